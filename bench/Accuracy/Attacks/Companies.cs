namespace Forfend.Accuracy.Attacks;

/// <summary>Attacks on names of organizations.</summary>
internal static class Companies
{
    private static readonly string[] Forms = ["Ltd", "LLC", "GmbH", "S.A.", "OOO", "JSC", "Inc.", "Co., Ltd.", "FZE", "Pte Ltd", "AO", "S.r.l.", "B.V.", "Corp."];
    private static readonly (string From, string To)[] Abbreviations =
    [
        ("international", "intl"), ("company", "co"), ("corporation", "corp"), ("limited", "ltd"), ("general", "gen"), ("trading", "trdg"), ("manufacturing", "mfg"), ("and", "&"), ("services", "svcs"),
        ("industries", "ind"), ("national", "natl"), ("brothers", "bros"), ("engineering", "engg"), ("development", "dev"), ("association", "assn"), ("transport", "transp"), ("department", "dept"),
    ];

    private static readonly HashSet<string> FormWords = new(
        ["ltd", "limited", "llc", "co", "company", "inc", "corp", "corporation", "gmbh", "sa", "s.a.", "ooo", "jsc", "oao", "ao", "zao", "pjsc", "fze", "de", "c.v.", "s.r.l.", "ltda", "e.u.", "ag", "ltda.", "ltd.", "co.", "inc.", "s."],
        StringComparer.OrdinalIgnoreCase);

    public static string? ChangeForm(Randomness random, Victim victim)
    {
        string[] bare = Bare(victim);
        return bare.Length == 0 || bare.Length == victim.Words.Length ? null : string.Join(' ', bare) + " " + random.Of(Forms);
    }

    public static string? DropForm(Victim victim)
    {
        string[] bare = Bare(victim);
        return bare.Length < 2 || bare.Length == victim.Words.Length ? null : string.Join(' ', bare);
    }

    public static string AddForm(Randomness random, Victim victim) => victim.Name + " " + random.Of(Forms);

    public static string? MoveForm(Victim victim)
    {
        string[] bare = Bare(victim);
        return bare.Length == 0 || bare.Length == victim.Words.Length ? null : string.Join(' ', [.. victim.Words.Where(word => FormWords.Contains(word)), .. bare]);
    }

    public static string? Abbreviate(Victim victim)
    {
        string[] words = [.. victim.Words.Select(word => Abbreviations.FirstOrDefault(rule => rule.From.Equals(word, StringComparison.OrdinalIgnoreCase)).To ?? word)];
        return words.SequenceEqual(victim.Words) ? null : string.Join(' ', words);
    }

    public static string AddBranch(Randomness random, Victim victim) => victim.Name + " " + random.Of(["(Dubai)", "Branch", "& Co", "Group", "Moscow", "Holding"]);

    /// <summary>Whether a name has a legal form already.</summary>
    public static bool HasForm(string name) => name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Any(word => FormWords.Contains(word) || Forms.Contains(word, StringComparer.OrdinalIgnoreCase) || word.EndsWith('.'));

    private static string[] Bare(Victim victim) => [.. victim.Words.Where(word => !FormWords.Contains(word))];
}
