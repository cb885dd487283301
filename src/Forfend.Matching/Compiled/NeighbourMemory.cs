using System.Collections.Concurrent;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Compiled;

/// <summary>
/// Finds what the list has that is similar to a word of a query, and remembers it, since names repeat. Forgets everything when full,
/// which costs time and never an answer.
/// </summary>
internal sealed class NeighbourMemory
{
    // Of numbers remembered, about 64 MB. A file of payments has some thousands of distinct words with some hundred neighbours each.
    private const int MostRemembered = 10_000_000;

    // What an entry takes beside its neighbours, in the same unit.
    private const int Overhead = 80;

    // Beyond any name; not remembered, so that hostile words cannot fill the memory.
    private const int LongestRemembered = 64;

    private readonly CompiledWords _words;
    private readonly CompiledRows _rows;
    private readonly SimilarSounds _sounds;
    private readonly KeyedWords _keys;
    private readonly UnitFinder _units;
    private readonly TokenWeights _weights;
    private readonly ConcurrentDictionary<string, Entry> _remembered = new(StringComparer.Ordinal);
    private int _size;

    public NeighbourMemory(CompiledWords words, CompiledRows rows, SimilarSounds sounds, KeyedWords keys, UnitFinder units, TokenWeights weights)
    {
        _words = words;
        _rows = rows;
        _sounds = sounds;
        _keys = keys;
        _units = units;
        _weights = weights;
    }

    /// <summary>What is similar to a word.</summary>
    public WordNeighbours Of(NameToken token)
    {
        _remembered.TryGetValue(token.Text, out Entry? first);
        for (Entry? known = first; known is not null; known = known.Next)
            if (known.IsOf(token)) return known.Neighbours;

        WordNeighbours found = Find(_weights.Weigh(token));
        if (token.Text.Length > LongestRemembered) return found;

        int size = found.Words.Length + found.UnitRows.Length + Overhead;
        if (Interlocked.Add(ref _size, size) > MostRemembered)
        {
            _remembered.Clear();
            Volatile.Write(ref _size, size);
            first = null;
        }

        _remembered[token.Text] = new Entry(token, found, first);
        return found;
    }

    private WordNeighbours Find(WeighedToken word)
    {
        var similar = new List<(int Word, int Similarity)>();
        AddEqual(word, similar);
        if (word.Forms.Sound.Length > 0) _sounds.AddSimilar(word.Forms.Sound, similar);
        foreach (WordKey key in word.Forms.Keys) AddKeyed(word, key, similar);
        similar.Sort();

        // Of each listed word the greatest similarity, which stands last.
        int count = 0;
        for (int index = 0; index < similar.Count; index++)
            if (index + 1 == similar.Count || similar[index + 1].Word != similar[index].Word) similar[count++] = similar[index];

        var words = new int[count];
        var similarities = new short[count];
        int rows = 0;
        for (int index = 0; index < count; index++)
        {
            words[index] = similar[index].Word;
            similarities[index] = (short)similar[index].Similarity;
            rows += _rows.CountOfWord(words[index]);
        }

        (int[] unitRows, int unitSimilarity) = _units.RowsSimilarTo(word);
        return new WordNeighbours(word, words, similarities, rows, unitRows, unitSimilarity, _units.PieceOf(word));
    }

    // Words of the same text; initials of a name, and names of an initial. Legal forms are similar to nothing else.
    private void AddEqual(WeighedToken word, List<(int Word, int Similarity)> similar)
    {
        (int from, int to) = _words.WordsOf(word.Text);
        for (int id = from; id < to; id++) Add(word, id, similar);
        if (word.Role.IsOfName())
        {
            for (int length = 1; length <= Math.Min(NameTables.LongestInitial, word.Text.Length - 1); length++)
            {
                (from, to) = _words.WordsOf(word.Text.AsSpan(0, length));
                for (int id = from; id < to; id++)
                    if (_words.RoleOf(id) is TokenRole.Initial) Add(word, id, similar);
            }
        }
        else if (word.Role is TokenRole.Initial)
        {
            (from, to) = _words.BeginningWith(word.Text);
            for (int id = from; id < to; id++)
                if (_words.RoleOf(id).IsOfName()) Add(word, id, similar);
        }
    }

    // Asks the definition. It looks at no forms where texts are equal or one is an initial.
    private void Add(WeighedToken word, int id, List<(int Word, int Similarity)> similar)
    {
        var listed = new WeighedToken(_words.TextOf(id), _words.RoleOf(id), 0, 0, WordForms.None);
        if (WordSimilarity.Of(word, listed) is > 0 and var similarity) similar.Add((id, similarity));
    }

    private void AddKeyed(WeighedToken word, WordKey key, List<(int Word, int Similarity)> similar)
    {
        ReadOnlySpan<int> words = _keys.WordsOf(key);
        // The hash of a key that no listed word has may be that of another.
        if (words.IsEmpty || !WordForms.Of(_words.TokenOf(words[0])).Keys.Contains(key)) return;

        Span<char> room = stackalloc char[ScoreDefinition.LongestComparedWord];
        foreach (int id in words)
        {
            ReadOnlySpan<char> sound = _words.SoundOf(id) is >= 0 and int index ? _sounds.LettersOf(index, room) : "";
            int similarity = word.Forms.SimilarityOf(key, sound, _words.IsNative(id));
            if (similarity >= ScoreDefinition.SimilarityFloor) similar.Add((id, similarity));
        }
    }

    private sealed record Entry(NameToken Token, WordNeighbours Neighbours, Entry? Next)
    {
        public bool IsOf(NameToken other) => Token.Role == other.Role && (Token.Skeletons, other.Skeletons) switch
        {
            (null, null) => true,
            ({ } mine, { } theirs) => mine.SequenceEqual(theirs, StringComparer.Ordinal),
            _ => false,
        };
    }
}
