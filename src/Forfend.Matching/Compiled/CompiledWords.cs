using System.Collections.Immutable;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Compiled;

/// <summary>The distinct words of all listed names, as they lie in a compiled index.</summary>
internal sealed class CompiledWords
{
    private const byte Native = 0x80;
    private readonly TextTable _texts;
    private readonly Section<byte> _traits;
    private readonly Section<int> _weights;
    private readonly Section<int> _unmet;
    private readonly Section<int> _sounds;
    private readonly Section<int> _byBeginning;
    private readonly Section<int> _byEnd;
    private readonly Section<int> _nativeWords;
    private readonly Section<int> _nativeStarts;
    private readonly Section<char> _nativeSkeletons;

    // Words that were scored once, for the definition takes them as objects.
    private readonly string?[] _strings;

    public CompiledWords(IndexImage image)
    {
        _texts = new TextTable(image, IndexPart.WordLetters, IndexPart.WordStarts, IndexPart.WordTable);
        _traits = image.Part<byte>(IndexPart.WordTraits);
        _weights = image.Part<int>(IndexPart.WordWeights);
        _unmet = image.Part<int>(IndexPart.WordUnmet);
        _sounds = image.Part<int>(IndexPart.WordSounds);
        _byBeginning = image.Part<int>(IndexPart.WordsByBeginning);
        _byEnd = image.Part<int>(IndexPart.WordsByEnd);
        _nativeWords = image.Part<int>(IndexPart.NativeWords);
        _nativeStarts = image.Part<int>(IndexPart.NativeStarts);
        _nativeSkeletons = image.Part<char>(IndexPart.NativeSkeletons);
        _strings = new string?[Count];
    }

    /// <summary>How many words there are.</summary>
    public int Count => _traits.Count;

    /// <summary>Role and origin as one byte.</summary>
    public static byte Pack(TokenRole role, bool isNative) => (byte)((byte)role | (isNative ? Native : 0));

    /// <summary>The letters of a word.</summary>
    public ReadOnlySpan<char> LettersOf(int word) => _texts[word];

    /// <summary>How many letters a word has.</summary>
    public int LengthOf(int word) => _texts.LengthOf(word);

    /// <summary>The first letter of a word.</summary>
    public char FirstLetterOf(int word) => _texts.LetterOf(word, 0);

    /// <summary>The text of a word.</summary>
    public string TextOf(int word) => _strings[word] ??= LettersOf(word).ToString();

    /// <summary>The role of a word.</summary>
    public TokenRole RoleOf(int word) => (TokenRole)(_traits[word] & ~Native);

    /// <summary>Whether a word came from another script.</summary>
    public bool IsNative(int word) => (_traits[word] & Native) != 0;

    /// <summary>What a word counts for where it is not met.</summary>
    public int UnmetOf(int word) => _unmet[word];

    /// <summary>What a word counts for.</summary>
    public WordValue ValueOf(int word) => new(_weights[word], _unmet[word], RoleOf(word));

    /// <summary>The sound of a word; -1 if it has none.</summary>
    public int SoundOf(int word) => _sounds[word];

    /// <summary>A word as the reader of names gave it, but for its place.</summary>
    public NameToken TokenOf(int word)
    {
        ImmutableArray<string>? skeletons = null;
        if (IsNative(word))
        {
            int index = _nativeWords.Span.BinarySearch(word);
            string joined = _nativeSkeletons.Range(_nativeStarts[index], _nativeStarts[index + 1]).ToString();
            skeletons = joined.Length == 0 ? [] : [.. joined.Split(' ')];
        }

        return new NameToken(TextOf(word), RoleOf(word), 0, 0, skeletons);
    }

    /// <summary>The words with a text, one for each role and origin it has.</summary>
    public (int From, int To) WordsOf(ReadOnlySpan<char> text)
    {
        int from = _texts.Find(text);
        if (from < 0) return (0, 0);

        int to = from + 1;
        while (to < Count && LettersOf(to).SequenceEqual(text)) to++;
        return (from, to);
    }

    /// <summary>The words that begin with a text.</summary>
    public ReadOnlySpan<int> BeginningWith(ReadOnlySpan<char> text)
    {
        int from = 0;
        int to = Count;
        for (int end = Count; from < end;)
        {
            int middle = (from + end) >>> 1;
            if (LettersOf(_byBeginning[middle]).SequenceCompareTo(text) < 0) from = middle + 1;
            else end = middle;
        }

        for (int start = from; start < to;)
        {
            int middle = (start + to) >>> 1;
            if (LettersOf(_byBeginning[middle]).StartsWith(text)) start = middle + 1;
            else to = middle;
        }

        return _byBeginning.Range(from, to);
    }

    /// <summary>The words that end with a text.</summary>
    public ReadOnlySpan<int> EndingWith(ReadOnlySpan<char> text)
    {
        int from = 0;
        int to = Count;
        for (int end = Count; from < end;)
        {
            int middle = (from + end) >>> 1;
            if (CompareBackwards(LettersOf(_byEnd[middle]), text) < 0) from = middle + 1;
            else end = middle;
        }

        for (int start = from; start < to;)
        {
            int middle = (start + to) >>> 1;
            if (LettersOf(_byEnd[middle]).EndsWith(text)) start = middle + 1;
            else to = middle;
        }

        return _byEnd.Range(from, to);
    }

    private static int CompareBackwards(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        for (int back = 1; back <= Math.Min(left.Length, right.Length); back++)
            if (left[^back] != right[^back]) return left[^back] - right[^back];
        return left.Length - right.Length;
    }
}
