namespace Forfend.Matching.Reverse;

/// <summary>A party of a book for which a search finds somebody.</summary>
/// <param name="Party">The party.</param>
/// <param name="Hits">Whom the search finds, best first.</param>
public sealed record BookHit(BookParty Party, IReadOnlyList<Hit> Hits);
