using System.Runtime.InteropServices;
using Forfend.Matching.Compiled;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Reverse;

/// <summary>
/// Finds the parties of a book that may have a hit among changed names. Each distinct word of the book is compared with the changed words
/// once; then every row of the book is a few look-ups and, seldom, the merging of short lists.
/// </summary>
internal sealed class BookSearch
{
    private const int MostOnStack = 64;

    private readonly BookRecords _records;
    private readonly BookWords _book;
    private readonly PackedRows _rows;
    private readonly Section<int> _parties;
    private readonly Section<ulong> _identifierHashes;
    private readonly Section<int> _identifierParties;
    private readonly ChangedNames _changed;
    private readonly NearWord[] _words;
    private readonly List<uint> _near = [];
    private readonly List<(int Row, int Similarity)> _found = [];
    private readonly List<(int Row, int First, int Length, byte Steps)> _joined = [];

    public BookSearch(IndexImage image, BookRecords records, ChangedNames changed)
    {
        _records = records;
        _book = new BookWords(image);
        _rows = new PackedRows(image, _book.Count);
        _parties = image.Part<int>(IndexPart.RowPlaces);
        _identifierHashes = image.Part<ulong>(IndexPart.IdentifierHashes);
        _identifierParties = image.Part<int>(IndexPart.IdentifierParties);
        _changed = changed;
        _words = new NearWord[_book.Count];
    }

    /// <summary>Them, ascending.</summary>
    public IEnumerable<int> Candidates()
    {
        CompareWords();
        var candidates = new HashSet<int>();
        foreach (ulong identifier in _changed.Identifiers) AddBearers(identifier, candidates);
        Span<int> room = stackalloc int[PackedRows.MostAtHand];
        int previous = -1;
        for (int row = 0; row < _rows.Count; row++)
        {
            int party = _parties[row];
            if (party == previous) continue;

            if (MayReach(_rows.WordsOf(row, room), Math.Max(1, _changed.Threshold - _records.MostPointsOf(party)))) candidates.Add(previous = party);
        }

        return candidates.Order();
    }

    private void AddBearers(ulong identifier, HashSet<int> candidates)
    {
        int from = 0;
        for (int to = _identifierHashes.Count; from < to;)
        {
            int middle = (from + to) >>> 1;
            if (_identifierHashes[middle] < identifier) from = middle + 1;
            else to = middle;
        }

        for (; from < _identifierHashes.Count && _identifierHashes[from] == identifier; from++) candidates.Add(_identifierParties[from]);
    }

    // Words of one sound are similar to the same words by it.
    private void CompareWords()
    {
        var shares = new RowShares(_changed.Rows);
        var bySound = new List<(int Word, int Similarity)>();
        var sounds = new (int From, int To)[_book.Sounds];
        Span<char> room = stackalloc char[ScoreDefinition.LongestComparedWord];
        for (int word = 0; word < _words.Length; word++)
        {
            (int From, int To) similar = default;
            if (_book.SoundOf(word) is >= 0 and var sound)
            {
                similar = sounds[sound];
                if (similar.To == 0)
                {
                    int from = bySound.Count;
                    _changed.AddSimilar(_book.LettersOfSound(sound, room), bySound);
                    // One more than where they end, so that none is not taken for not yet compared.
                    sounds[sound] = similar = (from, bySound.Count + 1);
                }

                similar.To--;
            }

            BookPiece piece = _book.CanJoin(word) ? _book.PieceOf(word) : default;
            _changed.Raise(_book, word, piece, CollectionsMarshal.AsSpan(bySound)[similar.From..similar.To], shares);
            int start = _near.Count;
            (byte greatest, bool areUnits) = shares.MoveTo(_near);
            _words[word] = Near(word, start, greatest, areUnits, piece);
        }
    }

    private NearWord Near(int word, int from, byte greatest, bool areUnits, in BookPiece piece)
    {
        TokenRole role = _book.RoleOf(word);
        (int weight, int unmet) = _book.WeightOf(word, _changed.Weights);
        bool isTelling = role.IsOfName() || role is TokenRole.Initial;
        bool isNeeded = role is not (TokenRole.LegalForm or TokenRole.Honorific);
        return new NearWord(weight, isNeeded ? unmet : 0, isTelling, from, _near.Count, greatest, areUnits, _book.CanJoin(word), piece);
    }

    private bool MayReach(ReadOnlySpan<int> words, int leastScore)
    {
        var bound = new RowBound(_words, leastScore);
        Span<byte> shares = words.Length <= MostOnStack ? stackalloc byte[words.Length] : new byte[words.Length];
        bool areUnits = false;
        for (int place = 0; place < words.Length; place++)
        {
            shares[place] = _words[words[place]].Greatest;
            areUnits |= _words[words[place]].MeetsUnits;
        }

        return (bound.IsReachedBy(words, shares, areUnits) && MayOneReach(words, shares, bound, areUnits)) || MayShareUnits(words, bound);
    }

