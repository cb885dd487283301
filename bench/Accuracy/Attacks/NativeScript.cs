using System.Text;

namespace Forfend.Accuracy.Attacks;

/// <summary>Attacks that write a name as its bearer might: letter by letter in another script.</summary>
internal static class NativeScript
{
    private static readonly (string From, string To)[] CyrillicRules =
    [
        ("shch", "щ"), ("sch", "щ"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("ch", "ч"), ("sh", "ш"), ("ya", "я"), ("yu", "ю"), ("yo", "ё"), ("ye", "е"), ("iy", "ий"), ("th", "т"), ("ph", "ф"),
        ("a", "а"), ("b", "б"), ("c", "к"), ("d", "д"), ("e", "е"), ("f", "ф"), ("g", "г"), ("h", "х"), ("i", "и"), ("j", "дж"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"),
        ("p", "п"), ("q", "к"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("v", "в"), ("w", "в"), ("x", "кс"), ("y", "й"), ("z", "з"),
    ];

    private static readonly (string From, string To)[] ArabicRules =
    [
        ("kh", "خ"), ("sh", "ش"), ("th", "ث"), ("dh", "ذ"), ("gh", "غ"), ("ch", "تش"), ("zh", "ج"), ("ph", "ف"), ("oo", "و"), ("ou", "و"), ("ee", "ي"), ("aa", "ا"), ("a", ""), ("b", "ب"), ("c", "ك"),
        ("d", "د"), ("e", ""), ("f", "ف"), ("g", "غ"), ("h", "ه"), ("i", "ي"), ("j", "ج"), ("k", "ك"), ("l", "ل"), ("m", "م"), ("n", "ن"), ("o", "و"), ("p", "ب"), ("q", "ق"), ("r", "ر"), ("s", "س"),
        ("t", "ت"), ("u", "و"), ("v", "ف"), ("w", "و"), ("x", "كس"), ("y", "ي"), ("z", "ز"),
    ];

    private static readonly (string From, string To)[] GreekRules =
    [
        ("th", "θ"), ("ph", "φ"), ("ch", "χ"), ("kh", "χ"), ("ps", "ψ"), ("ou", "ου"), ("a", "α"), ("b", "μπ"), ("c", "κ"), ("d", "ντ"), ("e", "ε"), ("f", "φ"), ("g", "γ"), ("h", "χ"), ("i", "ι"), ("j", "τζ"),
        ("k", "κ"), ("l", "λ"), ("m", "μ"), ("n", "ν"), ("o", "ο"), ("p", "π"), ("q", "κ"), ("r", "ρ"), ("s", "σ"), ("t", "τ"), ("u", "ου"), ("v", "β"), ("w", "ου"), ("x", "ξ"), ("y", "υ"), ("z", "ζ"),
    ];

    public static string Cyrillic(Victim victim) => Write(victim, CyrillicRules);

    /// <summary>Short vowels are not written; one at the beginning of a word is alif.</summary>
    public static string Arabic(Victim victim) => string.Join(' ', victim.Words.Select(WithoutDoubles).Select(word => (("aeiou".Contains(char.ToLowerInvariant(word[0]), StringComparison.Ordinal) ? "ا" : "") + Write(word, ArabicRules))));

    public static string Greek(Victim victim) => Write(victim, GreekRules);

    // Arabic and its kin write a long consonant once.
    private static string WithoutDoubles(string word) =>
        string.Concat(word.Where((unit, index) => index == 0 || char.ToLowerInvariant(unit) != char.ToLowerInvariant(word[index - 1])));

    private static string Write(Victim victim, (string From, string To)[] rules) => string.Join(' ', victim.Words.Select(word => Write(word, rules)));

    private static string Write(string word, (string From, string To)[] rules)
    {
        string lower = word.ToLowerInvariant();
        var written = new StringBuilder();
        for (int at = 0; at < lower.Length;)
        {
            (string From, string To) rule = rules.FirstOrDefault(each => string.CompareOrdinal(lower, at, each.From, 0, each.From.Length) == 0);
            written.Append(rule.From is null ? lower[at].ToString() : rule.To);
            at += rule.From?.Length ?? 1;
        }

        return written.ToString();
    }
}
