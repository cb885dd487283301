using System.Runtime.InteropServices;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Compiled;

/// <summary>Room for what the score of a row is reckoned from.</summary>
internal sealed class ScoreMemory
{
    private readonly List<WordValue> _query = [];
    private readonly List<WordValue> _listed = [];
    private readonly List<int> _similarities = [];
    private readonly List<int> _queryTexts = [];
    private readonly List<int> _listedTexts = [];

    /// <summary>What the words of the query count for.</summary>
    public Span<WordValue> Query => CollectionsMarshal.AsSpan(_query);

    /// <summary>What the listed words count for.</summary>
    public Span<WordValue> Listed => CollectionsMarshal.AsSpan(_listed);

    /// <summary>How similar they are, one word of the query behind the other.</summary>
    public Span<int> Similarities => CollectionsMarshal.AsSpan(_similarities);

    /// <summary>A number for the text of each word of the query.</summary>
    public Span<int> QueryTexts => CollectionsMarshal.AsSpan(_queryTexts);

    /// <summary>A number for the text of each listed word.</summary>
    public Span<int> ListedTexts => CollectionsMarshal.AsSpan(_listedTexts);

    /// <summary>Makes room for names of so many words.</summary>
    public void SetLengths(int query, int listed)
    {
        CollectionsMarshal.SetCount(_query, query);
        CollectionsMarshal.SetCount(_listed, listed);
        CollectionsMarshal.SetCount(_similarities, query * listed);
        CollectionsMarshal.SetCount(_queryTexts, query);
        CollectionsMarshal.SetCount(_listedTexts, listed);
    }
}
