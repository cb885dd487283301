using System.Text.RegularExpressions;

namespace Forfend.Architecture.Tests.PublicApi;

/// <summary>Words that have a better one in docs/glossary.md, and words that say nothing.</summary>
internal static partial class Vocabulary
{
    private static readonly Dictionary<string, string> Better = new(StringComparer.Ordinal)
    {
        ["Entity"] = "Party",
        ["Entities"] = "Parties",
        ["Watchlist"] = "ListSource",
        ["Blacklist"] = "ListSource",
        ["Whitelist"] = "GoodGuy",
        ["License"] = "Licence",
        ["Manager"] = "what it does",
        ["Helper"] = "what it does",
        ["Util"] = "what it does",
        ["Utils"] = "what it does",
        ["Impl"] = "what it does",
    };

    /// <summary>Each replaced word in a name, with its better one.</summary>
    public static IEnumerable<string> Violations(string name) =>
        // The Entity List is a list's own name.
        Words().Matches(name.Replace("EntityList", "", StringComparison.Ordinal))
            .Select(word => word.Value)
            .Where(Better.ContainsKey)
            .Select(word => $"`{name}`: say {Better[word]} instead of {word}");

    [GeneratedRegex("[A-Z][a-z0-9]*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
