using Forfend.Domain.Parties;
using Forfend.Matching.Folding;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Index;

/// <summary>Every name of every listed party by its words. Immutable once built.</summary>
internal sealed class NameIndex
{
    private readonly ListedName[] _names;
    private readonly int[] _firstNameOfParty;
    private readonly int[][] _namesOfWord;

    private NameIndex(TokenWeights weights, Vocabulary vocabulary, ListedName[] names, int[] firstNameOfParty)
    {
        Weights = weights;
        Vocabulary = vocabulary;
        _names = names;
        _firstNameOfParty = firstNameOfParty;
        _namesOfWord = NamesOfWords(vocabulary.Count, names);
        Similar = new SimilarWords(vocabulary);
    }

    public TokenWeights Weights { get; }

    public Vocabulary Vocabulary { get; }

    /// <summary>Similar words of the vocabulary, remembered.</summary>
    public SimilarWords Similar { get; }

    public int Count => _names.Length;

    public ListedName this[int name] => _names[name];

    /// <summary>Names that contain a word, each once.</summary>
    public ReadOnlySpan<int> NamesOf(int word) => _namesOfWord[word];

    /// <summary>The names of a party, in its order.</summary>
    public IEnumerable<int> NamesOfParty(int party) =>
        Enumerable.Range(_firstNameOfParty[party], _firstNameOfParty[party + 1] - _firstNameOfParty[party]);

    /// <summary>Builds the index; <paramref name="frozen"/> takes the place of the frequencies counted over these parties.</summary>
    public static NameIndex Build(IReadOnlyList<ListedParty> parties, TokenWeights? frozen)
    {
        var words = new NameToken[parties.Count][][];
        for (int party = 0; party < words.Length; party++)
            words[party] = [.. parties[party].Names.Select(name => Read(name.Text, parties[party].Kind))];

        TokenWeights weights = frozen ?? TokenWeights.Count(words);
        var vocabulary = new Vocabulary(weights);
        var names = new List<ListedName>(parties.Count * 2);
        var firstNameOfParty = new int[parties.Count + 1];
        for (int party = 0; party < words.Length; party++)
        {
            firstNameOfParty[party] = names.Count;
            for (int name = 0; name < words[party].Length; name++)
                names.Add(new ListedName(party, name, Array.ConvertAll(words[party][name], vocabulary.Add)));
        }

        firstNameOfParty[^1] = names.Count;
        return new NameIndex(weights, vocabulary, [.. names], firstNameOfParty);
    }

    /// <summary>The words of a listed name, read as its party's kind asks.</summary>
    public static NameToken[] Read(string name, PartyKind kind) => NameReader.Read(NameFolding.Fold(name), ReadingOf(kind));

    /// <summary>As what the names of a kind of party are read.</summary>
    public static NameReading ReadingOf(PartyKind kind) => kind is PartyKind.Person ? NameReading.Person : NameReading.Entity;

    private static int[][] NamesOfWords(int words, ListedName[] names)
    {
        var namesOfWord = new List<int>?[words];
        for (int name = 0; name < names.Length; name++)
        {
            foreach (int word in names[name].Words)
            {
                List<int> bearers = namesOfWord[word] ??= [];
                if (bearers.Count == 0 || bearers[^1] != name) bearers.Add(name);
            }
        }

        return Array.ConvertAll(namesOfWord, bearers => bearers is null ? [] : bearers.ToArray());
    }
}
