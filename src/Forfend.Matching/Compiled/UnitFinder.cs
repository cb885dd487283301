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
            JoinableHash.Of(word.Text.AsSpan(0, 1)), word.Text.Length, isLong ? LengthsBeginningWith(word.Text) : 0, isLong ? LengthsEndingWith(word.Text) : 0);
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
        ulong lengths = begin.LengthsBegun;
        for (int index = 1; index < count; index++)
        {
            ref readonly UnitPiece next = ref words[cycle[(first + index) % cycle.Length]].Piece;
            areNames &= next.IsOfName;
            haveSounds &= !next.Sound.IsEmpty;
            haveSkeletons &= !next.Skeleton.IsEmpty;
            length += next.Length;
            if (index == count - 1) lengths |= next.LengthsEnded;
            (text, sound, skeleton, initials) = (text.Join(next.Text), sound.Join(next.Sound), skeleton.Join(next.Skeleton), initials.Join(next.Initial));
        }

        bool mayBeEdited = length >= UnitSimilarity.ShortestEdited && (lengths & LengthBit(length)) != 0;
        return mayBeEdited || _texts.MayHave(text.Hash) || (areNames && count <= NameUnit.MostWords && _texts.MayHave(initials.Hash))
            || (haveSounds && _soundHashes.MayHave(sound.Hash)) || (haveSkeletons && _keys.MayHaveSkeleton(skeleton.Hash));
    }

    /// <summary>The units of several words that are similar to a word, by their rows, ascending.</summary>
    public ListedUnit[] UnitsSimilarTo(WeighedToken word)
    {
        if (!NameUnit.CanBeSingle(word)) return [];

        var candidates = new List<int>();
        _cutter.AddRows(word.Text, _texts.MayHave, TextIds, candidates);
        if (word.Forms.Sound.Length > 0) _cutter.AddRows(word.Forms.Sound, _soundHashes.MayHave, SoundIds, candidates);
        foreach (WordKey key in word.Forms.Keys)
            if (key.Channel is KeyChannel.Skeleton && key.Text.Length >= UnitSimilarity.ShortestSkeleton) _cutter.AddRows(key.Text, _keys.MayHaveSkeleton, SkeletonIds, candidates);
        if (word.Text.Length >= UnitSimilarity.ShortestEdited) AddByUnchangedEnd(word.Text, candidates);
        var similar = new List<ListedUnit>();
        AddSimilar(word, candidates, similar);
        if (word.Text.Length is >= 2 and <= NameUnit.MostWords && _initials.AddUnits(word.Text, similar)) similar.Sort((left, right) => left.Row.CompareTo(right.Row));
        return [.. similar];
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
            if (NameUnit.CanBeSingle(listed) && UnitSimilarity.Of(unit, NameUnit.Single(listed)) is > 0 and var similarity) similar.Add((word, similarity));
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

    // Of candidates, in any order and perhaps several times, the units that the definition says are similar.
    private void AddSimilar(WeighedToken word, List<int> candidates, List<ListedUnit> similar)
    {
        if (candidates.Count == 0) return;

        candidates.Sort();
        var single = NameUnit.Single(word);
        int previous = -1;
        foreach (int row in CollectionsMarshal.AsSpan(candidates))
        {
            if (row != previous) AddSimilar(single, row, similar);
            previous = row;
        }
    }

    private void AddSimilar(NameUnit single, int row, List<ListedUnit> similar)
    {
        WeighedToken[] words = WordsOf(row);
        int[] cycle = NameUnit.Cycle(words);
        for (int count = 2; count <= cycle.Length; count++)
        {
            for (int first = 0; NameUnit.IsJoined(count, cycle.Length) && first < cycle.Length; first++)
            {
                if (!UnitSimilarity.MayBe(single, words, cycle, first, count)) continue;
                if (UnitSimilarity.Of(single, NameUnit.Join(words, cycle, first, count)) is > 0 and var similarity) similar.Add(new ListedUnit(row, first, count, similarity));
            }
        }
    }

    private void TextIds(ReadOnlySpan<char> text, List<int> words)
    {
        (int from, int to) = _words.WordsOf(text);
        for (int word = from; word < to; word++) words.Add(word);
    }

    private void SoundIds(ReadOnlySpan<char> sound, List<int> words) => _sounds.AddWordsOf(sound, words);

    private void SkeletonIds(ReadOnlySpan<char> skeleton, List<int> words) => _keys.AddWordsOf(KeyChannel.Skeleton, TextHash.Of(skeleton), words);

    // Lengths a letter off: of a word of so many letters the bits of one less, as many and one more. Those beyond share the last.
    private static ulong LengthsNear(int length) => LengthBit(length - 1) | LengthBit(length) | LengthBit(length + 1);

    private static ulong LengthBit(int length) => 1UL << Math.Min(length, 63);

    private ulong LengthsBeginningWith(string text)
    {
        (int from, int to) = _words.BeginningWith(text);
        ulong lengths = 0;
        for (int word = from; word < to; word++) lengths |= LengthsNear(_words.LengthOf(word));
        return lengths;
    }

    private ulong LengthsEndingWith(string text)
    {
        ulong lengths = 0;
        foreach (int word in _words.EndingWith(text)) lengths |= LengthsNear(_words.LengthOf(word));
        return lengths;
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
