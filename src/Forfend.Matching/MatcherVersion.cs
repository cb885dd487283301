using Forfend.Matching.Folding;
using Forfend.Matching.Scoring;

namespace Forfend.Matching;

/// <summary>The version of the score's definition, which all matchers share since they return the same.</summary>
internal static class MatcherVersion
{
    /// <summary>Number of the definition and version of the Unicode tables.</summary>
    public static string Text { get; } = $"exhaustive/{ScoreDefinition.Number}+unicode-{UnicodeTable.Instance.Version}";
}
