using System.Runtime.InteropServices;
using Forfend.Domain.Parties;
using Forfend.Matching.Index;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Compiled;

/// <summary>Compiles parties into an index.</summary>
internal sealed class IndexBuilder
{
    private const int WordsInRow = 4;
    private readonly Dictionary<(string Text, TokenRole Role), int> _ids = [];
    private readonly List<(string Text, TokenRole Role)> _words = [];
    private readonly List<int> _bearers = [];
    private readonly List<(int Party, int Name, int[] Words)> _rows = [];
    private readonly Dictionary<string, (int Count, int LastParty)> _frequencies = new(StringComparer.Ordinal);
    private int _parties;

    /// <summary>Compiles parties; <paramref name="frozen"/> takes the place of the frequencies counted over them.</summary>
    public static IndexImage Build(IReadOnlyList<ListedParty> parties, TokenWeights? frozen, string key)
    {
        var builder = new IndexBuilder();
        foreach (ListedParty party in parties) builder.Add(party);
        return IndexImage.Create(key, builder.Parts(frozen));
    }

    private void Add(ListedParty party)
    {
        for (int name = 0; name < party.Names.Length; name++)
        {
            NameToken[] tokens = NameIndex.Read(party.Names[name].Text, party.Kind);
            _rows.Add((_parties, name, Array.ConvertAll(tokens, IdOf)));
        }

        _parties++;
    }

    private int IdOf(NameToken token)
    {
        ref (int Count, int LastParty) frequency = ref CollectionsMarshal.GetValueRefOrAddDefault(_frequencies, token.Text, out bool isKnown);
        if (!isKnown || frequency.LastParty != _parties) frequency = (frequency.Count + 1, _parties);
        ref int id = ref CollectionsMarshal.GetValueRefOrAddDefault(_ids, (token.Text, token.Role), out isKnown);
        if (!isKnown)
        {
            id = _words.Count;
            _words.Add((token.Text, token.Role));
            _bearers.Add(0);
        }

        _bearers[id]++;
        return id;
    }

    private byte[][] Parts(TokenWeights? frozen)
    {
        int[] order = [.. Enumerable.Range(0, _words.Count)];
        Array.Sort(order, (left, right) => Compare(_words[left], _words[right]));
        var newIds = new int[order.Length];
        for (int id = 0; id < order.Length; id++) newIds[order[id]] = id;
        (string Text, TokenRole Role)[] words = Array.ConvertAll(order, id => _words[id]);
        int[] bearers = Array.ConvertAll(order, id => _bearers[id]);

        // Rows that share their rarest word lie side by side, so that what is looked at together is near in memory.
        var rows = new List<(int Party, int Name, int[] Words, int Rarest)>(_rows.Count);
        foreach ((int party, int name, int[] oldIds) in _rows)
        {
            int[] ids = Array.ConvertAll(oldIds, id => newIds[id]);
            rows.Add((party, name, ids, ids.Length == 0 ? words.Length : ids.MinBy(id => ((long)bearers[id] << 32) + id)));
        }

        rows.Sort((left, right) => (left.Rarest, left.Party, left.Name).CompareTo((right.Rarest, right.Party, right.Name)));

        var parts = new byte[Enum.GetValues<IndexPart>().Length][];
        void Set<T>(IndexPart part, ReadOnlySpan<T> values)
            where T : unmanaged => parts[(int)part] = MemoryMarshal.AsBytes(values).ToArray();

        Set<int>(IndexPart.Totals, [frozen?.Parties ?? _parties, _parties]);
        (char[] letters, int[] starts) = Concatenate(Array.ConvertAll(words, word => word.Text));
        Set<char>(IndexPart.WordLetters, letters);
        Set<int>(IndexPart.WordStarts, starts);
        Set<byte>(IndexPart.WordRoles, Array.ConvertAll(words, word => (byte)word.Role));
        Set<int>(IndexPart.WordFrequencies, Array.ConvertAll(words, word => frozen?.Frequency(word.Text) ?? _frequencies[word.Text].Count));
        Set<int>(IndexPart.WordTable, Table(words));

        WordForm[] forms = Array.ConvertAll(words, word => WordForm.Of(word.Text, word.Role));
        SetSounds(forms, Set<char>, Set<int>, Set<ulong>);
        ILookup<ulong, int> byKey = forms.SelectMany((form, id) => form.Keys.Select(key => (key, id))).ToLookup(pair => pair.key, pair => pair.id);
        ulong[] keys = [.. byKey.Select(group => group.Key).Order()];
        (int[] keyStarts, int[] keyWords) = Flatten(keys.Length, index => byKey[keys[index]]);
        Set<ulong>(IndexPart.Keys, keys);
        Set<int>(IndexPart.KeyWordStarts, keyStarts);
        Set<int>(IndexPart.KeyWords, keyWords);

        SetRows(rows, words.Length, Set<int>, Set<ushort>);
        return parts;
    }

    private static int Compare((string Text, TokenRole Role) left, (string Text, TokenRole Role) right)
    {
        int order = Compare(left.Text, right.Text);
        return order != 0 ? order : left.Role.CompareTo(right.Role);
    }

    private static int Compare(string left, string right) =>
        left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(left, right);

