using System.Collections.Immutable;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Compiled;

/// <summary>
/// Finds where words written as one are similar to a word: rows whose words joined make a word of the query, listed words that words
/// of the query joined make, and rows written with other spaces. Units of listed names are stored nowhere: a word is cut into listed
/// words instead.
/// </summary>
internal sealed class UnitFinder
{
    private readonly CompiledWords _words;
    private readonly CompiledRows _rows;
    private readonly SimilarSounds _sounds;
    private readonly KeyedWords _keys;
    private readonly TokenWeights _weights;
    private readonly HashFilter _texts;
    private readonly HashFilter _soundHashes;

    public UnitFinder(CompiledWords words, CompiledRows rows, SimilarSounds sounds, KeyedWords keys, TokenWeights weights)
    {
        _words = words;
        _rows = rows;
        _sounds = sounds;
        _keys = keys;
        _weights = weights;
        _texts = new HashFilter(words.Count);
        for (int word = 0; word < words.Count; word++) _texts.Add(words.HashOf(word));
        _soundHashes = new HashFilter(sounds.Count);
        for (int sound = 0; sound < sounds.Count; sound++) _soundHashes.Add(sounds.HashOf(sound));
    }

    /// <summary>A word as a piece of a unit.</summary>
    public UnitPiece PieceOf(WeighedToken word)
    {
        if (!NameUnit.CanJoin(word)) return default;

        bool isLong = word.Text.Length >= UnitSimilarity.ShortestUnchanged;
        return new UnitPiece(
            true, word.Role.IsOfName(), TextHash.OfLetters(word.Text), JoinableHash.Of(word.Text), JoinableHash.Of(word.Forms.Sound), JoinableHash.Of(word.Forms.FirstSkeleton),
            JoinableHash.Of(word.Text.AsSpan(0, 1)), isLong && HasEdited(Ids(_words.BeginningWith(word.Text))), isLong && HasEdited(_words.EndingWith(word.Text)));
    }

    /// <summary>Whether a unit of some words, from one on round to the front, may be similar to a listed word. If not, it surely is not.</summary>
    public bool MayBeListed(ReadOnlySpan<WordNeighbours> words, ReadOnlySpan<int> cycle, int first, int count)
    {
        ref readonly UnitPiece begin = ref words[cycle[first]].Piece;
        (JoinableHash text, JoinableHash sound, JoinableHash skeleton, JoinableHash initials) = (begin.Text, begin.Sound, begin.Skeleton, begin.Initial);
        bool areNames = begin.IsOfName;
        bool haveSounds = !sound.IsEmpty;
        bool haveSkeletons = !skeleton.IsEmpty;
        bool mayBeEdited = begin.BeginsListed;
        for (int index = 1; index < count; index++)
        {
            ref readonly UnitPiece next = ref words[cycle[(first + index) % cycle.Length]].Piece;
            areNames &= next.IsOfName;
            haveSounds &= !next.Sound.IsEmpty;
            haveSkeletons &= !next.Skeleton.IsEmpty;
            mayBeEdited |= index == count - 1 && next.EndsListed;
            (text, sound, skeleton, initials) = (text.Join(next.Text), sound.Join(next.Sound), skeleton.Join(next.Skeleton), initials.Join(next.Initial));
        }

        return mayBeEdited || _texts.MayHave(text.Hash) || (areNames && count <= NameUnit.MostWords && _texts.MayHave(initials.Hash))
            || (haveSounds && _soundHashes.MayHave(sound.Hash)) || (haveSkeletons && _keys.MayHaveSkeleton(skeleton.Hash));
    }

    private bool HasEdited(ReadOnlySpan<int> words)
    {
        foreach (int word in words)
            if (_words.LengthOf(word) >= UnitSimilarity.ShortestEdited) return true;
        return false;
    }

