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
    private readonly BookRecords _records;
    private readonly BookWords _book;
    private readonly PackedRows _rows;
    private readonly Section<int> _parties;
    private readonly Section<ulong> _identifierHashes;
    private readonly Section<int> _identifierParties;
    private readonly ChangedNames _changed;
    private readonly NearWord[] _words;
    private readonly List<uint> _near = [];

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

            _changed.Raise(_book, word, CollectionsMarshal.AsSpan(bySound)[similar.From..similar.To], shares);
            _words[word] = Near(word, _near.Count, shares.MoveTo(_near));
        }
    }

    private NearWord Near(int word, int from, byte greatest)
    {
        TokenRole role = _book.RoleOf(word);
        (int weight, int unmet) = _book.WeightOf(word, _changed.Weights);
        bool canJoin = _book.CanJoin(word);
        if (!canJoin) return new NearWord(weight, role is TokenRole.LegalForm or TokenRole.Honorific ? 0 : unmet, from, _near.Count, greatest, CanJoin: false, MayBegin: false, MayEnd: false, Letters: 0);

        Span<char> room = stackalloc char[ScoreDefinition.LongestComparedWord];
        ReadOnlySpan<char> text = _book.LettersOf(word, room);
        (bool mayBegin, bool mayEnd) = _changed.Joined.PlacesOf(_book, word, text);
        return new NearWord(weight, role is TokenRole.Honorific ? 0 : unmet, from, _near.Count, greatest, CanJoin: true, mayBegin, mayEnd, TextHash.OfLetters(text));
    }

    private bool MayReach(ReadOnlySpan<int> words, int leastScore)
    {
        // Of what the words can gain by being met, over having lost all, so much is needed; first as it is, then with the most that is lost.
        long lost = 0;
        long gain = 0;
        long gainOverCap = 0;
        bool isAnyMet = false;
        foreach (int word in words)
        {
            ref readonly NearWord near = ref _words[word];
            long met = near.Gain(near.Greatest, leastScore);
            lost += near.Loss;
            isAnyMet |= near.Greatest > 0;
            gain += Math.Max(met + leastScore * near.Loss, 0);
            gainOverCap += Math.Max(met, 0);
        }

        bool isReached = isAnyMet && gain >= leastScore * lost && MayOneReach(words, leastScore, isCapped: false, leastScore * lost);
        if (!isReached && lost > ScoreDefinition.MostUnmetQuery && gainOverCap >= leastScore * ScoreDefinition.MostUnmetQuery)
            isReached = MayOneReach(words, leastScore, isCapped: true, leastScore * ScoreDefinition.MostUnmetQuery);
        return isReached || MayShareUnits(words);
    }

    // Whether the words can gain as much in one row. If so, it meets one of the words without which the others cannot.
    private bool MayOneReach(ReadOnlySpan<int> words, int leastScore, bool isCapped, long needed)
    {
        Span<int> order = words.Length <= 64 ? stackalloc int[words.Length] : new int[words.Length];
        words.CopyTo(order);
        order.Sort((left, right) => _words[left].Count.CompareTo(_words[right].Count));
        int probes = order.Length;
        for (long others = 0; probes > 0; probes--)
        {
            others += GainOf(order[probes - 1], _words[order[probes - 1]].Greatest, leastScore, isCapped);
            if (others >= Math.Max(1, needed)) break;
        }

        ReadOnlySpan<uint> near = CollectionsMarshal.AsSpan(_near);
        foreach (int probe in order[..probes])
        {
            foreach (uint met in near[_words[probe].From.._words[probe].To])
            {
                long gain = 0;
                foreach (int word in order) gain += GainOf(word, StepsIn(near[_words[word].From.._words[word].To], RowShares.RowOf(met)), leastScore, isCapped);
                if (gain >= needed) return true;
            }
        }

        return false;
    }

    private long GainOf(int word, byte steps, int leastScore, bool isCapped)
    {
        ref readonly NearWord near = ref _words[word];
        return steps == 0 ? 0 : Math.Max(0, near.Gain(steps, leastScore) + (isCapped ? 0 : leastScore * near.Loss));
    }

    private static byte StepsIn(ReadOnlySpan<uint> near, uint row)
    {
        int from = 0;
        for (int to = near.Length; from < to;)
        {
            int middle = (from + to) >>> 1;
            if (RowShares.RowOf(near[middle]) < row) from = middle + 1;
            else to = middle;
        }

        return from < near.Length && RowShares.RowOf(near[from]) == row ? RowShares.StepsOf(near[from]) : (byte)0;
    }

    // Words of the row, written as one in any way the definition does, may be a changed word or a whole changed name.
    private bool MayShareUnits(ReadOnlySpan<int> words)
    {
        Span<int> cycle = words.Length <= 64 ? stackalloc int[words.Length] : new int[words.Length];
        int count = 0;
        bool mayBeAny = false;
        uint letters = 0;
        foreach (int word in words)
        {
            ref readonly NearWord near = ref _words[word];
            if (!near.CanJoin) continue;

            cycle[count++] = word;
            mayBeAny |= near.MayBegin || near.MayEnd;
            letters += near.Letters;
        }

        if (count < 2) return false;
        if (count <= NameUnit.MostWordsOfWhole && _changed.Joined.MayBeWhole(letters)) return true;
        if (!mayBeAny) return false;

        Span<int> unit = stackalloc int[NameUnit.MostWordsOfWhole];
        for (int length = 2; length <= count; length++)
        {
            if (length > NameUnit.MostWords && (length != count || length > NameUnit.MostWordsOfWhole)) continue;

            for (int first = 0; first < count; first++)
            {
                if (!_words[cycle[first]].MayBegin && !_words[cycle[(first + length - 1) % count]].MayEnd) continue;

                for (int place = 0; place < length; place++) unit[place] = cycle[(first + place) % count];
                if (_changed.Joined.MayBeSingle(_book, unit[..length])) return true;
            }
        }

        return false;
    }

    /// <summary>A word of the book as the changed names see it.</summary>
    /// <param name="Weight">What it counts for where it is met.</param>
    /// <param name="Unmet">What it counts for where it is not; 0 where names can be equal without it.</param>
    /// <param name="From">Where the rows near it begin.</param>
    /// <param name="To">Before where they end.</param>
    /// <param name="Greatest">The greatest share of its weight that one of them meets, in steps.</param>
    /// <param name="CanJoin">Whether it can be written as one with others.</param>
    /// <param name="MayBegin">Whether it may be the first of such.</param>
    /// <param name="MayEnd">Whether it may be the last.</param>
    /// <param name="Letters">Hash of its letters, whatever their order.</param>
    private readonly record struct NearWord(int Weight, int Unmet, int From, int To, byte Greatest, bool CanJoin, bool MayBegin, bool MayEnd, uint Letters)
    {
        /// <summary>How many rows are near.</summary>
        public int Count => To - From;

        /// <summary>What it costs unmet, in thousandths.</summary>
        public long Loss => (long)Unmet * ScoreDefinition.UnmetQueryCost;

        /// <summary>What it gains for the score if it is met so far, in thousandths of thousandths.</summary>
        public long Gain(byte steps, int leastScore) => (long)Weight * (Math.Min(steps * RowShares.Step, ScoreDefinition.Full) - leastScore) * ScoreDefinition.Full;
    }
}
