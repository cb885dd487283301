using System.Collections.Frozen;
using Forfend.Matching.Folding;

namespace Forfend.Matching.Names;

/// <summary>Legal forms by class, and words that weigh less, from the two tables beside this file.</summary>
internal static class NameTables
{
    // From here on a single character is a syllable or a word, never an initial.
    private const char FirstIdeographic = '\u1100';

    // Folding never keeps this sign, so no word is mistaken for a class.
    private const string ClassMark = "§";

    private static readonly string[] PatronymicEndings =
        ["ovich", "evich", "ovych", "yevich", "ovitch", "evitch", "ovna", "evna", "ivna", "yevna", "inichna", "oglu", "ogly", "oghlu", "ugli", "uulu", "kyzy", "qizi", "kizi", "gizi"];

    private static readonly FrozenDictionary<string, string> LegalForms = ReadLegalForms();
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> LegalFormsByLetters = LegalForms.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, TokenRole> Roles = ReadRoles();

    private static readonly FrozenDictionary<string, string> Abbreviations =
        Entries("abbreviations.txt").Where(entry => !entry.Value.Contains(' ', StringComparison.Ordinal)).DistinctBy(entry => entry.Value).ToFrozenDictionary(entry => entry.Value, entry => entry.Key, StringComparer.Ordinal);

    private static readonly FrozenSet<string> LegalFormWords = LegalForms.Keys.SelectMany(form => form.Split(' ')).ToFrozenSet();

    private static readonly FrozenDictionary<string, string> GluedLegalForms =
        LegalForms.Select(form => (Text: form.Key.Replace(" ", "", StringComparison.Ordinal), form.Value)).DistinctBy(form => form.Text)
            .ToFrozenDictionary(form => form.Text, form => form.Value, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> GluedFormsByLetters = GluedLegalForms.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many letters an initial has at most: the first three where a field was cut.</summary>
    public const int LongestInitial = 3;

    /// <summary>How many words the longest legal form has.</summary>
    public static int LongestLegalForm { get; } = LegalForms.Keys.Max(form => form.Count(unit => unit == ' ') + 1);

    /// <summary>How many letters the longest word of a legal form has.</summary>
    public static int LongestLegalFormWord { get; } = LegalFormWords.Max(word => word.Length);

    /// <summary>Legal forms of scripts that write them without a space, the longest first.</summary>
    public static IReadOnlyList<(string Form, string Class)> AttachedLegalForms { get; } =
    [
        .. LegalForms.Where(pair => !char.IsAscii(pair.Key[0])).Select(pair => (pair.Key, pair.Value))
            .OrderByDescending(form => form.Key.Length).ThenBy(form => form.Key, StringComparer.Ordinal),
    ];

    /// <summary>The longest legal form at the end of a word that is much longer, and its letters; null if there is none.</summary>
    public static (string Class, int Length)? GluedLegalForm(string word)
    {
        const int ShortestForm = 2;
        const int ShortestRest = 6;
        for (int rest = ShortestRest; rest <= word.Length - ShortestForm; rest++)
            if (GluedFormsByLetters.TryGetValue(word.AsSpan(rest), out string? legalClass)) return (legalClass, word.Length - rest);
        return null;
    }

    /// <summary>The class of a legal form, its folded words joined by one space.</summary>
    public static bool TryGetLegalForm(ReadOnlySpan<char> words, out string? legalClass) => LegalFormsByLetters.TryGetValue(words, out legalClass);

    /// <summary>The class of a legal form whose words are written as one.</summary>
    public static bool TryGetGluedLegalForm(string word, out string? legalClass) => GluedLegalForms.TryGetValue(word, out legalClass);

    /// <summary>Whether a word, such as <c>sa</c> for <c>S.A.</c>, occurs in a legal form.</summary>
    public static bool IsLegalFormWord(string word) => LegalFormWords.Contains(word);

    /// <summary>The word that a word of a company's name abbreviates; itself if none.</summary>
    public static string Unabbreviated(string word, NameReading reading) => reading is NameReading.Person ? word : Abbreviations.GetValueOrDefault(word, word);

    /// <summary>The role of a word that is not a legal form.</summary>
    public static TokenRole RoleOf(string word, NameReading reading)
    {
        if (word.Length == 1 && char.IsLetter(word[0]) && word[0] < FirstIdeographic) return TokenRole.Initial;

        TokenRole role = Roles.GetValueOrDefault(word, TokenRole.Core);
        if (reading is NameReading.Person)
        {
            // The second of a name is not the third.
            if (role is TokenRole.Honorific && Numbers.IsNumber(word)) return TokenRole.Ordinal;
            return role is TokenRole.Noise or TokenRole.Place ? TokenRole.Core : role is TokenRole.Core && IsPatronymic(word) ? TokenRole.Patronymic : role;
        }

        if (Numbers.IsNumber(word)) return TokenRole.Number;
        return role is TokenRole.Honorific ? TokenRole.Core : role;
    }

    private static FrozenDictionary<string, string> ReadLegalForms()
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string legalClass, string form) in Entries("legal-forms.txt")) forms.TryAdd(Folded(form), ClassMark + legalClass);
        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The role of a romanized word: an article or word of descent if its spelling is one, else what it was in its script.</summary>
    public static TokenRole RoleOfRomanized(string spelling, TokenRole native) =>
        native is TokenRole.Core && Roles.GetValueOrDefault(spelling, TokenRole.Core) is TokenRole.Particle ? TokenRole.Particle : native is TokenRole.Initial ? TokenRole.Core : native;

    // Endings of words that name the father in Slavic and Turkic names.
    private static bool IsPatronymic(string word) => word.Length > 6 && PatronymicEndings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal));

    private static FrozenDictionary<string, TokenRole> ReadRoles()
    {
        var roles = new Dictionary<string, TokenRole>(StringComparer.Ordinal);
        foreach ((string role, string word) in Entries("name-words.txt"))
        {
            roles.TryAdd(Folded(word), role switch
            {
                "noise" => TokenRole.Noise,
                "place" => TokenRole.Place,
                "particle" => TokenRole.Particle,
                "honorific" => TokenRole.Honorific,
                _ => throw new InvalidDataException($"`name-words.txt`: `{role}` is no role of a word."),
            });
        }

        // A word in another language is no more telling than in its own.
        foreach ((string word, string form) in Entries("word-forms.txt"))
            if (roles.GetValueOrDefault(word) is TokenRole.Noise) roles.TryAdd(form, TokenRole.Noise);
        return roles.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Folded(string text) => NameFolding.FoldToString(text).Replace("&", "and", StringComparison.Ordinal);

    /// <summary>The lines of a table, one by one value: <c>key: value, value</c>.</summary>
    public static IEnumerable<(string Key, string Value)> Entries(string table)
    {
        using Stream stream = typeof(NameTables).Assembly.GetManifestResourceStream(table)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;

            int colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (string value in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries)) yield return (line[..colon], value);
        }
    }
}
