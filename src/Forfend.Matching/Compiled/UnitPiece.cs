namespace Forfend.Matching.Compiled;

/// <summary>A word as a piece of words written as one: hashes that can be joined, so that most units are known to be no listed word without being written.</summary>
/// <param name="CanJoin">Whether it can be written as one with its neighbours.</param>
/// <param name="IsOfName">Whether its first letter can be an initial.</param>
/// <param name="Letters">Hash of its letters, whatever their order.</param>
/// <param name="Text">Its text.</param>
/// <param name="Sound">Its sound; empty if it has none.</param>
/// <param name="Skeleton">Its likeliest skeleton; empty if it has none.</param>
/// <param name="Initial">Its first letter.</param>
/// <param name="Length">How many letters it has.</param>
/// <param name="LengthsBegun">A bit for each number of letters, a letter off, of the listed words that begin with it and may end with a letter off.</param>
/// <param name="LengthsEnded">The same of those that end with it and may begin with a letter off.</param>
internal readonly record struct UnitPiece(
    bool CanJoin, bool IsOfName, uint Letters, JoinableHash Text, JoinableHash Sound, JoinableHash Skeleton, JoinableHash Initial, int Length, ulong LengthsBegun, ulong LengthsEnded);