    /// <summary>The rows with units of several words that are similar to a word, ascending, and the greatest similarity.</summary>
    public (int[] Rows, int Similarity) RowsSimilarTo(WeighedToken word)
    {
        if (NameUnit.SinglesOf([word]) is not [var single]) return ([], 0);

        var candidates = new SortedSet<int>();
        AddByCutting(single.Text, text => WordsOfText(text), candidates);
        if (single.Sound.Length > 0) AddByCutting(single.Sound, sound => _sounds.WordsOf(sound), candidates);
        foreach (string skeleton in single.Skeletons)
            if (skeleton.Length >= UnitSimilarity.ShortestSkeleton) AddByCutting(skeleton, part => _keys.WordsOf(new WordKey(KeyChannel.Skeleton, part.ToString())), candidates);
        if (single.Text.Length >= UnitSimilarity.ShortestEdited) AddByUnchangedEnd(single.Text, candidates);
        if (single.Text.Length is >= 2 and <= NameUnit.MostWords) AddByInitials(single.Text, candidates);

        var rows = new List<int>();
        int best = 0;
        foreach (int row in candidates)
        {
            int similarity = 0;
            foreach (NameUnit unit in UnitsOf(row)) similarity = Math.Max(similarity, UnitSimilarity.Of(single, unit));
            if (similarity == 0) continue;

            rows.Add(row);
            best = Math.Max(best, similarity);
        }

        return ([.. rows], best);
    }

    /// <summary>The listed words that are similar to a unit of several words of the query.</summary>
    public List<(int Word, int Similarity)> WordsSimilarTo(NameUnit unit)
    {
        var candidates = new SortedSet<int>();
        AddAll(WordsOfText(unit.Text), candidates);
        if (unit.Sound.Length > 0) AddAll(_sounds.WordsOf(unit.Sound), candidates);
        foreach (string skeleton in unit.Skeletons)
            if (skeleton.Length >= UnitSimilarity.ShortestSkeleton) AddAll(_keys.WordsOf(new WordKey(KeyChannel.Skeleton, skeleton)), candidates);
        if (unit.Initials.Length > 0) AddAll(WordsOfText(unit.Initials), candidates);
        if (unit.Text.Length >= UnitSimilarity.ShortestEdited)
        {
            if (unit.FirstLength >= UnitSimilarity.ShortestUnchanged) AddOfLength(Ids(_words.BeginningWith(unit.Text.AsSpan(0, unit.FirstLength))), unit.Text.Length, candidates);
            if (unit.LastLength >= UnitSimilarity.ShortestUnchanged) AddOfLength(_words.EndingWith(unit.Text.AsSpan(unit.Text.Length - unit.LastLength)), unit.Text.Length, candidates);
        }

        var similar = new List<(int, int)>();
        foreach (int word in candidates)
            if (NameUnit.SinglesOf([_weights.Weigh(_words.TokenOf(word))]) is [var single] && UnitSimilarity.Of(unit, single) is > 0 and var similarity) similar.Add((word, similarity));
        return similar;
    }

    /// <summary>The words of a row, with their forms.</summary>
    public WeighedToken[] WordsOf(int row) => Array.ConvertAll(Ids(row), word => _weights.Weigh(_words.TokenOf(word)));

    private int[] Ids(int row) => [.. _rows.WordsOf(row, stackalloc int[CompiledRows.MostAtHand])];

    private ReadOnlySpan<int> RowsOf(int word) => _rows.OfWord(word, new int[_rows.CountOfWord(word)]);

    private ImmutableArray<NameUnit> UnitsOf(int row) => NameUnit.Of(WordsOf(row));

    private ReadOnlySpan<int> WordsOfText(ReadOnlySpan<char> text)
    {
        return Ids(_words.WordsOf(text));
    }

    private static int[] Ids((int From, int To) range) => [.. Enumerable.Range(range.From, range.To - range.From)];

    private delegate ReadOnlySpan<int> WordsOfPart(ReadOnlySpan<char> part);

