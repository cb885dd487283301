namespace Forfend.Matching.Reverse;

/// <summary>Words of a row of a book that are, written as one, similar to a word of a changed row.</summary>
/// <param name="Changed">The changed row.</param>
/// <param name="Met">Where that word stands there: bits as those of <see cref="NearWord"/>.</param>
/// <param name="Row">The row of the book.</param>
/// <param name="First">The first of the words, among those that can be written as one.</param>
/// <param name="Count">How many they are, round to the front.</param>
/// <param name="Similarity">How similar.</param>
internal readonly record struct JoinedHit(int Changed, ulong Met, int Row, int First, int Count, int Similarity);
