using Forfend.Matching.Folding;
using Forfend.Matching.Scoring;

namespace Forfend.Matching;

/// <summary>The version of the score's definition, which all matchers share since they return the same.</summary>
internal static class MatcherVersion
{
    /// <summary>Number of the definition and version of the Unicode tables.</summary>
    public static string Text { get; } = $"exhaustive/{ScoreDefinition.Number}+unicode-{UnicodeTable.Instance.Version}";

    /// <summary>The build beside it, for files that keep what it read of names: another build may read them otherwise, and would miss who is found only now.</summary>
    public static string OfFiles { get; } = $"{Text}/{typeof(MatcherVersion).Module.ModuleVersionId:N}";
}
