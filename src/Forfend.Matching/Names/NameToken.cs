using System.Collections.Immutable;

namespace Forfend.Matching.Names;

/// <summary>A word of a name.</summary>
/// <param name="Text">Folded; for a legal form its class.</param>
/// <param name="Role">What it does.</param>
/// <param name="Start">Where it begins in the folded name.</param>
/// <param name="End">Before where it ends in the folded name.</param>
/// <param name="Skeletons">For a word of another script, what its letters there may sound like; null where the text says it.</param>
internal readonly record struct NameToken(string Text, TokenRole Role, int Start, int End, ImmutableArray<string>? Skeletons = null);
