namespace Forfend.Matching.Compiled;

/// <summary>A listed row that reaches the score asked for.</summary>
/// <param name="Segment">Where it lies.</param>
/// <param name="Party">Whose it is.</param>
/// <param name="Row">The row.</param>
/// <param name="Reading">Which row of the query it answers.</param>
/// <param name="Value">Its score.</param>
/// <param name="IsEqual">Whether it is the name that was asked for.</param>
internal readonly record struct FoundRow(int Segment, int Party, int Row, int Reading, int Value, bool IsEqual);
