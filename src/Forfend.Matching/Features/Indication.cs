namespace Forfend.Matching.Features;

/// <summary>What an attribute says of a party.</summary>
/// <param name="Points">Added to the score, or taken from it.</param>
/// <param name="IsConflict">Whether it speaks against, so that the party is not identified.</param>
/// <param name="QueryText">What the query states.</param>
/// <param name="ListedText">What the list states.</param>
/// <param name="Detail">One plain clause.</param>
internal sealed record Indication(int Points, bool IsConflict, string QueryText, string ListedText, string Detail);
