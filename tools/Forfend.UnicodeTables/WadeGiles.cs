namespace Forfend.UnicodeTables;

/// <summary>The Wade-Giles spelling of a pinyin syllable, without apostrophes and tones.</summary>
internal static class WadeGiles
{
    private static readonly (string Pinyin, string Wade)[] Initials =
    [
        ("zh", "ch"), ("ch", "ch"), ("sh", "sh"), ("b", "p"), ("p", "p"), ("d", "t"), ("t", "t"), ("g", "k"), ("k", "k"), ("j", "ch"), ("q", "ch"), ("x", "hs"), ("z", "ts"), ("c", "ts"), ("r", "j"),
    ];

    private static readonly (string Pinyin, string Wade)[] Finals = [("ong", "ung"), ("ian", "ien"), ("ie", "ieh"), ("ue", "ueh"), ("er", "erh"), ("uo", "o")];

    public static string Of(string pinyin)
    {
        (string Pinyin, string Wade) whole = pinyin switch
        {
            "zhi" or "chi" => (pinyin, "chih"),
            "shi" => (pinyin, "shih"),
            "ri" => (pinyin, "jih"),
            "zi" or "ci" => (pinyin, "tzu"),
            "si" => (pinyin, "szu"),
            "yi" => (pinyin, "i"),
            "you" => (pinyin, "yu"),
            "ye" => (pinyin, "yeh"),
            "yan" => (pinyin, "yen"),
            "yong" => (pinyin, "yung"),
            "he" => (pinyin, "ho"),
            "ge" or "ke" => (pinyin, "ko"),
            "guo" or "kuo" => (pinyin, "kuo"),
            "shuo" or "huo" => (pinyin, pinyin),
            "xiong" => (pinyin, "hsiung"),
            _ => default,
        };
        if (whole.Wade is { } known) return known;

        (string Pinyin, string Wade) initial = Initials.FirstOrDefault(each => pinyin.StartsWith(each.Pinyin, StringComparison.Ordinal));
        string rest = pinyin[(initial.Pinyin?.Length ?? 0)..];
        (string Pinyin, string Wade) final = Finals.FirstOrDefault(each => rest.EndsWith(each.Pinyin, StringComparison.Ordinal));
        return initial.Wade + (final.Pinyin is null ? rest : rest[..^final.Pinyin.Length] + final.Wade);
    }
}
