namespace Forfend.Matching.Compiled;

/// <summary>
/// Finds rows out of whose words a text can be joined. Every cut of the text into listed parts covers each of its places by one part; so
/// such a row has one of the parts that cover the place where their rows are fewest, between beginnings and ends that can be cut as well.
/// </summary>
internal sealed class WordCutter(CompiledRows rows)
{
    /// <summary>Adds the listed words that a part stands for.</summary>
    public delegate void WordsOfPart(ReadOnlySpan<char> part, List<int> words);

    /// <summary>Adds the rows of a text, and perhaps others; <paramref name="mayBeListed"/> tells by the hash of a part.</summary>
    public void AddRows(ReadOnlySpan<char> text, Func<ulong, bool> mayBeListed, WordsOfPart wordsOf, List<int> candidates)
    {
        var parts = new List<Part>();
        AddParts(text, mayBeListed, parts);
        Span<bool> canBegin = stackalloc bool[text.Length + 1];
        Span<bool> canEnd = stackalloc bool[text.Length + 1];
        if (!CanCut(parts, canBegin, canEnd)) return;

        var words = new List<int>();
        var listed = new List<Part>();
        foreach (Part part in parts)
        {
            if (!canBegin[part.Start] || !canEnd[part.End]) continue;

            int from = words.Count;
            wordsOf(text[part.Start..part.End], words);
            if (words.Count > from) listed.Add(part with { From = from, To = words.Count });
        }

        if (CanCut(listed, canBegin, canEnd)) AddRows(listed, words, canBegin, canEnd, candidates);
    }

    // The hash of a part follows from those of two beginnings of the text.
    private static void AddParts(ReadOnlySpan<char> text, Func<ulong, bool> mayBeListed, List<Part> parts)
    {
        Span<JoinableHash> beginnings = stackalloc JoinableHash[text.Length + 1];
        beginnings[0] = JoinableHash.Of("");
        for (int end = 1; end <= text.Length; end++) beginnings[end] = beginnings[end - 1].Join(JoinableHash.Of(text.Slice(end - 1, 1)));
        for (int start = 0; start < text.Length; start++)
        {
            for (int end = start + 1; end <= text.Length; end++)
                if (end - start < text.Length && mayBeListed(beginnings[end].Hash - beginnings[start].Hash * beginnings[end - start].Power)) parts.Add(new Part(start, end, 0, 0));
        }
    }

    private static bool CanCut(List<Part> parts, Span<bool> canBegin, Span<bool> canEnd)
    {
        canBegin.Clear();
        canEnd.Clear();
        canBegin[0] = canEnd[^1] = true;
        foreach (Part part in parts) canBegin[part.End] |= canBegin[part.Start];
        for (int index = parts.Count - 1; index >= 0; index--) canEnd[parts[index].Start] |= canEnd[parts[index].End];
        return canBegin[^1];
    }

    private void AddRows(List<Part> parts, List<int> words, ReadOnlySpan<bool> canBegin, ReadOnlySpan<bool> canEnd, List<int> candidates)
    {
        var flagged = new HashSet<int>();
        Span<long> cost = stackalloc long[canBegin.Length - 1];
        foreach (Part part in parts)
        {
            if (!canBegin[part.Start] || !canEnd[part.End]) continue;

            for (int word = part.From; word < part.To; word++)
            {
                flagged.Add(words[word]);
                for (int place = part.Start; place < part.End; place++) cost[place] += rows.CountOfWord(words[word]);
            }
        }

        int cheapest = 0;
        for (int place = 1; place < cost.Length; place++)
            if (cost[place] < cost[cheapest]) cheapest = place;

        Span<int> room = stackalloc int[CompiledRows.MostAtHand];
        foreach (Part part in parts)
        {
            if (!canBegin[part.Start] || !canEnd[part.End] || part.Start > cheapest || part.End <= cheapest) continue;

            for (int word = part.From; word < part.To; word++)
                foreach (int row in rows.OfWord(words[word], new int[rows.CountOfWord(words[word])]))
                    if (HasTwoOf(rows.WordsOf(row, room), flagged)) candidates.Add(row);
        }
    }

    private static bool HasTwoOf(ReadOnlySpan<int> words, HashSet<int> flagged)
    {
        int count = 0;
        foreach (int word in words)
            if (flagged.Contains(word) && ++count == 2) return true;
        return false;
    }

    // A part of the text, and which of the words found stand for it.
    private readonly record struct Part(int Start, int End, int From, int To);
}
