using Forfend.Domain.Parties;
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
        for (int name = 0; name < names.Length; name++) Units.Add(name, Array.ConvertAll(names[name].Words, word => vocabulary[word]));
    }

    public TokenWeights Weights { get; }

    public Vocabulary Vocabulary { get; }

    /// <summary>Similar words of the vocabulary, remembered.</summary>
    public SimilarWords Similar { get; }

    /// <summary>Words written as one.</summary>
    public UnitIndex Units { get; } = new();

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
        var rows = new (int Name, int Index, NameRow Row)[parties.Count][];
        for (int party = 0; party < rows.Length; party++)
            rows[party] = [.. parties[party].Names.SelectMany((name, index) => NameRows.OfListed(name.Text, parties[party].Kind).Select((row, number) => (index, number, row)))];

        TokenWeights weights = frozen ?? TokenWeights.Count(Array.ConvertAll(rows, party => Array.ConvertAll(party, each => each.Row.Words)));
        var vocabulary = new Vocabulary();
        var names = new List<ListedName>(parties.Count * 2);
        var firstNameOfParty = new int[parties.Count + 1];
        for (int party = 0; party < rows.Length; party++)
        {
            firstNameOfParty[party] = names.Count;
            foreach ((int name, int number, NameRow row) in rows[party])
                names.Add(new ListedName(party, name, number, Array.ConvertAll(row.Words, word => vocabulary.Add(weights.Weigh(word))), row.IsAsWritten, row.Script));
        }

        firstNameOfParty[^1] = names.Count;
        return new NameIndex(weights, vocabulary, [.. names], firstNameOfParty);
    }

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
