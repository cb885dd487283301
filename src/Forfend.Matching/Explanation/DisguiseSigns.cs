using System.Buffers;
using System.Text;
using Forfend.Matching.Folding;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Explanation;

/// <summary>
/// What in a text may be there to deceive a program while a reader sees a name: unseen characters, letters of another script, of another
/// style or set apart, digits for letters. It is shown beside a hit and counts nothing: the score has read through it.
/// </summary>
internal static class DisguiseSigns
{
    private const int FewestApart = 4;

    private const int ShortestPart = 3;

    // In shorter words another letter makes another word.
    private const int ShortestNear = 5;
    private static readonly SearchValues<char> Directions = SearchValues.Create("\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");
    private static readonly SearchValues<char> SignsForLetters = SearchValues.Create("0123456789@$!|€£");

    /// <summary>Each sign once: the words that show it, and what they show.</summary>
    /// <param name="text">As it was written.</param>
    /// <param name="readAs">The folded words it was read as.</param>
    /// <param name="listed">The folded words of the listed name.</param>
    public static IEnumerable<(string Shown, string Detail)> In(string text, IReadOnlyList<string> readAs, IReadOnlyList<string> listed)
    {
        string[] words = text.Split([' ', ',', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (text.AsSpan().ContainsAny(Directions)) yield return (Visible(text), "characters turn the direction of writing");
        if (Shown(words, HasUnseen) is { } unseen) yield return (Visible(unseen), "unseen characters stand between the letters");
        if (Shown(words, NameFolding.MixesScripts) is { } mixed) yield return (mixed, "letters of several scripts in one word");
        if (Shown(words, word => LooksLatin(word, readAs)) is { } alike) yield return (alike, "letters of another script that look Latin");
        if (Shown(words, HasStyle) is { } styled) yield return (styled, "letters of another style");
        if (Shown(words, word => HasSigns(word, readAs, listed)) is { } signs) yield return (signs, "digits or signs for letters");
        if (AreApart(text, readAs)) yield return (text, "letters set apart");
    }

    private static string? Shown(string[] words, Func<string, bool> shows)
    {
        string[] shown = [.. words.Where(shows)];
        return shown.Length == 0 ? null : string.Join(' ', shown);
    }

    // Joiners are spelling in the scripts that need them.
    private static bool HasUnseen(string word)
    {
        bool isLatin = word.Any(char.IsAsciiLetter);
        return word.Any(unit => unit is '\u200B' or '\u2060' or '\uFEFF' or '\u00AD' or (>= '\uFE00' and <= '\uFE0F') || (isLatin && unit is '\u200C' or '\u200D'));
    }

    private static bool LooksLatin(string word, IReadOnlyList<string> readAs) =>
        !NameFolding.MixesScripts(word) && LookAlikes.ReadAsLatin(word) is { } latin && NameFolding.FoldToString(latin).Split(' ', '.').Any(read => readAs.Contains(read, StringComparer.Ordinal));

    // Full width is how East Asian systems write; it deceives nobody. A Roman numeral alone is a number.
    private static bool HasStyle(string word) => word.EnumerateRunes().Any(rune => IsStyled(rune.Value) || (Rune.IsLetter(rune) && rune.Value is >= 0x2100 and <= 0x214F)) ||
        (word.Any(char.IsAsciiLetter) && word.Any(unit => unit is >= '\u2160' and <= '\u2188'));

    private static bool IsStyled(int codePoint) =>
        codePoint is (>= 0x1D400 and <= 0x1D7FF) or (>= 0x249C and <= 0x24E9) or (>= 0x1F110 and <= 0x1F189) or (>= 0x1D00 and <= 0x1D6A) or 0xA730 or 0xA731;

    // Also where the word as it stands was near enough to the listed one to be read so: what its signs stand for is nearer still.
    private static bool HasSigns(string word, IReadOnlyList<string> readAs, IReadOnlyList<string> listed)
    {
        if (!word.Any(char.IsLetter) || !word.AsSpan().ContainsAny(SignsForLetters) || word.Contains('?', StringComparison.Ordinal)) return false;

        FoldedText folded = NameFolding.Fold(word);
        return !listed.Contains(folded.Text) && Disguises.Reveal(folded).Any(read => readAs.Contains(read.Text) || listed.Any(each => StandsFor(read.Text, each)));
    }

    // The whole of a listed word, its beginning where the rest was set apart, or all but a letter.
    private static bool StandsFor(string read, string listed) =>
        read.Length >= ShortestPart && (Shape.Of(listed).StartsWith(Shape.Of(read), StringComparison.Ordinal) || (read.Length >= ShortestNear && EditDistance.IsAtMostOne(read, listed)));

    private static bool AreApart(string text, IReadOnlyList<string> readAs)
    {
        string[] letters = NameFolding.FoldToString(text).Split([' ', '.', ','], StringSplitOptions.RemoveEmptyEntries);
        return letters.Count(letter => letter.Length == 1) >= FewestApart && readAs.Any(word => word.Length >= FewestApart && !letters.Contains(word));
    }

    private static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (char unit in text)
        {
            if (char.GetUnicodeCategory(unit) is System.Globalization.UnicodeCategory.Format) visible.Append('<').Append("U+").Append(((int)unit).ToString("X4", System.Globalization.CultureInfo.InvariantCulture)).Append('>');
            else visible.Append(unit);
        }

        return visible.ToString();
    }
}
