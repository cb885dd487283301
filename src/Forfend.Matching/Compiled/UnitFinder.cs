using System.Runtime.InteropServices;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Compiled;

/// <summary>
/// Finds where words written as one are similar to a word: rows whose words joined make a word of the query, listed words that words
/// of the query joined make, and rows written with other spaces. Units of listed names are stored nowhere: a word is cut into listed
/// words instead (<see cref="WordCutter"/>).
/// </summary>
internal sealed class UnitFinder
{
    private readonly CompiledWords _words;
    private readonly CompiledRows _rows;
    private readonly SimilarSounds _sounds;
    private readonly KeyedWords _keys;
    private readonly HashFilter _texts;
    private readonly HashFilter _soundHashes;
    private readonly WordCutter _cutter;
    private readonly RowInitials _initials;

    public UnitFinder(CompiledWords words, CompiledRows rows, SimilarSounds sounds, KeyedWords keys)
    {
        _words = words;
        _rows = rows;
        _sounds = sounds;
        _keys = keys;
        _texts = new HashFilter(words.Count);
        for (int word = 0; word < words.Count; word++) _texts.Add(words.HashOf(word));
        _soundHashes = new HashFilter(sounds.Count);
        for (int sound = 0; sound < sounds.Count; sound++) _soundHashes.Add(sounds.HashOf(sound));
        _cutter = new WordCutter(rows, words.Count);
        _initials = new RowInitials(words, rows);
    }

    /// <summary>A word as a piece of a unit.</summary>
    public UnitPiece PieceOf(WeighedToken word)
    {
        if (!NameUnit.CanJoin(word)) return default;

        bool isLong = word.Text.Length >= UnitSimilarity.ShortestUnchanged;
        return new UnitPiece(
            true, word.Role.IsOfName(), TextHash.OfLetters(word.Text), JoinableHash.Of(word.Text), JoinableHash.Of(word.Forms.Sound), JoinableHash.Of(word.Forms.FirstSkeleton),
            JoinableHash.Of(word.Text.AsSpan(0, 1)), word.Text.Length, isLong ? LongestBeginningWith(word.Text) : 0, isLong ? LongestEndingWith(word.Text) : 0);
    }

    /// <summary>Whether a unit of some words, from one on round to the front, may be similar to a listed word. If not, it surely is not.</summary>
    public bool MayBeListed(ReadOnlySpan<WordNeighbours> words, ReadOnlySpan<int> cycle, int first, int count)
    {
        ref readonly UnitPiece begin = ref words[cycle[first]].Piece;
        (JoinableHash text, JoinableHash sound, JoinableHash skeleton, JoinableHash initials) = (begin.Text, begin.Sound, begin.Skeleton, begin.Initial);
        bool areNames = begin.IsOfName;
        bool haveSounds = !sound.IsEmpty;
        bool haveSkeletons = !skeleton.IsEmpty;
        int length = begin.Length;
        int longest = begin.LongestBegun;
        for (int index = 1; index < count; index++)
        {
            ref readonly UnitPiece next = ref words[cycle[(first + index) % cycle.Length]].Piece;
            areNames &= next.IsOfName;
            haveSounds &= !next.Sound.IsEmpty;
            haveSkeletons &= !next.Skeleton.IsEmpty;
            length += next.Length;
            if (index == count - 1) longest = Math.Max(longest, next.LongestEnded);
            (text, sound, skeleton, initials) = (text.Join(next.Text), sound.Join(next.Sound), skeleton.Join(next.Skeleton), initials.Join(next.Initial));
        }

        bool mayBeEdited = length >= UnitSimilarity.ShortestEdited && longest >= length - 1;
        return mayBeEdited || _texts.MayHave(text.Hash) || (areNames && count <= NameUnit.MostWords && _texts.MayHave(initials.Hash))
            || (haveSounds && _soundHashes.MayHave(sound.Hash)) || (haveSkeletons && _keys.MayHaveSkeleton(skeleton.Hash));
    }

