using Forfend.Matching.Folding;

namespace Forfend.Matching.Names;

/// <summary>Divides a folded name into words with roles.</summary>
internal static class NameReader
{
    /// <summary>What stands between words.</summary>
    public const string Separators = " .,&";

    /// <summary>The word that the last of them stands for.</summary>
    public const string And = "and";

    /// <summary>The words of a name in the order written. Never empty unless the folded name is.</summary>
    public static NameToken[] Read(FoldedText name, NameReading reading)
    {
        List<NameToken> words = Words(name.Text);
        if (reading is not NameReading.Person)
        {
            words = JoinAbbreviations(words, name.Text, reading);
            words = JoinLegalForms(words);
        }

        for (int index = 0; index < words.Count; index++)
        {
            if (words[index].Role is TokenRole.LegalForm) continue;

            string text = NameTables.Unabbreviated(words[index].Text, reading);
            words[index] = words[index] with { Text = text, Role = NameTables.RoleOf(text, reading) };
        }

        if (reading is not NameReading.Text) PromoteWhereNothingIsCore(words, name.Text);
        return [.. words];
    }

    private static List<NameToken> Words(string folded)
    {
        var words = new List<NameToken>();
        for (int start = 0; start < folded.Length;)
        {
            int end = start;
            while (end < folded.Length && !Separators.Contains(folded[end], StringComparison.Ordinal)) end++;
            if (end > start) AddWord(words, folded[start..end], start, end);
            if (end < folded.Length && folded[end] == '&') words.Add(new NameToken(And, TokenRole.Core, end, end + 1));
            start = end + 1;
        }

        return words;
    }

    // Chinese, Japanese and Korean write the legal form without a space before or behind the name.
    private static void AddWord(List<NameToken> words, string word, int start, int end)
    {
        if (!char.IsAscii(word[0]) || !char.IsAscii(word[^1]))
        {
            foreach ((string form, string legalClass) in NameTables.AttachedLegalForms)
            {
                if (word.Length <= form.Length) continue;

                if (word.EndsWith(form, StringComparison.Ordinal))
                {
                    words.Add(new NameToken(word[..^form.Length], TokenRole.Core, start, end - form.Length));
                    words.Add(new NameToken(legalClass, TokenRole.LegalForm, end - form.Length, end));
                    return;
                }

                if (word.StartsWith(form, StringComparison.Ordinal))
                {
                    words.Add(new NameToken(legalClass, TokenRole.LegalForm, start, start + form.Length));
                    words.Add(new NameToken(word[form.Length..], TokenRole.Core, start + form.Length, end));
                    return;
                }
            }
        }

        words.Add(new NameToken(word, TokenRole.Core, start, end));
    }

    /// <summary>Whether a word is a single letter.</summary>
    public static bool IsLetter(string word) => word.Length == 1 && char.IsAsciiLetterLower(word[0]);

    /// <summary>Whether so many single letters from a word on may be a word of a legal form.</summary>
    public static bool MayAbbreviate(int letters, int index, int words, NameReading reading)
    {
        const int SurelyNoInitials = 3;
        return letters >= 2 && letters <= NameTables.LongestLegalFormWord && (letters >= SurelyNoInitials || (index + letters == words && index > 0 && reading is NameReading.Entity));
    }

    // "S.A." and "L.L.C." are words of legal forms. Two letters are taken for one only at the end of a whole name: elsewhere they
    // are more often initials.
    private static List<NameToken> JoinAbbreviations(List<NameToken> words, string folded, NameReading reading)
    {
        var joined = new List<NameToken>(words.Count);
        for (int index = 0; index < words.Count;)
        {
            int end = index;
            // One letter more than any form has, so that a long run of letters is known not to be one without reading all of it.
            while (end < words.Count && end - index <= NameTables.LongestLegalFormWord && IsLetter(words[end].Text) &&
                   (end == index || folded[words[end - 1].End..words[end].Start] is ".")) end++;

            int letters = end - index;
            bool isWord = MayAbbreviate(letters, index, words.Count, reading);
            string text = isWord ? string.Concat(words.Skip(index).Take(letters).Select(word => word.Text)) : "";
            if (isWord && NameTables.IsLegalFormWord(text))
            {
                joined.Add(new NameToken(text, TokenRole.Core, words[index].Start, words[end - 1].End));
                index = end;
            }
            else
            {
                joined.Add(words[index++]);
            }
        }

        return joined;
    }

    private static List<NameToken> JoinLegalForms(List<NameToken> words)
    {
        var joined = new List<NameToken>(words.Count);
        for (int index = 0; index < words.Count;)
        {
            int length = LegalFormAt(words, index, out string? legalClass);
            joined.Add(length == 0
                ? words[index]
                : new NameToken(legalClass!, TokenRole.LegalForm, words[index].Start, words[index + length - 1].End));
            index += Math.Max(1, length);
        }

        return joined;
    }

    /// <summary>How many words from <paramref name="index"/> on are a legal form, the longest one; 0 if none.</summary>
    private static int LegalFormAt(List<NameToken> words, int index, out string? legalClass)
    {
        legalClass = null;
        if (words[index].Role is TokenRole.LegalForm || !NameTables.IsLegalFormWord(words[index].Text)) return 0;

        for (int length = Math.Min(NameTables.LongestLegalForm, words.Count - index); length > 0; length--)
        {
            // A single letter alone is never one.
            if (length == 1 && words[index].Text.Length == 1) return 0;

            string text = length == 1 ? words[index].Text : string.Join(' ', words.Skip(index).Take(length).Select(word => word.Text));
            if (NameTables.TryGetLegalForm(text, out legalClass)) return length;
        }

        return 0;
    }

    // A name made only of words that weigh little is told from others by just these words.
    private static void PromoteWhereNothingIsCore(List<NameToken> words, string folded)
    {
        if (words.Exists(word => word.Role is TokenRole.Core)) return;

        // Numbers tell a series apart; alone they are the name.
        bool onlyNumbers = words.TrueForAll(word => word.Role is TokenRole.Number or TokenRole.Initial or TokenRole.LegalForm);
        bool onlyLegalForms = words.TrueForAll(word => word.Role is TokenRole.LegalForm);
        for (int index = 0; index < words.Count; index++)
        {
            NameToken word = words[index];
            if (word.Role is TokenRole.Initial || (word.Role is TokenRole.Number && !onlyNumbers) || (word.Role is TokenRole.LegalForm && !onlyLegalForms)) continue;

            string text = word.Role is TokenRole.LegalForm ? folded[word.Start..word.End] : word.Text;
            words[index] = word with { Text = text, Role = TokenRole.Core };
        }
    }
}
