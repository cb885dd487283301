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

/// <summary>
/// The facts that settle whether a party is caught, whatever they turn out to be. Such a set must hold every fact that tips the answer
/// for some value of the others, and all of those together are one: the smallest set is that of the facts that can tip it. A fact is
/// left out where no sum of the other stakes lies so that it could.
/// </summary>
internal sealed class OpenFacts(StakeResult result, Membership members)
{
    // Above that many stakes that count whole or not at all, their sums are not tried one by one, and a fact is rather asked than not.
    private const int MostTried = 12;

    private readonly HashSet<int> _seen = [];
    private readonly HashSet<OpenFact> _noted = [];
    private readonly List<OpenFact> _facts = [];
    private readonly List<int> _starts = [];

    /// <summary>Parties the rule only may start from, and that matter.</summary>
    public IReadOnlyList<int> OpenStarts => _starts;

    /// <summary>The facts for one party, nearest first.</summary>
    public IReadOnlyList<OpenFact> For(int party)
    {
        var open = new Queue<int>([party]);
        while (open.TryDequeue(out int next))
        {
            if (!_seen.Add(next)) continue;
            if (members.IsStart(next))
            {
                _starts.Add(next);
                continue;
            }

            foreach (int holder in Around(next)) open.Enqueue(holder);
        }

        return _facts;
    }

    // Notes the facts about one company; returns the holders whose being caught is open and matters.
    private HashSet<int> Around(int company)
    {
        var holdings = new List<(Holding Holding, bool IsSure)>();
        result.Holdings.In(company, holding =>
        {
            if (members.IsPossible(holding.Holder)) holdings.Add((holding, members.IsSure(holding.Holder)));
        });
        // By id and not by number, which depends on how the graph came to be.
        holdings.Sort((left, right) => string.CompareOrdinal(Id(left.Holding.Holder), Id(right.Holding.Holder)));

        var matter = new HashSet<int>();
        Ask(OpenFactKind.Share, holding => holding.Shares);
        if (result.Test.CountsVotes) Ask(OpenFactKind.Votes, holding => holding.Votes);
        if (result.Test.CountsControl) AskControl(holdings, matter);
        foreach (int related in Side(company)) matter.Add(related);
        return matter;

        void Ask(OpenFactKind kind, Func<Holding, StakeRange> of)
        {
            var stakes = holdings.ConvertAll(held => new Stake(of(held.Holding), held.IsSure));
            if (!result.Test.IsMetBy(stakes.Aggregate(0L, (sum, stake) => Scale.Add(sum, stake.Range.Most)))) return;

            for (int index = 0; index < stakes.Count; index++)
            {
                (Holding holding, bool isSure) = holdings[index];
                StakeRange range = stakes[index].Range;
                bool isAsked = kind is OpenFactKind.Votes && holding.Votes == holding.Shares;
                if (!isAsked && range.Least < range.Most && Tips(stakes, index, range.Least)) Note(new OpenFact(holding.Holder, company, kind));
                if (!isSure && range.Most > 0 && Tips(stakes, index, least: 0)) matter.Add(holding.Holder);
            }
        }
    }

    private void AskControl(List<(Holding Holding, bool IsSure)> holdings, HashSet<int> matter)
    {
        foreach ((Holding holding, bool isSure) in holdings)
        {
            if (!holding.Controls && holding.MayControl) Note(new OpenFact(holding.Holder, holding.Company, OpenFactKind.Control));
            if (!isSure && (holding.Controls || holding.MayControl)) matter.Add(holding.Holder);
        }
    }

    // Where owners are not added up, a party may count because of somebody it acts for or is joint with.
    private IEnumerable<int> Side(int party)
    {
        if (result.Test.Aggregates) return [];

        return result.Holdings.Related(party, Domain.Relations.RelationKind.ActsFor, isStart: true, isEnd: false)
            .Concat(result.Holdings.Related(party, Domain.Relations.RelationKind.Joint, isStart: true, isEnd: true))
            .Where(other => members.IsPossible(other) && !members.IsSure(other))
            .OrderBy(Id, StringComparer.Ordinal);
    }

    private string Id(int party) => result.Graph.Parties.IdOf(party);

    private void Note(OpenFact fact)
    {
        if (_noted.Add(fact)) _facts.Add(fact);
    }

    // Whether the sum of the other stakes can be such that this one decides, between the least and the most it can be.
    private bool Tips(List<Stake> stakes, int own, long least)
    {
        StakeTest test = result.Test;
        long most = stakes[own].Range.Most;
        long sureLeast = 0;
        long sureMost = 0;
        var wholeOrNot = new List<StakeRange>();
        for (int index = 0; index < stakes.Count; index++)
        {
            if (index == own) continue;

            (StakeRange range, bool isSure) = stakes[index];
            if (!isSure)
            {
                wholeOrNot.Add(range);
                continue;
            }

            (sureLeast, sureMost) = (sureLeast + range.Least, sureMost + range.Most);
        }

        if (wholeOrNot.Count > MostTried) return true;

        for (int chosen = 0; chosen < 1 << wholeOrNot.Count; chosen++)
        {
            (long from, long to) = (sureLeast, sureMost);
            for (int index = 0; index < wholeOrNot.Count; index++)
                if ((chosen >> index & 1) == 1) (from, to) = (from + wholeOrNot[index].Least, to + wholeOrNot[index].Most);

            // The smallest sum with which the most is enough, but not below what the others have.
            long lowest = Math.Max(from, test.Threshold - most + (test.IsInclusive ? 0 : 1));
            if (lowest <= to && !test.IsMetBy(lowest + least)) return true;
        }

        return false;
    }

    private readonly record struct Stake(StakeRange Range, bool IsSure);
}
