using Forfend.Matching.Scoring;

namespace Forfend.Matching.Index;

/// <summary>How a listed name was met.</summary>
/// <param name="Reading">The row of the query that it answers.</param>
/// <param name="Score">What met in both.</param>
internal sealed record MetName(QueryName Reading, NameScore Score);
