namespace Forfend.Matching.Scoring;

/// <summary>One word of the query and the listed word it met.</summary>
/// <param name="Query">Index of the query's word.</param>
/// <param name="Listed">Index of the listed word.</param>
/// <param name="Similarity">How similar they are, in thousandths.</param>
internal readonly record struct Pairing(int Query, int Listed, int Similarity);
