using System.Runtime.InteropServices;
using Forfend.Domain.Parties;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Compiled;

/// <summary>Compiles parties into an index, or the rows of a book (<see cref="Reverse.BookBuilder"/>) into the parts of one.</summary>
internal sealed class IndexBuilder
{
    private readonly Dictionary<(string Text, TokenRole Role, string Native), int> _ids = [];
    private readonly List<NameToken> _words = [];
    private readonly List<(int Party, int Name, int[] Words)> _rows = [];
    private readonly Dictionary<string, int> _keyOfText = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, int> _keys = [];
    private readonly List<(int Count, int LastParty)> _frequencies = [];
    private readonly IndexParts _parts = new();
    private int _parties;

    /// <summary>Compiles parties; <paramref name="frozen"/> takes the place of the frequencies counted over them.</summary>
    public static IndexImage Build(IReadOnlyList<ListedParty> parties, TokenWeights? frozen, string key)
    {
        var builder = new IndexBuilder();
        builder.Read(parties);
        TokenWeights weights = frozen ?? new TokenWeights(builder._parties, builder.FrequencyOf);
        return IndexImage.Create(key, builder.Parts(weights, frozen is null).All);
    }

    /// <summary>How many parties it has.</summary>
    public int Parties => _parties;

    /// <summary>Adds a row of the party that is added next.</summary>
    public void AddRow(int naming, NameToken[] words) => _rows.Add((_parties, naming, Array.ConvertAll(words, IdOf)));

    /// <summary>Adds a party, of the rows since the one before.</summary>
    public void AddParty() => _parties++;

    /// <summary>The parts of a book: words that weigh nothing yet.</summary>
    /// <param name="words">The words, in their order.</param>
    public IndexParts PartsOfBook(out WeighedToken[] words)
    {
        words = SetWords(weights: null);
        _parts.Set<long>(IndexPart.Totals, [0, _parties, (long)SetKeys(words)]);
        int[] places = SetRows(words, RankIn(words));
        _parts.Set<int>(IndexPart.WordBlocks, Starts(words.Length, places, word => word));
        return _parts;

        // A word that must be met in an equal name stands before one that need not.
        static Func<int, int> RankIn(WeighedToken[] words) => id => words[id].Role is TokenRole.Core ? 0 : WordNeighbours.IsNeededIn(words[id].Role) ? 1 : 2;
    }

    private int FrequencyOf(ulong key) => _keys.TryGetValue(key, out int index) ? _frequencies[index].Count : 0;

    // Names are read on all processors, some thousand parties at a time, and numbered one after the other.
    private void Read(IReadOnlyList<ListedParty> parties)
    {
        const int AtOnce = 4096;
        var read = new IReadOnlyList<NameRow>[AtOnce][];
        for (int first = 0; first < parties.Count; first += AtOnce)
        {
            int count = Math.Min(AtOnce, parties.Count - first);
            int start = first;
            Parallel.For(0, count, index => read[index] = [.. parties[start + index].Names.Select(name => NameRows.OfListed(name.Text, parties[start + index].Kind))]);
            for (int index = 0; index < count; index++) Add(read[index]);
        }
    }

    private void Add(IReadOnlyList<NameRow>[] names)
    {
        for (int name = 0; name < names.Length; name++)
        {
            IReadOnlyList<NameRow> rows = names[name];
            for (int number = 0; number < rows.Count; number++)
            {
                foreach (NameToken word in rows[number].Words) Count(word.Text);
                AddRow(CompiledRows.Pack(name, number, rows[number].Script, rows[number].IsAsWritten), rows[number].Words);
            }
        }

        AddParty();
    }

    private int IdOf(NameToken token)
    {
        string native = token.Skeletons is { } skeletons ? string.Join(' ', skeletons) : "";
        ref int id = ref CollectionsMarshal.GetValueRefOrAddDefault(_ids, (token.Text, token.Role, native), out bool isKnown);
        if (isKnown) return id;

        id = _words.Count;
        _words.Add(token);
        return id;
    }

