using BenchmarkDotNet.Attributes;
using F23.StringSimilarity;
using Forfend.Domain.Parties;
using Forfend.Load;
using Forfend.Matching;

namespace Forfend.Benchmarks.Matching;

/// <summary>
/// What a search among 50,000 names costs by the compiled index; by scoring every name, as the definition does; and by comparing the query with
/// every name by Jaro-Winkler, as programs without an index do, which finds much less.
/// </summary>
[MemoryDiagnoser]
public class SearchBenchmarks
{
    private const int Names = 50_000;
    private const int Unseen = 200_000;
    private readonly JaroWinkler _jaroWinkler = new();
    private CompiledMatcher _compiled = null!;
    private ExhaustiveMatcher _exhaustive = null!;
    private string[] _listed = [];
    private NameQuery[] _strangers = [];
    private NameQuery[] _disguised = [];
    private NameQuery[] _unseen = [];
    private int _next;

    /// <summary>Invents the names; half of the queries are strangers, half listed names with a letter or two changed.</summary>
    [GlobalSetup]
    public void Invent()
    {
        var mint = new NameMint();
        ListedParty[] parties = mint.Parties(Names, new Dice(1));
        var dice = new Dice(2);
        _listed = [.. parties.SelectMany(party => party.Names).Select(name => name.Text.ToUpperInvariant())];
        _compiled = CompiledMatcher.Build(parties, new MatcherOptions());
        _exhaustive = ExhaustiveMatcher.Build(parties, new MatcherOptions());
        _strangers = [.. Enumerable.Range(0, 1000).Select(_ => new NameQuery { Name = mint.Next(dice).Name }).Where(query => _compiled.Search(query).Count == 0)];
        _disguised = [.. Enumerable.Range(0, 1000).Select(_ => new NameQuery { Name = NameMint.Changed(dice.Of(parties).PrimaryName, dice, 1 + dice.Below(2)) }).Where(query => _compiled.Search(query).Count > 0)];
        _unseen = [.. Enumerable.Range(0, Unseen).Select(_ => new NameQuery { Name = NameMint.Changed(mint.Next(dice).Name, dice, 6) })];
        foreach (NameQuery query in _strangers) _exhaustive.Search(query);
    }

    /// <summary>Without an index and without the definition.</summary>
    [Benchmark(Baseline = true)]
    public int EveryNameByJaroWinkler()
    {
        string query = Next(_strangers).Name.ToUpperInvariant();
        int found = 0;
        foreach (string name in _listed)
            if (_jaroWinkler.Similarity(query, name) >= 0.9) found++;
        return found;
    }

    /// <summary>Without an index; words seen before.</summary>
    [Benchmark]
    public int EveryNameByTheDefinition() => _exhaustive.Search(Next(_strangers)).Count;

    /// <summary>Words seen before, nobody found: most names of most payments.</summary>
    [Benchmark]
    public int IndexWithoutHit() => _compiled.Search(Next(_strangers)).Count;

    /// <summary>Words seen before, somebody found, with the evidence written.</summary>
    [Benchmark]
    public int IndexWithHit() => _compiled.Search(Next(_disguised)).Count;

    /// <summary>Words never seen before.</summary>
    [Benchmark]
    public int IndexWithUnseenWords() => _compiled.Search(Next(_unseen)).Count;

    private NameQuery Next(NameQuery[] queries) => queries[_next++ % queries.Length];
}
