using Forfend.Matching.Compiled;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Reverse;

/// <summary>The names of a book, whose words can be asked for what is similar to a word as those of an index can.</summary>
internal sealed class BookNames
{
    private readonly SimilarSounds _sounds;
    private readonly KeyedWords _keys;
    private readonly Section<ulong> _counted;
    private readonly Section<int> _shares;
    private readonly Section<int> _blocks;

    public BookNames(IndexImage image)
    {
        Words = new CompiledWords(image);
        Rows = new CompiledRows(image);
        Pieces = image.Part<BookPiece>(IndexPart.WordPieces);
        _sounds = new SimilarSounds(image);
        _keys = new KeyedWords(image);
        _counted = image.Part<ulong>(IndexPart.WordCounted);
        _shares = image.Part<int>(IndexPart.WordShares);
        _blocks = image.Part<int>(IndexPart.WordBlocks);
        Units = new UnitFinder(Words, Rows, _sounds, _keys);
    }

    /// <summary>The distinct words, which have no weights.</summary>
    public CompiledWords Words { get; }

    /// <summary>The rows of the names.</summary>
    public CompiledRows Rows { get; }

    /// <summary>Each word as a piece of words written as one.</summary>
    public Section<BookPiece> Pieces { get; }

    /// <summary>The rows that lie with a word, the rarest of those that tell each from others: from one to before another.</summary>
    public (int From, int To) BlockOf(int word) => (_blocks[word], _blocks[word + 1]);

    /// <summary>Finds words that words written as one are similar to.</summary>
    public UnitFinder Units { get; }

    /// <summary>Finds what is similar to a word of a list.</summary>
    public NeighbourFinder FinderOf(TokenWeights weights) => new(Words, Rows, _sounds, _keys, Units, weights, longestInitial: int.MaxValue);

    /// <summary>Adds the words of a text.</summary>
    public void AddOfText(string text, List<int> words)
    {
        (int from, int to) = Words.WordsOf(text);
        for (int word = from; word < to; word++) words.Add(word);
    }

    /// <summary>Adds the words of a sound.</summary>
    public void AddOfSound(string sound, List<int> words) => _sounds.AddWordsOf(sound, words);

    /// <summary>Adds the words that have a skeleton, among their likeliest or not.</summary>
    public void AddOfSkeleton(string skeleton, List<int> words) => words.AddRange(_keys.WordsOf(new WordKey(KeyChannel.Skeleton, skeleton)));

    /// <summary>What each word counts for in a list.</summary>
    public WordValue[] ValuesOf(TokenWeights weights)
    {
        var values = new WordValue[Words.Count];
        for (int word = 0; word < values.Length; word++)
        {
            (int weight, int unmet) = weights.WeightOf(weights.FrequencyOf(_counted[word]), _shares[word], Words.LengthOf(word), Words.RoleOf(word));
            values[word] = new WordValue(weight, unmet, Words.RoleOf(word));
        }

        return values;
    }
}
