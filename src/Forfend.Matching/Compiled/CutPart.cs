namespace Forfend.Matching.Compiled;

/// <summary>A part of a text, and which of the words found stand for it.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Behind its last letter.</param>
/// <param name="From">The first of the words.</param>
/// <param name="To">Behind the last.</param>
internal readonly record struct CutPart(int Start, int End, int From, int To);