    private void Count(string text)
    {
        ref int index = ref CollectionsMarshal.GetValueRefOrAddDefault(_keyOfText, text, out bool isKnown);
        if (!isKnown)
        {
            ref int ofKey = ref CollectionsMarshal.GetValueRefOrAddDefault(_keys, TokenWeights.HashOf(text), out bool isKnownKey);
            if (!isKnownKey)
            {
                ofKey = _frequencies.Count;
                _frequencies.Add((0, -1));
            }

            index = ofKey;
        }

        (int count, int lastParty) = _frequencies[index];
        if (lastParty != _parties) _frequencies[index] = (count + 1, _parties);
    }

    private IndexParts Parts(TokenWeights weights, bool keepsFrequencies)
    {
        WeighedToken[] words = SetWords(weights);
        _parts.Set<ushort>(IndexPart.WordWeights, Array.ConvertAll(words, word => checked((ushort)word.Weight)));
        _parts.Set<ushort>(IndexPart.WordUnmet, Array.ConvertAll(words, word => checked((ushort)word.Unmet)));
        SetFrequencies(keepsFrequencies);
        _parts.Set<long>(IndexPart.Totals, [weights.Parties, _parties, (long)SetKeys(words)]);
        SetRows(words, _ => 0);
        return _parts;
    }

    // Words in their order, but for their weights.
    private WeighedToken[] SetWords(TokenWeights? weights)
    {
        int[] order = [.. Enumerable.Range(0, _words.Count)];
        Array.Sort(order, Compare);
        var newIds = new int[order.Length];
        for (int id = 0; id < order.Length; id++) newIds[order[id]] = id;
        NameToken[] words = Array.ConvertAll(order, id => _words[id]);
        foreach ((_, _, int[] row) in _rows)
            for (int index = 0; index < row.Length; index++) row[index] = newIds[row[index]];

        string[] texts = Array.ConvertAll(words, word => word.Text);
        _parts.SetTexts(IndexPart.WordLetters, IndexPart.WordLengths, IndexPart.WordStarts, texts);
        _parts.Set<byte>(IndexPart.WordTraits, Array.ConvertAll(words, word => CompiledWords.Pack(word.Role, word.Skeletons is not null)));
        var weighed = new WeighedToken[words.Length];
        Parallel.For(0, words.Length, id => weighed[id] = weights?.Weigh(words[id]) ?? new WeighedToken(words[id].Text, words[id].Role, 0, 0, WordForms.Of(words[id])));
        _parts.Set<uint>(IndexPart.WordTable, TextTable.TableOf(texts, id => id > 0 && texts[id] == texts[id - 1]));
        _parts.Set<int>(IndexPart.WordsByEnd, Sorted(Array.ConvertAll(texts, Reversed)));
        int[] native = [.. Enumerable.Range(0, words.Length).Where(id => words[id].Skeletons is not null)];
        _parts.Set<int>(IndexPart.NativeWords, native);
        _parts.SetTexts(IndexPart.NativeSkeletons, IndexPart.NativeLengths, IndexPart.NativeStarts, Array.ConvertAll(native, id => string.Join(' ', words[id].Skeletons ?? [])));
        SetSounds(weighed);
        return weighed;
    }

    private int Compare(int left, int right)
    {
        (NameToken one, NameToken other) = (_words[left], _words[right]);
        int order = string.CompareOrdinal(one.Text, other.Text);
        if (order != 0) return order;
        order = one.Role.CompareTo(other.Role);
        return order != 0 ? order : left.CompareTo(right);
    }

    private static int ByLength(string left, string right) =>
        left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(left, right);

    private static int[] Sorted(string[] texts)
    {
        int[] order = [.. Enumerable.Range(0, texts.Length)];
        Array.Sort(texts.ToArray(), order, StringComparer.Ordinal);
        return order;
    }

