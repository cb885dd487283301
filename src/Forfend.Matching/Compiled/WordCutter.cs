using System.Runtime.InteropServices;

namespace Forfend.Matching.Compiled;

/// <summary>
/// Finds rows out of whose words a text can be joined. Every cut of the text into listed parts covers each of its places by one part; so
/// such a row has one of the parts that cover the place where their rows are fewest, and words for the parts before and behind it.
/// </summary>
internal sealed class WordCutter(CompiledRows rows, int words)
{
    /// <summary>Adds the listed words that a part stands for.</summary>
    public delegate void WordsOfPart(ReadOnlySpan<char> part, List<int> words);

    /// <summary>Adds the rows of a text, and perhaps others; <paramref name="mayBeListed"/> tells by the hash of a part.</summary>
    public void AddRows(ReadOnlySpan<char> text, Func<ulong, bool> mayBeListed, WordsOfPart wordsOf, List<int> candidates)
    {
        CutMemory memory = CutMemory.OfThread;
        AddParts(text, mayBeListed, memory.Parts);
        if (!DropWhatCannotBeCut(memory.Parts, text.Length)) return;

        memory.Words.Clear();
        int listed = 0;
        foreach (CutPart part in CollectionsMarshal.AsSpan(memory.Parts))
        {
            int from = memory.Words.Count;
            wordsOf(text[part.Start..part.End], memory.Words);
            if (memory.Words.Count > from) memory.Parts[listed++] = part with { From = from, To = memory.Words.Count };
        }

        memory.Parts.RemoveRange(listed, memory.Parts.Count - listed);
        if (DropWhatCannotBeCut(memory.Parts, text.Length)) AddRows(text.Length, memory, candidates);
    }

    // The hash of a part follows from those of two beginnings of the text. A part begins where another ends.
    private static void AddParts(ReadOnlySpan<char> text, Func<ulong, bool> mayBeListed, List<CutPart> parts)
    {
        parts.Clear();
        Span<JoinableHash> beginnings = stackalloc JoinableHash[text.Length + 1];
        Span<bool> canBegin = stackalloc bool[text.Length + 1];
        canBegin.Clear();
        canBegin[0] = true;
        beginnings[0] = JoinableHash.Of("");
        for (int end = 1; end <= text.Length; end++) beginnings[end] = beginnings[end - 1].Join(JoinableHash.Of(text.Slice(end - 1, 1)));
        for (int start = 0; start < text.Length; start++)
        {
            for (int end = start + 1; canBegin[start] && end <= text.Length; end++)
            {
                if (end - start == text.Length || !mayBeListed(beginnings[end].Hash - beginnings[start].Hash * beginnings[end - start].Power)) continue;

                canBegin[end] = true;
                parts.Add(new CutPart(start, end, 0, 0));
            }
        }
    }

    // Leaves the parts, by their beginnings, before and behind which the text can be cut too. False if there are none.
    private static bool DropWhatCannotBeCut(List<CutPart> parts, int length)
    {
        Span<bool> canBegin = stackalloc bool[length + 1];
        Span<bool> canEnd = stackalloc bool[length + 1];
        canBegin.Clear();
        canEnd.Clear();
        canBegin[0] = canEnd[length] = true;
        foreach (CutPart part in parts) canBegin[part.End] |= canBegin[part.Start];
        for (int index = parts.Count - 1; index >= 0; index--) canEnd[parts[index].Start] |= canEnd[parts[index].End];

        int kept = 0;
        foreach (CutPart part in CollectionsMarshal.AsSpan(parts))
            if (canBegin[part.Start] && canEnd[part.End]) parts[kept++] = part;
        parts.RemoveRange(kept, parts.Count - kept);
        return kept > 0;
    }

    private void AddRows(int length, CutMemory memory, List<int> candidates)
    {
        ReadOnlySpan<int> found = CollectionsMarshal.AsSpan(memory.Words);
        ReadOnlySpan<CutPart> parts = CollectionsMarshal.AsSpan(memory.Parts);
        Span<ulong> flags = memory.FlagsOf(words);
        Span<long> cost = stackalloc long[length];
        cost.Clear();
        foreach (CutPart part in parts)
        {
            long rowsOfPart = 0;
            foreach (int word in found[part.From..part.To])
            {
                flags[word / 64] |= 1UL << word;
                rowsOfPart += rows.CountOfWord(word);
            }

            foreach (ref long place in cost[part.Start..part.End]) place += rowsOfPart;
        }

        int cheapest = 0;
        for (int place = 1; place < cost.Length; place++)
            if (cost[place] < cost[cheapest]) cheapest = place;

        Span<int> room = stackalloc int[CompiledRows.MostAtHand];
        foreach (CutPart part in parts)
        {
            if (part.Start > cheapest || part.End <= cheapest) continue;

            foreach (int word in found[part.From..part.To])
            {
                foreach (int row in rows.OfWord(word, memory.RoomForRows(rows.CountOfWord(word))))
                    if (rows.WordsOf(row, room) is var ids && HasTwoOf(ids, flags) && CanJoin(ids, parts, found, length)) candidates.Add(row);
            }
        }

        foreach (int word in found) flags[word / 64] = 0;
    }

    private static bool HasTwoOf(ReadOnlySpan<int> ids, ReadOnlySpan<ulong> flags)
    {
        int count = 0;
        foreach (int id in ids) count += (int)(flags[id / 64] >> id & 1);
        return count >= 2;
    }

    // Whether the parts that a row has words for lead from the beginning of the text to its end.
    private static bool CanJoin(ReadOnlySpan<int> ids, ReadOnlySpan<CutPart> parts, ReadOnlySpan<int> found, int length)
    {
        Span<bool> canBegin = stackalloc bool[length + 1];
        canBegin.Clear();
        canBegin[0] = true;
        foreach (CutPart part in parts)
            if (canBegin[part.Start] && !canBegin[part.End] && found[part.From..part.To].ContainsAny(ids)) canBegin[part.End] = true;
        return canBegin[length];
    }
}
