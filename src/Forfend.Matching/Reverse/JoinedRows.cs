using System.Runtime.Intrinsics;
using Forfend.Matching.Compiled;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Reverse;

/// <summary>
/// Finds the rows of a book of which several words, written as one, are similar to a word of a changed row. Every row is looked at, but its
/// hashes, which follow from those of its words, say of nearly all that there is nothing.
/// </summary>
/// <param name="book">The names of the book.</param>
/// <param name="values">What its words count for.</param>
/// <param name="areNear">Which of its words are similar to any of the changed rows.</param>
/// <param name="singles">The words of the changed rows.</param>
/// <param name="leastScore">A row that does not reach this score with them is left out.</param>
internal sealed class JoinedRows(BookNames book, WordValue[] values, bool[] areNear, ChangedSingles singles, int leastScore)
{
    private const int MostOnStack = 64;

    private readonly JoinEnds _neverOfTwo = leastScore > ScoreDefinition.Share(ScoreDefinition.InitialSimilarity) ? JoinEnds.Initials : default;
    private readonly List<JoinedHit> _found = [];
    private WeighedToken[]? _words;

    /// <summary>All of them, by changed row, then by row of the book.</summary>
    public List<JoinedHit> Find()
    {
        Span<int> room = stackalloc int[CompiledRows.MostAtHand];
        for (int row = 0; row < book.Rows.Count; row++)
        {
            ReadOnlySpan<int> words = book.Rows.WordsOf(row, room);
            if (MayJoin(words)) Find(row, words);
        }

        _found.Sort((left, right) => (left.Changed, left.Row).CompareTo((right.Changed, right.Row)));
        return _found;
    }

    // Whether one word may begin and another may end what is similar to a single word, in the same way.
    private bool MayJoin(ReadOnlySpan<int> words)
    {
        JoinEnds ends = default;
        JoinEnds begins = default;
        JoinEnds both = default;
        foreach (int id in words)
        {
            ref readonly JoinWord word = ref singles.Of(id);
            both |= (word.Begin & ends) | (word.End & begins);
            ends |= word.End;
            begins |= word.Begin;
        }

        // If the initials of two words are met, no others are there to come to the score.
        return words.Length == 2 ? (both & ~_neverOfTwo) != JoinEnds.None : both != JoinEnds.None;
    }

    private void Find(int row, ReadOnlySpan<int> words)
    {
        Span<int> cycle = words.Length <= MostOnStack ? stackalloc int[words.Length] : new int[words.Length];
        int joining = 0;
        foreach (int word in words)
            if (singles.Of(word).Begin != JoinEnds.None) cycle[joining++] = word;
        cycle = cycle[..joining];

        _words = null;
        JoinEnds never = words.Length == 2 ? _neverOfTwo : JoinEnds.None;
        int longest = joining <= NameUnit.MostWordsOfWhole ? joining : NameUnit.MostWords;
        for (int first = 0; first < joining; first++)
        {
            ref readonly JoinWord begin = ref singles.Of(cycle[first]);
            int last = first;
            int middle = first;
            for (int count = 2; count <= longest; count++)
            {
                middle = last;
                last = last + 1 == joining ? 0 : last + 1;
                ref readonly JoinWord end = ref singles.Of(cycle[last]);
                JoinEnds ways = begin.Begin & end.End & ~never;
                if (ways == JoinEnds.None || !NameUnit.IsJoined(count, joining)) continue;

                if ((ways & JoinEnds.Initials) != JoinEnds.None)
                {
                    bool haveInitials = count == 2 ? singles.MayHaveInitials(begin.Letter, end.Letter)
                        : count == NameUnit.MostWords && singles.MayHaveInitials(begin.Letter, singles.Of(cycle[middle]).Letter, end.Letter);
                    if (!haveInitials) ways &= ~JoinEnds.Initials;
                }

                if (ways != JoinEnds.None) Compare(row, words, cycle, first, count, ways);
            }
        }
    }

