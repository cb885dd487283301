namespace Forfend.Matching.Reverse;

/// <summary>A party of a book: one of ours.</summary>
/// <param name="Id">By which we know it.</param>
/// <param name="Query">Its name and what else we know of it, as a search for it would ask.</param>
public sealed record BookParty(string Id, NameQuery Query);
