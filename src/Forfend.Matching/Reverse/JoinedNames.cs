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
    private readonly Dictionary<ulong, List<int>> _singlesByText = [];
    private readonly Dictionary<ulong, List<int>> _singlesBySound = [];
    private readonly Dictionary<ulong, List<(NameUnit Single, int Row)>> _singlesBySkeleton = [];
    private readonly Dictionary<ulong, List<(NameUnit Single, int Row)>> _singlesByBeginning = [];
    private readonly Dictionary<ulong, List<(NameUnit Single, int Row)>> _singlesByEnd = [];

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
            if (unit.Run.IsWhole) _wholes.Add(TextHash.OfLetters(unit.Text));
            if (unit.Text.Length < UnitSimilarity.ShortestEdited) continue;

            if (unit.FirstLength >= UnitSimilarity.ShortestUnchanged) Append(_unitsByFirst, TextHash.Of(unit.Text.AsSpan(0, unit.FirstLength)), (unit.Text.Length, row));
            if (unit.LastLength >= UnitSimilarity.ShortestUnchanged) Append(_unitsByLast, TextHash.Of(unit.Text.AsSpan(unit.Text.Length - unit.LastLength)), (unit.Text.Length, row));
        }

        foreach (NameUnit single in NameUnit.SinglesOf(words)) AddSingle(single, row);
    }

    /// <summary>Raises every row of which words written as one may be similar to a word of a book.</summary>
    public void Raise(BookWords book, int word, in BookPiece piece, ReadOnlySpan<char> text, RowShares shares)
    {
        Raise(_unitsByText, piece.Text, ScoreDefinition.UnitEqual, shares);
        Raise(_unitsByInitials, piece.Text, ScoreDefinition.InitialSimilarity, shares);
        if (piece.SoundLength > 0) Raise(_unitsBySound, piece.Sound, ScoreDefinition.UnitSound, shares);
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

    /// <summary>Whether rows may be whole names written of so many same letters.</summary>
    public bool MayBeWhole(uint letters) => _wholes.Contains(letters);

    /// <summary>Adds the rows with a single word that may be similar to words of a book, written as one, with the most they may be similar.</summary>
    /// <param name="book">The words of the book.</param>
    /// <param name="unit">They as one.</param>
    /// <param name="words">They.</param>
    /// <param name="first">The first of them.</param>
    /// <param name="last">The last of them.</param>
    /// <param name="found">What is found.</param>
    public void AddSimilar(BookWords book, in BookPiece unit, ReadOnlySpan<int> words, in BookPiece first, in BookPiece last, List<(int Row, int Similarity)> found)
    {
        Add(_singlesByText, unit.Text, ScoreDefinition.UnitEqual, found);
        if (unit.SoundLength > 0) Add(_singlesBySound, unit.Sound, ScoreDefinition.UnitSound, found);
        if (unit.TextLength >= UnitSimilarity.ShortestEdited)
        {
            if (first.TextLength >= UnitSimilarity.ShortestUnchanged) AddEdited(_singlesByBeginning, first.Text, book, unit, words, found);
            if (last.TextLength >= UnitSimilarity.ShortestUnchanged) AddEdited(_singlesByEnd, last.Text, book, unit, words, found);
        }

        if (unit.SkeletonLength >= UnitSimilarity.ShortestSkeleton && unit.SoundLength is > 0 and <= ScoreDefinition.LongestComparedWord) AddBySkeleton(book, unit, words, found);
        if (words.Length <= NameUnit.MostWords) Add(_singlesByText, unit.Initials, ScoreDefinition.InitialSimilarity, found);
    }

    // Those that share the skeleton and sound alike, or where vowels do not count.
    private void AddBySkeleton(BookWords book, in BookPiece unit, ReadOnlySpan<int> words, List<(int Row, int Similarity)> found)
    {
        if (!_singlesBySkeleton.TryGetValue(unit.Skeleton, out List<(NameUnit Single, int Row)>? singles)) return;

        Span<char> sound = stackalloc char[ScoreDefinition.LongestComparedWord];
        Span<char> room = stackalloc char[ScoreDefinition.LongestComparedWord];
        int length = 0;
        foreach (int word in words)
        {
            ReadOnlySpan<char> next = book.LettersOfSound(book.SoundOf(word), room);
            next.CopyTo(sound[length..]);
            length += next.Length;
        }

        foreach ((NameUnit single, int row) in singles)
            if (unit.IsNative || single.IsNative || JaroWinkler.Similarity(sound[..length], single.Sound) >= UnitSimilarity.LeastOfSounds) found.Add((row, ScoreDefinition.UnitSkeleton));
    }

    private void AddSingle(NameUnit single, int row)
    {
        Append(_singlesByText, TextHash.Of(single.Text), row);
        if (single.Sound.Length > 0) Append(_singlesBySound, TextHash.Of(single.Sound), row);
        foreach (string skeleton in single.Skeletons)
            if (skeleton.Length >= UnitSimilarity.ShortestSkeleton && single.Sound.Length > 0) Append(_singlesBySkeleton, TextHash.Of(skeleton), (single, row));
        if (single.Text.Length < UnitSimilarity.ShortestEdited) return;

        for (int length = UnitSimilarity.ShortestUnchanged; length <= single.Text.Length; length++)
        {
            Append(_singlesByBeginning, TextHash.Of(single.Text.AsSpan(0, length)), (single, row));
            Append(_singlesByEnd, TextHash.Of(single.Text.AsSpan(single.Text.Length - length)), (single, row));
        }
    }

    private static void Add(Dictionary<ulong, List<int>> lists, ulong hash, int similarity, List<(int Row, int Similarity)> found)
    {
        if (!lists.TryGetValue(hash, out List<int>? rows)) return;

        foreach (int row in rows) found.Add((row, similarity));
    }

    // Those that begin, or end, with a word, and of which the unit is one letter off.
    private static void AddEdited(
        Dictionary<ulong, List<(NameUnit Single, int Row)>> lists, ulong hash, BookWords book, in BookPiece unit, ReadOnlySpan<int> words, List<(int Row, int Similarity)> found)
    {
        if (!lists.TryGetValue(hash, out List<(NameUnit Single, int Row)>? singles)) return;

        Span<char> text = stackalloc char[NameUnit.MostWordsOfWhole * ScoreDefinition.LongestComparedWord];
        int length = 0;
        foreach ((NameUnit single, int row) in singles)
        {
            if (Math.Abs(single.Text.Length - unit.TextLength) > 1) continue;
            for (int word = length == 0 ? 0 : words.Length; word < words.Length; word++)
            {
                ReadOnlySpan<char> next = book.LettersOf(words[word], text[length..]);
                next.CopyTo(text[length..]);
                length += next.Length;
            }

            if (EditDistance.IsAtMostOne(text[..length], single.Text)) found.Add((row, ScoreDefinition.UnitEdited));
        }
    }

    private static void Append<T>(Dictionary<ulong, List<T>> lists, ulong hash, T value)
    {
        ref List<T>? list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, hash, out _);
        (list ??= []).Add(value);
    }

    private static void Raise(Dictionary<ulong, List<int>> lists, ulong hash, int similarity, RowShares shares)
    {
        if (!lists.TryGetValue(hash, out List<int>? rows)) return;

        foreach (int row in rows) shares.Raise(row, similarity, isUnit: true);
    }

    private static void Raise(Dictionary<ulong, List<(int Length, int Row)>> lists, ulong hash, int length, RowShares shares)
    {
        if (!lists.TryGetValue(hash, out List<(int Length, int Row)>? units)) return;

        foreach ((int unitLength, int row) in units)
            if (Math.Abs(unitLength - length) <= 1) shares.Raise(row, ScoreDefinition.UnitEdited, isUnit: true);
    }
}
