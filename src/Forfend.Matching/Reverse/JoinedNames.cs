using System.Runtime.InteropServices;
using Forfend.Matching.Compiled;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Reverse;

/// <summary>
/// Words of changed names, single and written as one, by hashes of all that can make two units similar. What is found may be similar, what
/// is not found surely is not.
/// </summary>
internal sealed class JoinedNames
{
    private readonly Dictionary<ulong, List<int>> _unitsByText = [];
    private readonly Dictionary<ulong, List<int>> _unitsByInitials = [];
    private readonly Dictionary<ulong, List<int>> _unitsBySound = [];
    private readonly Dictionary<ulong, List<int>> _unitsBySkeleton = [];
    private readonly Dictionary<ulong, List<(int Length, int Row)>> _unitsByFirst = [];
    private readonly Dictionary<ulong, List<(int Length, int Row)>> _unitsByLast = [];
    private readonly HashSet<uint> _wholes = [];
    private readonly HashSet<ulong> _texts = [];
    private readonly HashSet<ulong> _sounds = [];
    private readonly HashSet<ulong> _skeletons = [];
    private readonly HashSet<ulong> _textBeginnings = [];
    private readonly HashSet<ulong> _soundBeginnings = [];
    private readonly HashSet<ulong> _skeletonBeginnings = [];
    private readonly HashSet<char> _initials = [];
    private readonly Dictionary<ulong, ulong> _lengthsByBeginning = [];
    private readonly Dictionary<ulong, ulong> _lengthsByEnd = [];

    /// <summary>Takes in the words of a row.</summary>
    public void Add(int row, WeighedToken[] words)
    {
        foreach (NameUnit unit in NameUnit.Of(words))
        {
            Append(_unitsByText, TextHash.Of(unit.Text), row);
            if (unit.Initials.Length > 0) Append(_unitsByInitials, TextHash.Of(unit.Initials), row);
            if (unit.Sound.Length > 0) Append(_unitsBySound, TextHash.Of(unit.Sound), row);
            foreach (string skeleton in unit.Skeletons)
                if (skeleton.Length >= UnitSimilarity.ShortestSkeleton) Append(_unitsBySkeleton, TextHash.Of(skeleton), row);
            if (unit.IsWhole) _wholes.Add(TextHash.OfLetters(unit.Text));
            if (unit.Text.Length < UnitSimilarity.ShortestEdited) continue;

            if (unit.FirstLength >= UnitSimilarity.ShortestUnchanged) Append(_unitsByFirst, TextHash.Of(unit.Text.AsSpan(0, unit.FirstLength)), (unit.Text.Length, row));
            if (unit.LastLength >= UnitSimilarity.ShortestUnchanged) Append(_unitsByLast, TextHash.Of(unit.Text.AsSpan(unit.Text.Length - unit.LastLength)), (unit.Text.Length, row));
        }

        foreach (NameUnit single in NameUnit.SinglesOf(words)) AddSingle(single);
    }

    /// <summary>Raises every row of which words written as one may be similar to a word of a book.</summary>
    public void Raise(BookWords book, int word, ReadOnlySpan<char> text, RowShares shares)
    {
        ulong hash = TextHash.Of(text);
        Raise(_unitsByText, hash, ScoreDefinition.UnitEqual, shares);
        Raise(_unitsByInitials, hash, ScoreDefinition.InitialSimilarity, shares);
        if (SoundHashOf(book, word) is { } sound) Raise(_unitsBySound, sound, ScoreDefinition.UnitSound, shares);
        (int from, int to) = book.KeysOf(word);
        for (int key = from; key < to; key++)
            if (book.Key(key) is (KeyChannel.Skeleton, var skeleton, _)) Raise(_unitsBySkeleton, skeleton, ScoreDefinition.UnitSkeleton, shares);
        if (text.Length < UnitSimilarity.ShortestEdited) return;

        for (int length = UnitSimilarity.ShortestUnchanged; length <= text.Length; length++)
        {
            Raise(_unitsByFirst, TextHash.Of(text[..length]), text.Length, shares);
            Raise(_unitsByLast, TextHash.Of(text[^length..]), text.Length, shares);
        }
    }

    /// <summary>Whether a word of a book may be the first of words that, written as one, are similar to a single word here; or the last.</summary>
    public (bool MayBegin, bool MayEnd) PlacesOf(BookWords book, int word, ReadOnlySpan<char> text)
    {
        ulong hash = TextHash.Of(text);
        bool mayBegin = _textBeginnings.Contains(hash) || _initials.Contains(text[0])
            || (SoundHashOf(book, word) is { } sound && _soundBeginnings.Contains(sound))
            || (FirstSkeletonOf(book, word) is { } skeleton && _skeletonBeginnings.Contains(skeleton.Hash));
        return (mayBegin, _lengthsByEnd.ContainsKey(hash));
    }

    /// <summary>Whether rows may be whole names written of so many same letters.</summary>
    public bool MayBeWhole(uint letters) => _wholes.Contains(letters);