    // Every cut of the text into listed parts covers each of its places by one part. So a row that can be cut out of it has one of the
    // parts that cover the place where they are fewest, between beginnings and ends that can be cut as well.
    private void AddByCutting(ReadOnlySpan<char> text, WordsOfPart wordsOf, SortedSet<int> candidates)
    {
        var parts = new List<(int Start, int End, int[] Words)>();
        for (int start = 0; start < text.Length; start++)
            for (int end = start + 1; end <= text.Length; end++)
                if (end - start < text.Length && wordsOf(text[start..end]) is { IsEmpty: false } words) parts.Add((start, end, words.ToArray()));

        Span<bool> canBegin = stackalloc bool[text.Length + 1];
        Span<bool> canEnd = stackalloc bool[text.Length + 1];
        canBegin[0] = canEnd[^1] = true;
        foreach ((int start, int end, _) in parts) canBegin[end] |= canBegin[start];
        for (int index = parts.Count - 1; index >= 0; index--) canEnd[parts[index].Start] |= canEnd[parts[index].End];
        if (!canBegin[^1]) return;

        var flagged = new HashSet<int>();
        Span<long> cost = stackalloc long[text.Length];
        foreach ((int start, int end, int[] words) in parts)
        {
            if (!canBegin[start] || !canEnd[end]) continue;

            foreach (int word in words)
            {
                flagged.Add(word);
                for (int place = start; place < end; place++) cost[place] += _rows.CountOfWord(word);
            }
        }

        int cheapest = 0;
        for (int place = 1; place < text.Length; place++)
            if (cost[place] < cost[cheapest]) cheapest = place;

        foreach ((int start, int end, int[] words) in parts)
        {
            if (!canBegin[start] || !canEnd[end] || start > cheapest || end <= cheapest) continue;

            foreach (int word in words)
                foreach (int row in RowsOf(word))
                    if (HasTwoOf(row, flagged)) candidates.Add(row);
        }
    }

    private bool HasTwoOf(int row, HashSet<int> flagged)
    {
        int count = 0;
        foreach (int word in Ids(row))
            if (flagged.Contains(word) && ++count == 2) return true;
        return false;
    }

    private void AddByUnchangedEnd(string text, SortedSet<int> candidates)
    {
        for (int length = UnitSimilarity.ShortestUnchanged; length <= text.Length; length++)
        {
            foreach (int word in WordsOfText(text.AsSpan(0, length))) AddOfLength(word, text.Length, candidates);
            foreach (int word in WordsOfText(text.AsSpan(text.Length - length))) AddOfLength(word, text.Length, candidates);
        }
    }

    // Rows of a word in which some words beside each other have about so many letters together.
    private void AddOfLength(int word, int length, SortedSet<int> candidates)
    {
        foreach (int row in RowsOf(word))
        {
            int[] words = Ids(row);
            int rest = length - _words.LengthOf(word);
            int others = words.Sum(_words.LengthOf) - _words.LengthOf(word);
            if (others < rest - 1) continue;

            bool mayFit = words.Length > NameUnit.MostWords + 1 || others <= rest + 1;
            foreach (int other in words) mayFit |= Math.Abs(_words.LengthOf(other) - rest) <= 1;
            if (mayFit || words.Length > 2) candidates.Add(row);
        }
    }

    // Initials are those of two or three neighbours.
    private void AddByInitials(string initials, SortedSet<int> candidates)
    {
        for (int row = 0; row < _rows.Count; row++)
            if (HasAllInitials(row, initials)) candidates.Add(row);
    }

    private bool HasAllInitials(int row, string initials)
    {
        ReadOnlySpan<int> words = _rows.WordsOf(row, stackalloc int[CompiledRows.MostAtHand]);
        foreach (char initial in initials)
        {
            bool isThere = false;
            foreach (int word in words) isThere |= _words.FirstLetterOf(word) == initial;
            if (!isThere) return false;
        }

        return true;
    }

    private static void AddAll(ReadOnlySpan<int> words, SortedSet<int> candidates)
    {
        foreach (int word in words) candidates.Add(word);
    }

    private void AddOfLength(ReadOnlySpan<int> words, int length, SortedSet<int> candidates)
    {
        foreach (int word in words)
            if (Math.Abs(_words.LengthOf(word) - length) <= 1) candidates.Add(word);
    }
}
