using System.Text.RegularExpressions;

namespace Forfend.Cli.Tests.Documents;

/// <summary>The codes of findings where the source defines them, each with what is said of it there.</summary>
internal static partial class FindingCodesInSource
{
    /// <summary>Every code once, in order.</summary>
    public static IEnumerable<(string Code, string Meaning)> All()
    {
        var codes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string file in Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string[] lines = File.ReadAllLines(file);
            for (int index = 0; index < lines.Length; index++)
            {
                Match code = Code().Match(lines[index]);
                if (code.Success) codes.TryAdd(code.Groups["code"].Value, Meaning(lines, index));
            }
        }

        return codes.Select(pair => (pair.Key, pair.Value));
    }

    private static string Meaning(string[] lines, int index)
    {
        // A summary above, the name of the rule, or the message beside it.
        if (index > 0 && Summary().Match(lines[index - 1]) is { Success: true } summary) return Reference().Replace(summary.Groups["words"].Value, "`${word}`");
        if (Name().Matches(index > 0 ? lines[index - 1] + lines[index] : lines[index]) is [.., var name]) return Words(name.Groups["name"].Value);

        string message = Message().Match(string.Concat(lines[index..Math.Min(lines.Length, index + 2)])).Groups["message"].Value;
        return Hole().Replace(message, "…");
    }

    private static string Words(string name) => name[..1] + Capital().Replace(name[1..], match => " " + match.Value.ToLowerInvariant());

    [GeneratedRegex("\"(?<code>[A-Z]{3,4}[0-9]{3})\"", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Code();

    [GeneratedRegex(@"/// <summary>(?<words>.+)</summary>", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Summary();

    [GeneratedRegex("<(?:c|see cref=\")>?(?<word>[^<\"]+)(?:</c>|\"/>)", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"(?:const string|ListRule) (?<name>\w+) =\s*(?:new\()?""[A-Z]{3,4}[0-9]{3}""", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Name();

    [GeneratedRegex(@"\$""(?<message>(?:\{[^}]*\}|[^""{])*)""", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Message();

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Hole();

    [GeneratedRegex("[A-Z]", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Capital();
}