    // Whether the words may come to the score in one row. Those are asked that the word with the fewest is near; then, as if this word were
    // met nowhere, those of the next, until the others cannot come to the score any more.
    private bool MayOneReach(ReadOnlySpan<int> words, Span<byte> greatest, RowBound bound, bool areUnits)
    {
        Span<byte> shares = words.Length <= MostOnStack ? stackalloc byte[words.Length] : new byte[words.Length];
        ReadOnlySpan<uint> near = CollectionsMarshal.AsSpan(_near);
        do
        {
            int probe = -1;
            for (int place = 0; place < words.Length; place++)
                if (greatest[place] > 0 && (probe < 0 || _words[words[place]].Count < _words[words[probe]].Count)) probe = place;

            foreach (uint met in near[_words[words[probe]].From.._words[words[probe]].To])
            {
                bool areUnitsMet = false;
                for (int place = 0; place < words.Length; place++)
                {
                    ref readonly NearWord word = ref _words[words[place]];
                    uint share = place == probe ? met : greatest[place] == 0 ? 0 : ShareIn(near[word.From..word.To], RowShares.RowOf(met));
                    shares[place] = RowShares.StepsOf(share);
                    areUnitsMet |= RowShares.IsOfUnit(share);
                }

                if (bound.IsReachedBy(words, shares, areUnitsMet)) return true;
            }

            greatest[probe] = 0;
        }
        while (bound.IsReachedBy(words, greatest, areUnits));

        return false;
    }

    private static uint ShareIn(ReadOnlySpan<uint> near, uint row)
    {
        int from = 0;
        for (int to = near.Length; from < to;)
        {
            int middle = (from + to) >>> 1;
            if (RowShares.RowOf(near[middle]) < row) from = middle + 1;
            else to = middle;
        }

        return from < near.Length && RowShares.RowOf(near[from]) == row ? near[from] : 0;
    }

    // Words of the row, written as one in any way the definition does, may be a whole changed name, or changed words with which, beside what
    // else is near, they come to the score in the row of these.
    private bool MayShareUnits(ReadOnlySpan<int> words, RowBound bound)
    {
        Span<int> cycle = words.Length <= MostOnStack ? stackalloc int[words.Length] : new int[words.Length];
        int count = 0;
        uint letters = 0;
        for (int place = 0; place < words.Length; place++)
        {
            ref readonly NearWord near = ref _words[words[place]];
            if (!near.CanJoin) continue;

            cycle[count++] = place;
            letters += near.Piece.Letters;
        }

        if (count < 2) return false;
        return (count <= NameUnit.MostWordsOfWhole && _changed.Joined.MayBeWhole(letters)) || MayBeSingles(words, cycle[..count], bound);
    }

    private bool MayBeSingles(ReadOnlySpan<int> words, ReadOnlySpan<int> cycle, RowBound bound)
    {
        Span<int> unit = stackalloc int[NameUnit.MostWordsOfWhole];
        _joined.Clear();
        for (int first = 0; first < cycle.Length; first++)
        {
            BookPiece joined = _words[words[cycle[first]]].Piece;
            unit[0] = words[cycle[first]];
            for (int length = 2; length <= Math.Min(cycle.Length, NameUnit.MostWordsOfWhole); length++)
            {
                int last = words[cycle[(first + length - 1) % cycle.Length]];
                unit[length - 1] = last;
                joined = joined.Join(_words[last].Piece);
                if (length > NameUnit.MostWords && length != cycle.Length) continue;

                _found.Clear();
                _changed.Joined.AddSimilar(_book, joined, unit[..length], _words[unit[0]].Piece, _words[last].Piece, _found);
                foreach ((int row, int similarity) in _found) _joined.Add((row, first, length, RowShares.StepsOf(similarity)));
            }
        }

        return _joined.Count > 0 && MayMeetJoined(words, cycle, bound);
    }

    private bool MayMeetJoined(ReadOnlySpan<int> words, ReadOnlySpan<int> cycle, RowBound bound)
    {
        Span<byte> shares = words.Length <= MostOnStack ? stackalloc byte[words.Length] : new byte[words.Length];
        ReadOnlySpan<uint> near = CollectionsMarshal.AsSpan(_near);
        _joined.Sort();
        for (int from = 0, to = 0; from < _joined.Count; from = to)
        {
            int row = _joined[from].Row;
            for (int place = 0; place < words.Length; place++)
                shares[place] = RowShares.StepsOf(ShareIn(near[_words[words[place]].From.._words[words[place]].To], (uint)row));
            for (; to < _joined.Count && _joined[to].Row == row; to++)
            {
                for (int index = 0; index < _joined[to].Length; index++)
                {
                    ref byte share = ref shares[cycle[(_joined[to].First + index) % cycle.Length]];
                    share = Math.Max(share, _joined[to].Steps);
                }
            }

            if (bound.IsReachedBy(words, shares, areUnits: true)) return true;
        }

        return false;
    }
}
