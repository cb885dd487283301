namespace Forfend.Accuracy.Attacks;

/// <summary>Attacks on the letters of a name.</summary>
internal static class Spelling
{
    private static readonly string[] Keyboard = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    // Habits of spelling the same sound; one is chosen among those that apply.
    private static readonly (string From, string To)[] Transliterations =
    [
        ("kh", "h"), ("kh", "ch"), ("h", "kh"), ("q", "k"), ("k", "q"), ("q", "g"), ("dh", "d"), ("dh", "z"), ("ou", "u"), ("u", "ou"), ("oo", "u"), ("u", "oo"),
        ("ov", "off"), ("ev", "eff"), ("y", "i"), ("i", "y"), ("j", "y"), ("y", "j"), ("sch", "sh"), ("sh", "sch"), ("sh", "s"), ("ss", "s"), ("s", "ss"), ("mm", "m"),
        ("m", "mm"), ("ll", "l"), ("l", "ll"), ("dd", "d"), ("tt", "t"), ("w", "v"), ("v", "w"), ("ks", "x"), ("x", "ks"), ("ph", "f"), ("f", "ph"), ("zh", "j"),
        ("j", "dj"), ("j", "dzh"), ("ts", "tz"), ("c", "k"), ("k", "c"), ("ya", "ia"), ("ia", "ya"), ("yu", "iu"), ("ei", "ey"), ("ai", "ay"), ("ay", "ai"), ("ee", "i"),
        ("i", "ee"), ("e", "i"), ("o", "u"), ("u", "o"), ("a", "e"), ("aa", "a"), ("a", "aa"), ("th", "t"), ("gh", "g"), ("z", "s"), ("ah", "a"), ("a", "ah"), ("iy", "y"), ("ii", "i"),
    ];

    private static readonly (string From, string To)[] Misreadings =
    [
        ("rn", "m"), ("m", "rn"), ("l", "1"), ("i", "1"), ("l", "i"), ("i", "l"), ("o", "0"), ("cl", "d"), ("d", "cl"), ("vv", "w"), ("w", "vv"), ("h", "b"), ("b", "h"),
        ("e", "c"), ("c", "e"), ("u", "ii"), ("ii", "u"), ("s", "5"), ("g", "9"), ("b", "8"),
    ];

    public static string Typos(Randomness random, Victim victim, int count)
    {
        string name = victim.Name.ToLowerInvariant();
        for (int made = 0; made < count;)
        {
            int position = random.Below(name.Length);
            // The first letter of the name stays: a separate class attacks it.
            if (position == 0 || !char.IsAsciiLetter(name[position])) continue;

            name = random.Below(4) switch
            {
                0 => name.Remove(position, 1),
                1 => name.Insert(position, Neighbour(random, name[position])),
                2 => name[..position] + Neighbour(random, name[position]) + name[(position + 1)..],
                _ when char.IsAsciiLetter(name[position - 1]) && name[position - 1] != name[position] => name[..(position - 1)] + name[position] + name[position - 1] + name[(position + 1)..],
                _ => name.Remove(position, 1),
            };
            made++;
        }

        return name;
    }

    public static string FirstLetter(Randomness random, Victim victim)
    {
        string name = victim.Name.ToLowerInvariant();
        return Neighbour(random, name[0]) + name[1..];
    }

    public static string? Transliterate(Randomness random, Victim victim, int count) => Rewrite(random, victim.Name.ToLowerInvariant(), Transliterations, count, isFirstAllowed: false);

    public static string? Misread(Randomness random, Victim victim, int count) => Rewrite(random, victim.Name.ToLowerInvariant(), Misreadings, count, isFirstAllowed: true);

    public static string DropVowels(Randomness random, Victim victim, double share) => string.Join(' ', victim.Words.Select(word =>
        new string([.. word.ToLowerInvariant().Where((unit, index) => index == 0 || !"aeiou".Contains(unit, StringComparison.Ordinal) || !random.Chance(share))])));

    public static string Leet(Randomness random, Victim victim, double share) => Replace(random, victim.Name.ToLowerInvariant(), share, unit => unit switch
    {
        'a' => random.Of(["4", "@"]),
        'e' => "3",
        'i' => random.Of(["1", "!"]),
        'o' => "0",
        's' => random.Of(["5", "$"]),
        't' => "7",
        'l' => random.Of(["1", "|"]),
        'b' => "8",
        _ => unit.ToString(),
    });

    public static string LoseOne(Randomness random, Victim victim)
    {
        string name = victim.Name;
        int position = 1 + random.Below(name.Length - 1);
        return char.IsAsciiLetter(name[position]) ? name[..position] + "?" + name[(position + 1)..] : name;
    }

    public static string Replace(Randomness random, string text, double share, Func<char, string> with) =>
        string.Concat(text.Select(unit => random.Chance(share) ? with(unit) : unit.ToString()));

    public static string? Rewrite(Randomness random, string name, (string From, string To)[] rules, int count, bool isFirstAllowed)
    {
        for (int made = 0; made < count; made++)
        {
            (string From, string To, int At)[] places =
            [
                .. rules.SelectMany(rule => Enumerable.Range(isFirstAllowed ? 0 : 1, name.Length)
                    .Where(at => at + rule.From.Length <= name.Length && string.CompareOrdinal(name, at, rule.From, 0, rule.From.Length) == 0)
                    .Select(at => (rule.From, rule.To, at))),
            ];
            if (places.Length == 0) return null;

            (string from, string to, int place) = random.Of(places);
            name = name[..place] + to + name[(place + from.Length)..];
        }

        return name;
    }

    private static string Neighbour(Randomness random, char letter)
    {
        if (random.Chance(0.5)) return ((char)('a' + random.Below(26))).ToString();

        foreach (string row in Keyboard)
        {
            int at = row.IndexOf(letter, StringComparison.Ordinal);
            if (at >= 0) return row[at == 0 ? 1 : at == row.Length - 1 ? at - 1 : at + (random.Chance(0.5) ? 1 : -1)].ToString();
        }

        return "e";
    }
}
