namespace Forfend.Matching.Compiled;

/// <summary>Several words of a row that are similar to a word of a query if they are written as one.</summary>
/// <param name="Row">The row.</param>
/// <param name="First">The place of the first of them among those that can be joined.</param>
/// <param name="Count">How many, from there on round to the front.</param>
/// <param name="Similarity">How similar.</param>
internal readonly record struct ListedUnit(int Row, int First, int Count, int Similarity);