    /// <summary>The rows with units of several words that are similar to a word, ascending, and the greatest similarity.</summary>
    public (int[] Rows, int Similarity) RowsSimilarTo(WeighedToken word)
    {
        if (!NameUnit.CanBeSingle(word)) return ([], 0);

        var candidates = new List<int>();
        _cutter.AddRows(word.Text, _texts.MayHave, TextIds, candidates);
        if (word.Forms.Sound.Length > 0) _cutter.AddRows(word.Forms.Sound, _soundHashes.MayHave, SoundIds, candidates);
        foreach (WordKey key in word.Forms.Keys)
        {
            if (key.Channel is not KeyChannel.Skeleton || key.Text.Length < UnitSimilarity.ShortestSkeleton) continue;

            bool isLatin = !word.Forms.IsNative && key.Text.Length < UnitSimilarity.ShortestLatinSkeleton;
            if (!isLatin) _cutter.AddRows(key.Text, _keys.MayHaveSkeleton, SkeletonIds, candidates);
            else if (_words.HasNative) _cutter.AddRows(key.Text, _keys.MayHaveSkeleton, SkeletonIds, candidates, _words.IsNative);
        }

        if (word.Text.Length >= UnitSimilarity.ShortestEdited) AddByUnchangedEnd(word.Text, candidates);
        int similarity = KeepSimilar(word, candidates);
        if (word.Text.Length is >= 2 and <= NameUnit.MostWords && AddByInitials(word.Text, candidates)) similarity = Math.Max(similarity, ScoreDefinition.InitialSimilarity);
        return candidates.Count == 0 ? ([], 0) : ([.. candidates], similarity);
    }

    /// <summary>The listed words that are similar to a unit of several words of the query.</summary>
    public (int Word, int Similarity)[] WordsSimilarTo(NameUnit unit)
    {
        var candidates = new List<int>();
        TextIds(unit.Text, candidates);
        if (unit.Sound.Length > 0) SoundIds(unit.Sound, candidates);
        foreach (string skeleton in unit.Skeletons)
            if (skeleton.Length >= UnitSimilarity.ShortestSkeleton) SkeletonIds(skeleton, candidates);
        if (unit.Initials.Length > 0) TextIds(unit.Initials, candidates);
        if (unit.Text.Length >= UnitSimilarity.ShortestEdited)
        {
            if (unit.FirstLength >= UnitSimilarity.ShortestUnchanged) AddBeginning(unit.Text, unit.FirstLength, candidates);
            if (unit.LastLength >= UnitSimilarity.ShortestUnchanged) AddEnding(unit.Text, unit.LastLength, candidates);
        }

        var similar = new List<(int, int)>();
        candidates.Sort();
        for (int index = 0; index < candidates.Count; index++)
        {
            int word = candidates[index];
            if (index > 0 && word == candidates[index - 1]) continue;

            WeighedToken listed = _words.FormedOf(word);
            if (NameUnit.CanBeSingle(listed) && UnitSimilarity.Of(unit, NameUnit.Single(listed, 0)) is > 0 and var similarity) similar.Add((word, similarity));
        }

        return [.. similar];
    }

    /// <summary>The words of a row, with their forms.</summary>
    public WeighedToken[] WordsOf(int row)
    {
        ReadOnlySpan<int> ids = _rows.WordsOf(row, stackalloc int[CompiledRows.MostAtHand]);
        var words = new WeighedToken[ids.Length];
        for (int word = 0; word < words.Length; word++) words[word] = _words.FormedOf(ids[word]);
        return words;
    }

    // Of candidates, in any order and perhaps several times, leaves those that the definition says are similar. Returns the greatest similarity.
    private int KeepSimilar(WeighedToken word, List<int> candidates)
    {
        if (candidates.Count == 0) return 0;

        SortOnce(candidates);
        var single = NameUnit.Single(word, 0);
        int best = 0;
        int count = 0;
        foreach (int row in CollectionsMarshal.AsSpan(candidates))
        {
            if (SimilarityOf(single, row) is not (> 0 and var similarity)) continue;

            candidates[count++] = row;
            best = Math.Max(best, similarity);
        }

        candidates.RemoveRange(count, candidates.Count - count);
        return best;
    }

    private bool AddByInitials(string initials, List<int> rows)
    {
        int before = rows.Count;
        _initials.AddRows(initials, rows);
        if (rows.Count == before) return false;

        SortOnce(rows);
        return true;
    }