    private static (char[] Letters, int[] Starts) Concatenate(string[] texts)
    {
        // Room behind, so that a vector read from the last text stays inside.
        const int Room = 32;
        var starts = new int[texts.Length + 1];
        for (int index = 0; index < texts.Length; index++) starts[index + 1] = starts[index] + texts[index].Length;
        var letters = new char[starts[^1] + Room];
        for (int index = 0; index < texts.Length; index++) texts[index].CopyTo(letters.AsSpan(starts[index]));
        return (letters, starts);
    }

    private static int[] Table((string Text, TokenRole Role)[] words)
    {
        var table = new int[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, words.Length * 3 / 2))];
        Array.Fill(table, -1);
        for (int id = 0; id < words.Length; id++)
        {
            if (id > 0 && words[id].Text == words[id - 1].Text) continue;

            int slot = (int)(TextHash.Of(words[id].Text) >> 32) & (table.Length - 1);
            while (table[slot] >= 0) slot = (slot + 1) & (table.Length - 1);
            table[slot] = id;
        }

        return table;
    }

    private static (int[] Starts, int[] Values) Flatten(int count, Func<int, IEnumerable<int>> valuesOf)
    {
        var starts = new int[count + 1];
        var values = new List<int>();
        for (int index = 0; index < count; index++)
        {
            values.AddRange(valuesOf(index));
            starts[index + 1] = values.Count;
        }

        return (starts, [.. values]);
    }

    private delegate void Setter<T>(IndexPart part, ReadOnlySpan<T> values);

    private static void SetSounds(WordForm[] forms, Setter<char> letters, Setter<int> numbers, Setter<ulong> signatures)
    {
        var wordsOfSound = new SortedDictionary<string, List<int>>(Comparer<string>.Create(Compare));
        for (int id = 0; id < forms.Length; id++)
        {
            if (forms[id].Sound.Length == 0) continue;
            if (!wordsOfSound.TryGetValue(forms[id].Sound, out List<int>? words)) wordsOfSound.Add(forms[id].Sound, words = []);
            words.Add(id);
        }

        string[] sounds = [.. wordsOfSound.Keys];
        List<int>[] words2 = [.. wordsOfSound.Values];
        (char[] soundLetters, int[] soundStarts) = Concatenate(sounds);
        (int[] starts, int[] values) = Flatten(sounds.Length, sound => words2[sound]);
        var ofLength = new int[ScoreDefinition.LongestComparedWord + 2];
        for (int length = 1; length < ofLength.Length; length++) ofLength[length] = ofLength[length - 1] + sounds.Count(sound => sound.Length == length - 1);
        letters(IndexPart.SoundLetters, soundLetters);
        numbers(IndexPart.SoundStarts, soundStarts);
        numbers(IndexPart.SoundsOfLength, ofLength);
        signatures(IndexPart.SoundSignatures, Array.ConvertAll(sounds, sound => LetterSignature.Of(sound, out _)));
        numbers(IndexPart.SoundWordStarts, starts);
        numbers(IndexPart.SoundWords, values);
    }

    private void SetRows(List<(int Party, int Name, int[] Words, int Rarest)> rows, int words, Setter<int> numbers, Setter<ushort> small)
    {
        var rowWords = new int[rows.Count * WordsInRow];
        var longRows = new List<int>();
        var counts = new int[words + 1];
        for (int row = 0; row < rows.Count; row++)
        {
            int[] ids = rows[row].Words;
            Span<int> slots = rowWords.AsSpan(row * WordsInRow, WordsInRow);
            slots.Fill(words);
            ids.AsSpan(0, Math.Min(ids.Length, WordsInRow)).CopyTo(slots);
            if (ids.Length > WordsInRow)
            {
                slots[^1] = ~longRows.Count;
                longRows.Add(ids.Length - (WordsInRow - 1));
                longRows.AddRange(ids.AsSpan(WordsInRow - 1));
            }

            foreach (int id in ids.Distinct()) counts[id + 1]++;
        }

        for (int word = 0; word < words; word++) counts[word + 1] += counts[word];
        var wordRows = new int[counts[words]];
        int[] next = [.. counts];
        for (int row = 0; row < rows.Count; row++)
            foreach (int id in rows[row].Words.Distinct()) wordRows[next[id]++] = row;

        var rowsOfParty = new List<int>[_parties];
        for (int party = 0; party < _parties; party++) rowsOfParty[party] = [];
        for (int row = 0; row < rows.Count; row++) rowsOfParty[rows[row].Party].Add(row);
        (int[] partyStarts, int[] partyRows) = Flatten(_parties, party => rowsOfParty[party].OrderBy(row => rows[row].Name));

        numbers(IndexPart.WordRowStarts, counts);
        numbers(IndexPart.WordRows, wordRows);
        numbers(IndexPart.RowWords, rowWords);
        numbers(IndexPart.LongRows, CollectionsMarshal.AsSpan(longRows));
        numbers(IndexPart.RowParties, [.. rows.Select(row => row.Party)]);
        small(IndexPart.RowNames, [.. rows.Select(row => checked((ushort)row.Name))]);
        numbers(IndexPart.PartyRowStarts, partyStarts);
        numbers(IndexPart.PartyRows, partyRows);
    }
}
