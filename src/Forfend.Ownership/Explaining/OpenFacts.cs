using System.Collections.Immutable;
using Forfend.Domain.Relations;
using Forfend.Ownership.Graph;
using Forfend.Ownership.Solving;

namespace Forfend.Ownership.Explaining;

/// <summary>What is asked about a holder and a company.</summary>
internal enum OpenFactKind
{
    /// <summary>How much it holds.</summary>
    Share,

    /// <summary>How many votes it has.</summary>
    Votes,

    /// <summary>Whether it controls it.</summary>
    Control,
}

/// <summary>A fact nobody stated, or on which statements differ.</summary>
internal readonly record struct OpenFact(int Holder, int Company, OpenFactKind Kind);

/// <summary>What settles whether a party is caught.</summary>
/// <param name="Facts">Facts, nearest first.</param>
/// <param name="Starts">Parties the rule only may start from.</param>
/// <param name="Beyond">Holders too far up to ask for all that their being caught hangs on: whether they are caught is a fact here.</param>
internal sealed record AskedFacts(ImmutableArray<OpenFact> Facts, ImmutableArray<int> Starts, ImmutableArray<int> Beyond);

/// <summary>
/// The facts that settle whether a party is caught, whatever they turn out to be. Such a set must hold every fact that tips the answer
/// for some value of the others, and all of those together are one: the smallest set is that of the facts that can tip it. A fact is
/// left out where no sum of the other stakes lies so that it could. What can be asked about one company is found once.
/// </summary>
internal sealed class OpenFacts(StakeResult result, Membership members)
{
    private readonly Dictionary<int, CompanyFacts> _companies = [];

    /// <summary>What settles one party.</summary>
    public AskedFacts For(int party)
    {
        var facts = new List<OpenFact>();
        var starts = new List<int>();
        var beyond = new List<int>();
        var seen = new HashSet<int>();
        var open = new Queue<int>([party]);
        int told = 0;
        while (open.TryDequeue(out int next))
        {
            if (!seen.Add(next)) continue;
            if (members.IsStart(next))
            {
                starts.Add(next);
                continue;
            }

            CompanyFacts about = About(next);
            if (next != party && told + about.Size > Explainer.MostTold)
            {
                beyond.Add(next);
                continue;
            }

            told += about.Size;
            facts.AddRange(about.Facts);
            foreach (int holder in about.Holders) open.Enqueue(holder);
        }

        return new AskedFacts([.. facts], [.. starts], [.. beyond]);
    }

    private CompanyFacts About(int company)
    {
        if (!_companies.TryGetValue(company, out CompanyFacts? about)) _companies[company] = about = Find(company);
        return about;
    }

    private CompanyFacts Find(int company)
    {
        var holdings = new List<Holding>();
        result.Holdings.In(company, holding =>
        {
            if (members.IsPossible(holding.Holder)) holdings.Add(holding);
        });
        // By id and not by number, which depends on how the graph came to be.
        holdings.Sort((left, right) => string.CompareOrdinal(Id(left.Holder), Id(right.Holder)));

        var facts = new HashSet<OpenFact>();
        var holders = new HashSet<int>();
        bool canBeEnough = Ask(OpenFactKind.Share, holding => holding.Shares);
        if (result.Test.CountsVotes) canBeEnough |= Ask(OpenFactKind.Votes, holding => holding.Votes);
        if (!result.Test.Aggregates && canBeEnough) AskOwn(holdings, facts, holders);
        if (result.Test.CountsControl) AskControl(holdings, facts, holders);
        holders.UnionWith(OpenSide(company));
        return new CompanyFacts([.. facts], [.. holders]);

        // Whether the stakes can be enough at all.
        bool Ask(OpenFactKind kind, Func<Holding, StakeRange> of)
        {
            var sums = new StakeTips(result.Test, holdings.ConvertAll(holding => (of(holding), members.IsSure(holding.Holder))));
            if (!sums.CanBeEnough) return false;

            for (int index = 0; index < holdings.Count; index++)
            {
                Holding holding = holdings[index];
                StakeRange range = of(holding);
                // Votes of which nothing is said are those of the stake.
                OpenFactKind asked = kind is OpenFactKind.Votes && !holding.HasVotes ? OpenFactKind.Share : kind;
                if (range.Least < range.Most && sums.Tips(index, range.Least)) facts.Add(new OpenFact(holding.Holder, company, asked));
                if (!members.IsSure(holding.Holder) && range.Most > 0 && sums.Tips(index, least: 0)) holders.Add(holding.Holder);
            }

            return true;
        }
    }

    // Stakes of partners are enough only together with one of the owner's own; whether there is one may be open.
    private void AskOwn(List<Holding> holdings, HashSet<OpenFact> facts, HashSet<int> holders)
    {
        if (holdings.Exists(holding => members.Least(holding.Holder) is Standing.Own && (holding.Shares.Least > 0 || (result.Test.CountsVotes && holding.Votes.Least > 0)))) return;

        foreach (Holding holding in holdings.Where(holding => members.Most(holding.Holder) is Standing.Own))
        {
            bool hasOpenVotes = result.Test.CountsVotes && holding is { HasVotes: true, Votes: { Least: 0, Most: > 0 } };
            if (holding.Shares is { Least: 0, Most: > 0 }) facts.Add(new OpenFact(holding.Holder, holding.Company, OpenFactKind.Share));
            if (hasOpenVotes) facts.Add(new OpenFact(holding.Holder, holding.Company, OpenFactKind.Votes));
            bool mayHold = holding.Shares.Most > 0 || (result.Test.CountsVotes && holding.Votes.Most > 0);
            if (mayHold && members.IsOpen(holding.Holder)) holders.Add(holding.Holder);
        }
    }

    private void AskControl(List<Holding> holdings, HashSet<OpenFact> facts, HashSet<int> holders)
    {
        foreach (Holding holding in holdings)
        {
            if (!holding.Controls && holding.MayControl) facts.Add(new OpenFact(holding.Holder, holding.Company, OpenFactKind.Control));
            if (members.IsOpen(holding.Holder) && (holding.Controls || holding.MayControl)) holders.Add(holding.Holder);
        }
    }

    // Where owners are not added up, a party may count because of somebody it acts for or is joint with.
    private IEnumerable<int> OpenSide(int party)
    {
        if (result.Test.Aggregates) return [];

        return result.Holdings.Related(party, RelationKind.ActsFor, isStart: true, isEnd: false)
            .Concat(result.Holdings.Related(party, RelationKind.Joint, isStart: true, isEnd: true))
            .Where(members.IsOpen)
            .OrderBy(Id, StringComparer.Ordinal);
    }

    private string Id(int party) => result.Graph.Parties.IdOf(party);

    /// <summary>What can be asked about one company, and the holders of whom it matters whether they are caught.</summary>
    private sealed record CompanyFacts(ImmutableArray<OpenFact> Facts, ImmutableArray<int> Holders)
    {
        // A step up counts as well: a long chain in which nothing is open is not walked for every party on it.
        public int Size => Facts.Length + Math.Max(1, Holders.Length);
    }
}
