using System.Runtime.InteropServices;
using Forfend.Domain.Parties;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Exhaustive;

/// <summary>Every row of every name of every party, and the distinct words they are made of. Immutable once built.</summary>
internal sealed class ListedRows
{
    private readonly Dictionary<WordIdentity, int> _ids = [];
    private readonly List<WeighedToken> _words = [];
    private readonly int[] _firstOfParty;
    private readonly List<int>[] _rowsOfWord;

    /// <param name="parties">The parties.</param>
    /// <param name="frozen">Takes the place of the frequencies counted over them.</param>
    public ListedRows(IReadOnlyList<ListedParty> parties, TokenWeights? frozen)
    {
        var read = new (int Name, int Number, NameRow Row)[parties.Count][];
        for (int party = 0; party < read.Length; party++)
            read[party] = [.. parties[party].Names.SelectMany((name, index) => NameRows.OfListed(name.Text, parties[party].Kind).Select((row, number) => (index, number, row)))];

        Weights = frozen ?? TokenWeights.Count(Array.ConvertAll(read, party => Array.ConvertAll(party, each => each.Row.Words)));
        var rows = new List<ListedRow>(parties.Count * 2);
        _firstOfParty = new int[read.Length + 1];
        for (int party = 0; party < read.Length; party++)
        {
            _firstOfParty[party] = rows.Count;
            foreach ((int name, int number, NameRow row) in read[party])
            {
                int[] ids = Array.ConvertAll(row.Words, IdOf);
                rows.Add(new ListedRow(party, name, number, ids, new ComparedName(Array.ConvertAll(ids, id => _words[id])), row.Script, row.IsAsWritten));
            }
        }

        _firstOfParty[^1] = rows.Count;
        All = [.. rows];
        Words = [.. _words];
        _rowsOfWord = Array.ConvertAll(Words, _ => new List<int>());
        for (int row = 0; row < All.Length; row++)
            foreach (int id in All[row].Ids) _rowsOfWord[id].Add(row);
    }

    /// <summary>How words weigh.</summary>
    public TokenWeights Weights { get; }

    /// <summary>The rows, party by party, name by name.</summary>
    public ListedRow[] All { get; }

    /// <summary>The distinct words.</summary>
    public WeighedToken[] Words { get; }

    /// <summary>The rows of a party.</summary>
    public ReadOnlySpan<ListedRow> OfParty(int party) => All.AsSpan(_firstOfParty[party].._firstOfParty[party + 1]);

    /// <summary>The rows that bear a word.</summary>
    public IReadOnlyList<int> OfWord(int word) => _rowsOfWord[word];

    private int IdOf(NameToken token)
    {
        ref int id = ref CollectionsMarshal.GetValueRefOrAddDefault(_ids, WordIdentity.Of(token), out bool isKnown);
        if (isKnown) return id;

        id = _words.Count;
        _words.Add(Weights.Weigh(token));
        return id;
    }
}