    private void Compare(int row, ReadOnlySpan<int> words, ReadOnlySpan<int> cycle, int first, int count, JoinEnds ways)
    {
        BookPiece joined = book.Pieces[cycle[first]];
        int last = first;
        int length = singles.Of(cycle[first]).Length;
        for (int index = 1; index < count; index++)
        {
            last = last + 1 == cycle.Length ? 0 : last + 1;
            joined = joined.Join(book.Pieces[cycle[last]]);
            length += singles.Of(cycle[last]).Length;
        }

        Vector128<uint> hashes = joined.Hashes;
        if ((ways & JoinEnds.Skeleton) != JoinEnds.None && singles.MayHaveSkeleton(hashes[BookPiece.Skeleton]))
            Compare(singles.Of(BookPiece.Skeleton, hashes[BookPiece.Skeleton]), ScoreDefinition.UnitSkeleton, row, words, cycle, first, count);
        if ((ways & JoinEnds.Begun) != JoinEnds.None) CompareEdited(singles.BeginningWith(cycle[first]), length, row, words, cycle, first, count);
        if ((ways & JoinEnds.Ended) != JoinEnds.None) CompareEdited(singles.EndingWith(cycle[last]), length, row, words, cycle, first, count);
        if ((ways & JoinEnds.Text) != JoinEnds.None) Compare(singles.Of(BookPiece.Text, hashes[BookPiece.Text]), ScoreDefinition.UnitEqual, row, words, cycle, first, count);
        if ((ways & JoinEnds.Sound) != JoinEnds.None) Compare(singles.Of(BookPiece.Sound, hashes[BookPiece.Sound]), ScoreDefinition.UnitSound, row, words, cycle, first, count);
        if ((ways & JoinEnds.Initials) != JoinEnds.None) Compare(singles.Of(BookPiece.Initials, hashes[BookPiece.Initials]), ScoreDefinition.InitialSimilarity, row, words, cycle, first, count);
    }

    // Only those that are about as long.
    private void CompareEdited(IReadOnlyList<int> found, int length, int row, ReadOnlySpan<int> words, ReadOnlySpan<int> cycle, int first, int count)
    {
        foreach (int number in found)
            if (Math.Abs(singles[number].Single.Text.Length - length) <= 1) Compare([number], ScoreDefinition.UnitEdited, row, words, cycle, first, count);
    }

    // Asks the definition of those with which the row may come to the score.
    private void Compare(IReadOnlyList<int> found, int mostSimilar, int row, ReadOnlySpan<int> words, ReadOnlySpan<int> cycle, int first, int count)
    {
        if (found.Count == 0 || !MayReach(words, cycle, first, count, mostSimilar)) return;

        NameUnit? unit = null;
        foreach (int number in found)
        {
            (NameUnit single, List<(int Row, ulong Places)> rows) = singles[number];
            _words ??= book.Units.WordsOf(row);
            unit ??= NameUnit.Join(_words, NameUnit.Cycle(_words), first, count);
            if (UnitSimilarity.Of(single, unit) is not (> 0 and var similarity)) continue;

            foreach ((int changed, ulong places) in rows) _found.Add(new JoinedHit(changed, places, row, first, count, similarity));
        }
    }

    // Whether the words written as one, met so well, can come to the score with the others, met in full where anything is similar to them. What
    // two others may be, written as one, is not asked.
    private bool MayReach(ReadOnlySpan<int> words, ReadOnlySpan<int> cycle, int first, int count, int similarity)
    {
        long covered = 0;
        for (int index = 0; index < count; index++) covered += values[cycle[(first + index) % cycle.Length]].Weight;

        long weight = 0;
        long far = 0;
        long unmet = 0;
        foreach (int word in words)
        {
            weight += values[word].Weight;
            if (areNear[word] || IsCovered(word, cycle, first, count)) continue;

            far += values[word].Weight;
            unmet += values[word].Unmet;
        }

        if (cycle.Length - count >= 2) (far, unmet) = (0, 0);
        long met = (weight - covered - far) * ScoreDefinition.Full + covered * ScoreDefinition.Share(similarity);
        long loss = Math.Min(unmet * ScoreDefinition.UnmetQueryCost, ScoreDefinition.MostUnmetQuery);
        return RowBound.ScoreOf(met, weight - far, loss) >= leastScore;
    }

    private static bool IsCovered(int word, ReadOnlySpan<int> cycle, int first, int count)
    {
        for (int index = 0; index < count; index++)
            if (cycle[(first + index) % cycle.Length] == word) return true;
        return false;
    }
}
