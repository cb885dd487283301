using Forfend.Matching.Folding;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Text;

/// <summary>
/// The words of a text. Where a line ends between two words they may be one word that was cut, so each such pair is a word too.
/// </summary>
internal sealed class TextWords
{
    private const int ShortestPart = 2;
    private readonly FoldedText _folded;
    private readonly NameToken[] _words;

    public TextWords(FoldedText folded)
    {
        _folded = folded;
        _words = NameReader.Read(folded, NameReading.Text);
    }

    public int Count => _words.Length;

    /// <summary>The word at an index, alone and, where a line ends behind it, with the next one, each with the index behind it.</summary>
    public IEnumerable<(string Text, int Next)> At(int index)
    {
        yield return (_words[index].Text, index + 1);
        if (index + 1 < _words.Length && IsCutBehind(index)) yield return (Joined(index), index + 2);
    }

    /// <summary>The beginnings of a word that may be words written as one with what follows, each with what follows.</summary>
    public static IEnumerable<(string Beginning, string End)> Cuts(string word)
    {
        // What is longer is no name.
        if (word.Length > ScoreDefinition.LongestComparedWord) yield break;

        for (int length = ShortestPart; length <= word.Length - ShortestPart; length++) yield return (Piece(word[..length]), word[length..]);
    }

    /// <summary>As what a piece of a word is read.</summary>
    public static string Piece(string piece) => NameTables.TryGetGluedLegalForm(piece, out string? legalClass) ? legalClass! : NameTables.Unabbreviated(piece, NameReading.Text);

    /// <summary>The text of a word; empty beyond either end.</summary>
    public string TextAt(int index) => index >= 0 && index < _words.Length ? _words[index].Text : "";

    /// <summary>Where words stand in the original text.</summary>
    public (int Start, int Length) PlaceOf(int first, int behind) => _folded.SourceOf(_words[first].Start, _words[behind - 1].End);

    // As written: each piece by itself may be an abbreviation or a legal form.
    private string Joined(int index) =>
        Piece(_folded.Text[_words[index].Start.._words[index].End] + _folded.Text[_words[index + 1].Start.._words[index + 1].End]);

    private bool IsCutBehind(int index)
    {
        (int start, int length) = _folded.SourceOf(_words[index].Start, _words[index].End);
        int next = _folded.SourceOf(_words[index + 1].Start, _words[index + 1].End).Start;
        ReadOnlySpan<char> between = start + length <= next ? _folded.Original.AsSpan(start + length, next - start - length) : default;
        return between.Trim("'\u2019\u02BC`") is "\n" or "\r\n" or "\r";
    }
}
