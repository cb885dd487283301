using System.Text.RegularExpressions;

namespace Forfend.Lists.Sources.JpMeti;

/// <summary>Parts the names of an entry.</summary>
internal static partial class MetiNames
{
    /// <summary>Whether a character is written in Japanese text only: kana, characters, wide letters and their punctuation.</summary>
    internal static bool IsJapanese(char c) => c is >= '\u3000' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uFF01' and <= '\uFF9F';

    /// <summary>The Japanese name with its brackets, on one line, and the English text after it, in its lines.</summary>
    internal static (string Japanese, string English) Split(string names)
    {
        int last = names.Length - 1;
        while (last >= 0 && !IsJapanese(names[last])) last--;
        string english = names[(last + 1)..];

        // `有限会社 VX`: letters after a space end the Japanese name, if another line has the English one.
        int lineEnd = english.IndexOf('\n', StringComparison.Ordinal);
        string tail = lineEnd < 0 ? "" : english[..lineEnd];
        if (last >= 0 && tail.StartsWith(' ') && !tail.Contains("a.k.a", StringComparison.Ordinal))
        {
            last += tail.Length;
            english = english[tail.Length..];
        }

        // A line may break anywhere in Japanese; between Latin words it stands for a space.
        string japanese = BreakBetweenLatin().Replace(names[..(last + 1)], " ").Replace("\n", "", StringComparison.Ordinal);
        return (japanese.Trim(), english.Trim());
    }

    /// <summary>The aliases of `Name, a.k.a., the following two aliases: -One; and -Two.`, and the name before them.</summary>
    internal static string[] Aliases(string english, out string name)
    {
        string text = Breaks().Replace(english, " ");
        Match known = KnownAs().Match(text);
        name = (known.Success ? text[..known.Index] : text).Trim(' ', ',');
        if (!known.Success) return [];

        return
        [
            .. text[(known.Index + known.Length)..].Split('\n')
                .Select(alias => TrailingAnd().Replace(alias.Trim(' ', '-', '—'), "").Trim(' ', ';', ','))
                .Select(alias => alias.EndsWith('.') && !Abbreviation().IsMatch(alias) ? alias[..^1] : alias)
                .Where(alias => alias.Length > 0),
        ];
    }

    [GeneratedRegex("(?<=[A-Za-z0-9,.])\n(?=[A-Za-z0-9])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BreakBetweenLatin();

    // Every alias begins a line with a hyphen or a dash; other lines go on.
    [GeneratedRegex(" *\n *(?![-—])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Breaks();

    [GeneratedRegex(@",?\s*a\.k\.a\.,?(\s*(the\s+)?follow(ing)?\s*\w+\s*alias(es)?\s*:)?\s*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KnownAs();

    [GeneratedRegex(@"[;,]?\s+and$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TrailingAnd();

    // `Ltd.`, `Inc.`, `S.A.` keep their full stop.
    [GeneratedRegex(@"(\b(Ltd|Inc|Corp|Co|LLC|Gmbh)\.|\b[A-Z]\.)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Abbreviation();
}
