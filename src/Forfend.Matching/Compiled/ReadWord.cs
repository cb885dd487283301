using Forfend.Matching.Names;

namespace Forfend.Matching.Compiled;

/// <summary>A word of a query while it is read.</summary>
/// <param name="Word">The word.</param>
/// <param name="Role">What it does.</param>
/// <param name="Start">Where it begins in the folded name.</param>
/// <param name="End">Before where it ends there.</param>
internal readonly record struct ReadWord(KnownWord Word, TokenRole Role, int Start, int End);
