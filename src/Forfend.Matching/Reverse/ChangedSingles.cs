using System.Runtime.InteropServices;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Reverse;

/// <summary>The single words of changed names, by all that can make several words of a book, written as one, similar to them.</summary>
internal sealed class ChangedSingles
{
    private const int FilterBits = 18;
    private const uint Golden = 0x9E37_79B1;

    private readonly BookNames _book;
    private readonly List<(NameUnit Single, List<(int Row, ulong Places)> Rows)> _singles = [];
    private readonly Dictionary<(int Way, uint Hash), List<int>> _byHash = [];
    private readonly Dictionary<int, List<int>> _byBeginning = [];
    private readonly Dictionary<int, List<int>> _byEnd = [];
    private readonly HashSet<(int Way, bool IsBeginning, string Text)> _marked = [];
    private readonly JoinWord[] _words;
    private readonly uint[] _initials = new uint[JoinWord.Letters * (JoinWord.Letters + 1)];
    private readonly ulong[] _skeletons = new ulong[1 << FilterBits - 6];

    public ChangedSingles(ChangedRow[] rows, BookNames book)
    {
        _book = book;
        _words = new JoinWord[book.Words.Count];
        var numbers = new Dictionary<(string Text, bool IsNative, string Skeletons), int>();
        for (int row = 0; row < rows.Length; row++)
        {
            foreach (NameUnit single in rows[row].Singles)
            {
                ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, (single.Text, single.IsNative, string.Join(' ', single.Skeletons)), out bool isKnown);
                if (!isKnown)
                {
                    number = _singles.Count;
                    _singles.Add((single, []));
                    Add(number, single);
                }

                List<(int Row, ulong Places)> known = _singles[number].Rows;
                ulong places = NearWord.BitOf(rows[row].Cycle[single.Run.First]);
                if (known.Count > 0 && known[^1].Row == row) known[^1] = (row, known[^1].Places | places);
                else known.Add((row, places));
            }
        }

        MarkOthers();
    }

    /// <summary>A single word, and the rows that bear it, with its places there: bits as those of <see cref="NearWord"/>.</summary>
    public (NameUnit Single, List<(int Row, ulong Places)> Rows) this[int number] => _singles[number];

    /// <summary>What a word of the book may do among words written as one.</summary>
    public ref readonly JoinWord Of(int word) => ref _words[word];

    /// <summary>Whether one may have the initials of two words, by the classes of these; false only if none has.</summary>
    public bool MayHaveInitials(int first, int second) => (_initials[first] & 1u << second) != 0;

    /// <summary>The same of three words.</summary>
    public bool MayHaveInitials(int first, int second, int third) => (_initials[JoinWord.Letters * (first + 1) + second] & 1u << third) != 0;

    /// <summary>Whether one may have a skeleton, by its hash; false only if none has.</summary>
    public bool MayHaveSkeleton(uint hash) => IsSet(hash * Golden >> 32 - FilterBits);

    /// <summary>Those that have a hash in a way.</summary>
    public IReadOnlyList<int> Of(int way, uint hash) => _byHash.TryGetValue((way, hash), out List<int>? singles) ? singles : [];

    /// <summary>Those long ones that begin with a word of the book.</summary>
    public IReadOnlyList<int> BeginningWith(int word) => _byBeginning.TryGetValue(word, out List<int>? singles) ? singles : [];

    /// <summary>Those long ones that end with a word of the book.</summary>
    public IReadOnlyList<int> EndingWith(int word) => _byEnd.TryGetValue(word, out List<int>? singles) ? singles : [];

    private void Add(int number, NameUnit single)
    {
        Add(number, BookPiece.Text, single.Text, JoinEnds.Text, _book.AddOfText);
        if (single.Sound.Length > 0) Add(number, BookPiece.Sound, single.Sound, JoinEnds.Sound, _book.AddOfSound);
        foreach (string skeleton in single.Skeletons)
            if (skeleton.Length >= UnitSimilarity.ShortestSkeleton && single.Sound.Length > 0) Add(number, BookPiece.Skeleton, skeleton, JoinEnds.Skeleton, _book.AddOfSkeleton);
        if (single.Text.Length is >= 2 and <= NameUnit.MostWords) AddInitials(number, single.Text);
        if (single.Text.Length < UnitSimilarity.ShortestEdited) return;

        for (int length = UnitSimilarity.ShortestUnchanged; length <= single.Text.Length; length++)
        {
            AddEdited(number, single.Text.AsSpan(0, length), _byBeginning);
            AddEdited(number, single.Text.AsSpan(single.Text.Length - length), _byEnd);
        }
    }

    // Marks the words of the book that stand at the beginning or end of a text.
    private void Add(int number, int way, string text, JoinEnds ends, Action<string, List<int>> wordsOf)
    {
        uint hash = BookPiece.HashOf(text);
        Append(_byHash, (way, hash), number);
        if (ends is JoinEnds.Skeleton) Mark(hash * Golden >> 32 - FilterBits);
        var words = new List<int>();
        for (int length = 1; length < text.Length; length++)
        {
            words.Clear();
            if (_marked.Add((way, true, text[..length]))) wordsOf(text[..length], words);
            foreach (int word in words) _words[word].Begin |= ends;
            words.Clear();
            if (_marked.Add((way, false, text[length..]))) wordsOf(text[length..], words);
            foreach (int word in words) _words[word].End |= ends;
        }
    }

    private void AddEdited(int number, ReadOnlySpan<char> end, Dictionary<int, List<int>> singles)
    {
        (int from, int to) = _book.Words.WordsOf(end);
        for (int word = from; word < to; word++) Append(singles, word, number);
    }

    private void AddInitials(int number, string text)
    {
        Append(_byHash, (BookPiece.Initials, BookPiece.HashOf(text)), number);
        int row = text.Length == 2 ? ClassOf(text[0]) : JoinWord.Letters * (ClassOf(text[0]) + 1) + ClassOf(text[1]);
        _initials[row] |= 1u << ClassOf(text[^1]);
    }

    // What is marked by way of every word.
    private void MarkOthers()
    {
        for (int id = 0; id < _words.Length; id++)
        {
            ref JoinWord word = ref _words[id];
            bool begins = _byBeginning.ContainsKey(id);
            bool ends = _byEnd.ContainsKey(id);
            word.Letter = (byte)ClassOf(_book.Words.FirstLetterOf(id));
            word.Length = (byte)Math.Min(byte.MaxValue, _book.Words.LengthOf(id));
            if (!_book.Pieces[id].CanJoin)
            {
                word.Begin = word.End = JoinEnds.None;
                continue;
            }

            word.Begin |= JoinEnds.Ended | (begins ? JoinEnds.Begun : JoinEnds.None);
            word.End |= JoinEnds.Begun | (ends ? JoinEnds.Ended : JoinEnds.None);
            if (!_book.Words.RoleOf(id).IsOfName()) continue;

            word.Begin |= JoinEnds.Initials;
            word.End |= JoinEnds.Initials;
        }
    }

    private void Mark(uint place) => _skeletons[place >> 6] |= 1UL << (int)place;

    private bool IsSet(uint place) => (_skeletons[place >> 6] & 1UL << (int)place) != 0;

    private static int ClassOf(char letter) => letter & (JoinWord.Letters - 1);

    private static void Append<T>(Dictionary<T, List<int>> lists, T key, int value)
        where T : notnull
    {
        ref List<int>? list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _);
        (list ??= []).Add(value);
    }
}