    private static void SortOnce(List<int> rows)
    {
        rows.Sort();
        int count = 0;
        foreach (int row in CollectionsMarshal.AsSpan(rows))
            if (count == 0 || rows[count - 1] != row) rows[count++] = row;
        rows.RemoveRange(count, rows.Count - count);
    }

    private int SimilarityOf(NameUnit single, int row)
    {
        WeighedToken[] words = WordsOf(row);
        int[] cycle = NameUnit.Cycle(words);
        int best = 0;
        for (int count = 2; count <= cycle.Length; count++)
        {
            for (int first = 0; NameUnit.IsJoined(count, cycle.Length) && first < cycle.Length; first++)
                if (UnitSimilarity.MayBe(single, words, cycle, first, count)) best = Math.Max(best, UnitSimilarity.Of(single, NameUnit.Join(words, cycle, first, count)));
        }

        return best;
    }

    private void TextIds(ReadOnlySpan<char> text, List<int> words)
    {
        (int from, int to) = _words.WordsOf(text);
        for (int word = from; word < to; word++) words.Add(word);
    }

    private void SoundIds(ReadOnlySpan<char> sound, List<int> words) => _sounds.AddWordsOf(sound, words);

    private void SkeletonIds(ReadOnlySpan<char> skeleton, List<int> words) => _keys.AddWordsOf(KeyChannel.Skeleton, TextHash.Of(skeleton), words);

    private int LongestBeginningWith(string text)
    {
        (int from, int to) = _words.BeginningWith(text);
        int longest = 0;
        for (int word = from; word < to; word++) longest = Math.Max(longest, _words.LengthOf(word));
        return longest;
    }

    private int LongestEndingWith(string text)
    {
        int longest = 0;
        foreach (int word in _words.EndingWith(text)) longest = Math.Max(longest, _words.LengthOf(word));
        return longest;
    }

    private void AddBeginning(string text, int length, List<int> words)
    {
        (int from, int to) = _words.BeginningWith(text.AsSpan(0, length));
        for (int word = from; word < to; word++)
            if (Math.Abs(_words.LengthOf(word) - text.Length) <= 1) words.Add(word);
    }

    private void AddEnding(string text, int length, List<int> words)
    {
        foreach (int word in _words.EndingWith(text.AsSpan(text.Length - length)))
            if (Math.Abs(_words.LengthOf(word) - text.Length) <= 1) words.Add(word);
    }

    // Rows whose words have one at the beginning or the end of the text, and others that have about the letters that are left.
    private void AddByUnchangedEnd(string text, List<int> candidates)
    {
        for (int length = UnitSimilarity.ShortestUnchanged; length <= text.Length; length++)
        {
            ReadOnlySpan<char> begin = text.AsSpan(0, length);
            ReadOnlySpan<char> end = text.AsSpan(text.Length - length);
            if (_texts.MayHave(TextHash.Of(begin))) AddWithRest(begin, text.AsSpan(length), candidates);
            if (_texts.MayHave(TextHash.Of(end))) AddWithRest(end, text.AsSpan(0, text.Length - length), candidates);
        }
    }

    private void AddWithRest(ReadOnlySpan<char> part, ReadOnlySpan<char> rest, List<int> candidates)
    {
        Span<int> room = stackalloc int[CompiledRows.MostAtHand];
        (int from, int to) = _words.WordsOf(part);
        for (int word = from; word < to; word++)
            foreach (int row in _rows.OfWord(word, CutMemory.OfThread.RoomForRows(_rows.CountOfWord(word))))
                if (MayHaveRest(_rows.WordsOf(row, room), word, rest)) candidates.Add(row);
    }

    // One other word has all letters that are left, but for one; or several have as many.
    private bool MayHaveRest(ReadOnlySpan<int> words, int word, ReadOnlySpan<char> rest)
    {
        int others = -_words.LengthOf(word);
        foreach (int other in words) others += _words.LengthOf(other);
        if (others < rest.Length - 1) return false;
        if (words.Length > NameUnit.MostWords || (words.Length == NameUnit.MostWords && others <= rest.Length + 1)) return true;

        foreach (int other in words)
            if (Math.Abs(_words.LengthOf(other) - rest.Length) <= 1 && _words.IsOneLetterOff(other, rest)) return true;
        return false;
    }
}
