namespace Forfend.Matching.Folding;

/// <summary>
/// Reads what a disguise stands for: digits and signs for letters, words written wholly in look-alikes of another script, letters set
/// apart, and letters put backwards behind a control that turns them round. Each is one more way to read a name, never the only one.
/// </summary>
internal static class Disguises
{
    // Fewer single letters in a row are initials.
    private const int FewestApart = 4;

    // Digits by the letters they are written for; 1 is read as l between vowels and else as i, and the shape of both is one.
    private const string LettersOfDigits = "oizeasgtbg";
    private const string Vowels = "aeiou";

    private static readonly (string Pair, string Sound)[] GreekPairs =
        [("ντ", "δ\u200B"), ("Ντ", "Δ\u200B"), ("ΝΤ", "Δ\u200B"), ("μπ", "β\u200B"), ("Μπ", "Β\u200B"), ("ΜΠ", "Β\u200B"), ("γκ", "γ\u200B"), ("Γκ", "Γ\u200B"), ("ΓΚ", "Γ\u200B"), ("τζ", "ζ\u200B"), ("Τζ", "Ζ\u200B"), ("ΤΖ", "Ζ\u200B")];

    /// <summary>The readings of a folded text whose disguise is read; none where there is no cause.</summary>
    public static IReadOnlyList<FoldedText> Reveal(FoldedText folded)
    {
        var readings = new List<FoldedText>();
        string looked = Signs(folded.Original, LookAlikes.ReadAsLatin);
        string sounded = Signs(folded.Original, _ => null);
        AddReadings(folded, looked, readings);
        if (sounded != looked) AddReadings(folded, sounded, readings);
        return readings;
    }

    private delegate string? WordReading(ReadOnlySpan<char> word);

    private static void AddReadings(FoldedText folded, string written, List<FoldedText> readings)
    {
        FoldedText plain = written == folded.Original ? folded : NameFolding.Fold(written, folded.Original);
        foreach (FoldedText turned in Turned(plain))
        {
            FoldedText read = JoinApart(DigitsAsLetters(turned));
            if (read.Text != folded.Text && !readings.Exists(other => other.Text == read.Text)) readings.Add(read);
        }
    }

    private static IEnumerable<FoldedText> Turned(FoldedText text)
    {
        yield return text;

        // A right-to-left override or embedding shows the letters behind it backwards.
        if (text.Original.AsSpan().ContainsAny('\u202E', '\u202B', '\u2067') && text.Text.Any(char.IsAsciiLetterLower)) yield return text.Reversed();
    }

    // Signs that stand for letters, each replaced by one unit so that places stay; and words all of whose letters look Latin, which may be
    // words of their own script all the same.
    private static string Signs(string original, WordReading readWord)
    {
        char[] written = original.ToCharArray();
        for (int start = 0; start < original.Length;)
        {
            int end = start;
            while (end < original.Length && original[end] is not (' ' or '\t' or '\n' or '\r' or ',')) end++;
            ReadOnlySpan<char> word = original.AsSpan(start, end - start);
            bool hasLetter = word.ContainsAnyInRange('a', 'z') || word.ContainsAnyInRange('A', 'Z') || word.ContainsAnyInRange('0', '9');
            for (int index = start; hasLetter && index < end; index++) written[index] = LetterOfSign(original, index);
            readWord(word)?.CopyTo(written.AsSpan(start));
            start = end + 1;
        }

        // Foreign names in Greek: two letters for a sound it has no letter for. The second becomes one that folding removes.
        string read = new(written);
        foreach ((string pair, string sound) in GreekPairs) read = read.Replace(pair, sound, StringComparison.Ordinal);
        return read;
    }

    private static char LetterOfSign(string text, int index) => text[index] switch
    {
        '@' => 'a',
        '$' => 's',
        '!' when index + 1 < text.Length && char.IsLetterOrDigit(text[index + 1]) => 'i',
        '|' => 'l',
        '€' => 'e',
        '£' => 'l',
        // A character that a system could not write; what is left of the word still meets the listed word.
        '?' when index > 0 && index + 1 < text.Length && char.IsLetter(text[index - 1]) && char.IsLetter(text[index + 1]) => '\u200B',
        var unit => unit,
    };

    private static FoldedText DigitsAsLetters(FoldedText text)
    {
        char[] units = text.Text.ToCharArray();
        return DigitsAsLetters(units) ? text.WithText(new string(units)) : text;
    }

    /// <summary>Reads the digits of words that have letters too; whether there are any.</summary>
    public static bool DigitsAsLetters(Span<char> units)
    {
        bool isChanged = false;
        for (int start = 0; start < units.Length;)
        {
            int length = units[start..].IndexOfAny(' ', '.', ',');
            Span<char> word = length < 0 ? units[start..] : units.Slice(start, length);
            if (word.ContainsAnyInRange('0', '9') && word.ContainsAnyInRange('a', 'z'))
            {
                isChanged = true;
                for (int index = 0; index < word.Length; index++)
                    if (char.IsAsciiDigit(word[index])) word[index] = IsBetweenVowels(word, index) && word[index] == '1' ? 'l' : LetterOf(word[index]);
            }

            start += word.Length + 1;
        }

        return isChanged;
    }

    private static bool IsBetweenVowels(ReadOnlySpan<char> word, int index) =>
        index > 0 && index + 1 < word.Length && Vowels.Contains(LetterOf(word[index - 1])) && Vowels.Contains(LetterOf(word[index + 1]));

    private static char LetterOf(char unit) => char.IsAsciiDigit(unit) ? LettersOfDigits[unit - '0'] : unit;

    private static FoldedText JoinApart(FoldedText text)
    {
        var kept = new List<int>(text.Text.Length);
        string units = text.Text;
        for (int at = 0; at < units.Length;)
        {
            int end = EndOfApart(units, at);
            int next = Math.Max(end, at + 1);
            for (int index = at; index < Math.Min(next, units.Length); index++)
                if (IsKept(at, end, index)) kept.Add(index);
            at = next;
        }

        return kept.Count == units.Length ? text : text.Select(kept);
    }

    /// <summary>Behind the single letters, with what separates them, that begin at a place; the place itself if none does.</summary>
    public static int EndOfApart(ReadOnlySpan<char> units, int at)
    {
        while (IsSingleLetter(units, at)) at += 2;
        return at;
    }

    /// <summary>Whether a unit of a run of single letters stays: of as many as are no initials, what separates them does not.</summary>
    public static bool IsKept(int start, int end, int index) => (end - start) / 2 < FewestApart || (index - start) % 2 == 0 || index == end - 1;

    // A letter with a separator, or an end, on either side.
    private static bool IsSingleLetter(ReadOnlySpan<char> units, int at) =>
        at < units.Length && char.IsLetter(units[at]) && (at == 0 || IsSeparator(units[at - 1])) && (at + 1 == units.Length || IsSeparator(units[at + 1]));

    private static bool IsSeparator(char unit) => unit is ' ' or '.' or ',';
}