    private static string Reversed(string text)
    {
        char[] units = text.ToCharArray();
        Array.Reverse(units);
        return new string(units);
    }

    private void SetSounds(WeighedToken[] words)
    {
        var wordsOfSound = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int id = 0; id < words.Length; id++)
        {
            if (words[id].Forms.Sound.Length == 0) continue;

            ref List<int>? known = ref CollectionsMarshal.GetValueRefOrAddDefault(wordsOfSound, words[id].Forms.Sound, out _);
            (known ??= []).Add(id);
        }

        string[] sounds = [.. wordsOfSound.Keys];
        Array.Sort(sounds, ByLength);
        var soundOfWord = new int[words.Length];
        Array.Fill(soundOfWord, -1);
        for (int sound = 0; sound < sounds.Length; sound++)
            foreach (int word in wordsOfSound[sounds[sound]]) soundOfWord[word] = sound;

        var ofLength = new int[ScoreDefinition.LongestComparedWord + 2];
        foreach (string sound in sounds) ofLength[sound.Length + 1]++;
        for (int length = 1; length < ofLength.Length; length++) ofLength[length] += ofLength[length - 1];

        _parts.SetTexts(IndexPart.SoundLetters, IndexPart.SoundLengths, IndexPart.SoundStarts, sounds);
        _parts.Set<int>(IndexPart.SoundsOfLength, ofLength);
        _parts.Set<ulong>(IndexPart.SoundPlanes, LetterPlanes.Pack(sounds));
        _parts.Set<uint>(IndexPart.SoundTable, TextTable.TableOf(sounds, _ => false));
        _parts.SetLists(IndexPart.SoundWordHeads, IndexPart.SoundWords, sounds.Length, sound => wordsOfSound[sounds[sound]]);
        _parts.Set<int>(IndexPart.WordSounds, soundOfWord);
    }

    // Two different keys never have one hash: a seed is looked for under which none do.
    private ulong SetKeys(WeighedToken[] words)
    {
        var wordsOfKey = new Dictionary<WordKey, List<int>>();
        for (int id = 0; id < words.Length; id++)
        {
            foreach (WordKey key in words[id].Forms.Keys)
            {
                ref List<int>? known = ref CollectionsMarshal.GetValueRefOrAddDefault(wordsOfKey, key, out _);
                (known ??= []).Add(id);
            }
        }

        WordKey[] keys = [.. wordsOfKey.Keys];
        int placeBits = KeyedWords.PlaceBitsOf(keys.Length);
        ulong seed = 0;
        ulong[] hashes;
        do hashes = Array.ConvertAll(keys, key => KeyedWords.Kept(KeyedWords.HashOf(key, seed), placeBits));
        while (hashes.Distinct().Count() < hashes.Length && seed++ < int.MaxValue);

        Array.Sort(hashes, keys);
        _parts.Set<int>(IndexPart.KeyStarts, Starts(1 << placeBits, hashes, hash => (int)(hash >> 32)));
        _parts.Set<uint>(IndexPart.KeyTags, Array.ConvertAll(hashes, hash => (uint)hash));
        _parts.SetLists(IndexPart.KeyWordHeads, IndexPart.KeyWords, keys.Length, key => wordsOfKey[keys[key]]);
        return seed;
    }

    // Where those of each place begin, which stand in the order of their places.
    private static int[] Starts<T>(int places, T[] all, Func<T, int> placeOf)
    {
        var starts = new int[places + 1];
        foreach (T each in all) starts[placeOf(each) + 1]++;
        for (int place = 0; place < places; place++) starts[place + 1] += starts[place];
        return starts;
    }

    private void SetFrequencies(bool areKept)
    {
        (ulong Hash, int Count)[] counts = areKept ? [.. _keys.Select(pair => (pair.Key, _frequencies[pair.Value].Count)).OrderBy(pair => pair.Key)] : [];
        _parts.Set<ulong>(IndexPart.Frequencies, Array.ConvertAll(counts, each => each.Hash));
        _parts.Set<int>(IndexPart.FrequencyCounts, Array.ConvertAll(counts, each => each.Count));
    }

    // Returns with which word each row lies: one of the lowest rank, and of those the rarest.
    private int[] SetRows(WeighedToken[] words, Func<int, int> rankOf)
    {
        var bearers = new int[words.Length];
        foreach ((_, _, int[] row) in _rows)
            foreach (int word in row) bearers[word]++;

        // Rows that share their rarest word lie side by side, so that what is looked at together is near in memory.
        var rarest = new (int Word, int Row)[_rows.Count];
        for (int row = 0; row < _rows.Count; row++)
        {
            int[] ids = _rows[row].Words;
            rarest[row] = (ids.Length == 0 ? words.Length : ids.MinBy(id => ((long)rankOf(id) << 60) + ((long)bearers[id] << 32) + id), row);
        }

        Array.Sort(rarest);
        (int Party, int Name, int[] Words)[] rows = Array.ConvertAll(rarest, each => _rows[each.Row]);
        _parts.SetRows(words.Length, Array.ConvertAll(rows, row => row.Words));
        var rowsOfWord = Array.ConvertAll(bearers, count => new List<int>(count));
        for (int row = 0; row < rows.Length; row++)
            foreach (int word in rows[row].Words)
                if (rowsOfWord[word] is var known && (known.Count == 0 || known[^1] != row)) known.Add(row);

        _parts.SetLists(IndexPart.WordRowHeads, IndexPart.WordRows, words.Length, word => rowsOfWord[word]);
        SetPlaces(rows);
        SetWholes(words, rows);
        return Array.ConvertAll(rarest, each => each.Word);
    }

    private void SetPlaces((int Party, int Name, int[] Words)[] rows)
    {
        int[] namings = [.. rows.Select(row => row.Name).Distinct().Order()];
        int bits = PackedRows.BitsOf(namings.Length);
        bool fit = (long)_parties << bits <= uint.MaxValue;
        _parts.Set<int>(IndexPart.RowNamings, namings);
        _parts.Set<uint>(IndexPart.RowPlaces, [.. rows.SelectMany(row => PlaceOf(row.Party, (uint)Array.BinarySearch(namings, row.Name)))]);

        uint[] PlaceOf(int party, uint naming) => fit ? [(uint)party << bits | naming] : [naming, (uint)party];
    }

    private void SetWholes(WeighedToken[] words, (int Party, int Name, int[] Words)[] rows)
    {
        bool[] canJoin = Array.ConvertAll(words, NameUnit.CanJoin);
        uint[] letters = Array.ConvertAll(words, word => TextHash.OfLetters(word.Text));
        var wholes = new List<(uint Hash, int Row)>(rows.Length);
        for (int row = 0; row < rows.Length; row++)
        {
            uint hash = 0;
            int count = 0;
            foreach (int word in rows[row].Words)
            {
                if (!canJoin[word]) continue;

                hash += letters[word];
                count++;
            }

            if (count is >= 2 and <= NameUnit.MostWordsOfWhole) wholes.Add((hash, row));
        }

        const int RowsOfPlace = 16;
        wholes.Sort();
        int places = Math.Max(1, wholes.Count / RowsOfPlace);
        _parts.Set<int>(IndexPart.WholeStarts, Starts(places, wholes.ToArray(), whole => (int)((ulong)whole.Hash * (ulong)places >> 32)));
        _parts.Set<byte>(IndexPart.WholeTags, [.. wholes.Select(whole => (byte)whole.Hash)]);
        _parts.Set<int>(IndexPart.WholeRows, [.. wholes.Select(whole => whole.Row)]);
    }
}