    /// <summary>Whether words of a book, written as one in this order, may be similar to a single word.</summary>
    public bool MayBeSingle(BookWords book, ReadOnlySpan<int> words)
    {
        Span<char> room = stackalloc char[ScoreDefinition.LongestComparedWord];
        (ulong text, ulong sound, ulong skeleton, ulong initials) = (0, 0, 0, 0);
        (int textLength, bool haveSounds, bool haveSkeletons) = (0, true, true);
        (ulong first, ulong last) = (0, 0);
        for (int place = 0; place < words.Length; place++)
        {
            ReadOnlySpan<char> letters = book.LettersOf(words[place], room);
            last = TextHash.Of(letters);
            if (place == 0) first = last;
            text = TextHash.Join(text, last, letters.Length);
            textLength += letters.Length;
            initials = TextHash.Join(initials, TextHash.Of(letters[..1]), 1);
            haveSounds &= book.SoundOf(words[place]) >= 0;
            if (haveSounds)
            {
                ReadOnlySpan<char> spelled = book.LettersOfSound(book.SoundOf(words[place]), room);
                sound = TextHash.Join(sound, TextHash.Of(spelled), spelled.Length);
            }

            haveSkeletons &= FirstSkeletonOf(book, words[place]) is not null;
            if (haveSkeletons && FirstSkeletonOf(book, words[place]) is { } next) skeleton = TextHash.Join(skeleton, next.Hash, next.Length);
        }

        return _texts.Contains(text) || (words.Length <= NameUnit.MostWords && _texts.Contains(initials))
            || (haveSounds && _sounds.Contains(sound)) || (haveSkeletons && _skeletons.Contains(skeleton))
            || IsNearLength(_lengthsByBeginning, first, textLength) || IsNearLength(_lengthsByEnd, last, textLength);
    }

    // Whether a single word is about as long that begins, or ends, with a word.
    private static bool IsNearLength(Dictionary<ulong, ulong> lengths, ulong word, int length) =>
        lengths.TryGetValue(word, out ulong known) && (known & (Bit(length - 1) | Bit(length) | Bit(length + 1))) != 0;

    private static ulong Bit(int length) => 1UL << Math.Min(length, 63);

    private static ulong? SoundHashOf(BookWords book, int word)
    {
        Span<char> room = stackalloc char[ScoreDefinition.LongestComparedWord];
        return book.SoundOf(word) is >= 0 and var sound ? TextHash.Of(book.LettersOfSound(sound, room)) : null;
    }

    private static (ulong Hash, int Length)? FirstSkeletonOf(BookWords book, int word)
    {
        (int from, int to) = book.KeysOf(word);
        for (int key = from; key < to; key++)
            if (book.Key(key) is (KeyChannel.Skeleton, var hash, var length)) return (hash, length);
        return null;
    }

    private void AddSingle(NameUnit single)
    {
        _texts.Add(TextHash.Of(single.Text));
        AddBeginnings(single.Text, _textBeginnings);
        if (single.Text.Length is >= 2 and <= NameUnit.MostWords) _initials.Add(single.Text[0]);
        if (single.Sound.Length > 0)
        {
            _sounds.Add(TextHash.Of(single.Sound));
            AddBeginnings(single.Sound, _soundBeginnings);
        }

        foreach (string skeleton in single.Skeletons)
        {
            _skeletons.Add(TextHash.Of(skeleton));
            AddBeginnings(skeleton, _skeletonBeginnings);
        }

        if (single.Text.Length < UnitSimilarity.ShortestEdited) return;

        for (int length = UnitSimilarity.ShortestUnchanged; length <= single.Text.Length; length++)
        {
            Add(_lengthsByBeginning, TextHash.Of(single.Text.AsSpan(0, length)), single.Text.Length);
            Add(_lengthsByEnd, TextHash.Of(single.Text.AsSpan(single.Text.Length - length)), single.Text.Length);
            _textBeginnings.Add(TextHash.Of(single.Text.AsSpan(0, length)));
        }
    }

    private static void AddBeginnings(string text, HashSet<ulong> beginnings)
    {
        for (int length = 1; length < text.Length; length++) beginnings.Add(TextHash.Of(text.AsSpan(0, length)));
    }

    private static void Add(Dictionary<ulong, ulong> lengths, ulong hash, int length) => CollectionsMarshal.GetValueRefOrAddDefault(lengths, hash, out _) |= Bit(length);

    private static void Append<T>(Dictionary<ulong, List<T>> lists, ulong hash, T value)
    {
        ref List<T>? list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, hash, out _);
        (list ??= []).Add(value);
    }

    private static void Raise(Dictionary<ulong, List<int>> lists, ulong hash, int similarity, RowShares shares)
    {
        if (!lists.TryGetValue(hash, out List<int>? rows)) return;

        foreach (int row in rows) shares.Raise(row, similarity);
    }

    private static void Raise(Dictionary<ulong, List<(int Length, int Row)>> lists, ulong hash, int length, RowShares shares)
    {
        if (!lists.TryGetValue(hash, out List<(int Length, int Row)>? units)) return;

        foreach ((int unitLength, int row) in units)
            if (Math.Abs(unitLength - length) <= 1) shares.Raise(row, ScoreDefinition.UnitEdited);
    }
}
