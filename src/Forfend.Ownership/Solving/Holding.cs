using Forfend.Domain.Relations;
using Forfend.Ownership.Graph;

namespace Forfend.Ownership.Solving;

/// <summary>Everything said of one holder and one company on a day, taken together.</summary>
/// <param name="Holder">Who holds.</param>
/// <param name="Company">In which company.</param>
/// <param name="Shares">The stake.</param>
/// <param name="Votes">The votes.</param>
/// <param name="HasVotes">Whether the votes are stated apart, and not just those of the stake.</param>
/// <param name="Controls">Whether it controls the company beyond doubt.</param>
/// <param name="MayControl">Whether something points to control and does not settle it.</param>
internal readonly record struct Holding(int Holder, int Company, StakeRange Shares, StakeRange Votes, bool HasVotes, bool Controls, bool MayControl);

/// <summary>Reads holdings out of a graph.</summary>
/// <param name="graph">The graph.</param>
/// <param name="day">The day.</param>
/// <param name="test">The rule.</param>
internal sealed class Holdings(PartyGraph graph, int day, StakeTest test)
{
    private static readonly StakeRange Nothing = new(0, 0, IsUnknown: false);

    /// <summary>Calls <paramref name="take"/> for every company in which a party holds or controls something.</summary>
    public void Of(int holder, Action<Holding> take)
    {
        ReadOnlySpan<Edge> edges = graph.Out(holder);
        for (int start = 0, end; start < edges.Length; start = end)
        {
            end = start + 1;
            while (end < edges.Length && edges[end].To == edges[start].To) end++;
            if (Read(edges[start..end]) is { } holding && holding.Company != holder) take(holding);
        }

        // A subsidiary of which nobody says how much the parent holds.
        EdgesInto into = graph.Into(holder);
        for (int index = 0; index < into.Count; index++)
        {
            ref readonly Edge edge = ref into[index];
            bool isSubsidiary = edge.Kind is RelationKind.SubsidiaryOf && edge.Covers(day) && edge.From != holder;
            if (isSubsidiary && IsFirst(into, index) && Stated(holder, edge.From) is null) take(Parent(holder, edge.From));
        }
    }

    /// <summary>Calls <paramref name="take"/> for everybody who holds or controls something in a company.</summary>
    public void In(int company, Action<Holding> take)
    {
        EdgesInto into = graph.Into(company);
        int last = -1;
        for (int index = 0; index < into.Count; index++)
        {
            int holder = into[index].From;
            if (holder == last || holder == company) continue;

            last = holder;
            if (Stated(holder, company) is { } holding) take(holding);
        }

        last = -1;
        foreach (ref readonly Edge edge in graph.Out(company))
        {
            bool isParent = edge.Kind is RelationKind.SubsidiaryOf && edge.Covers(day) && edge.To != company && edge.To != last;
            if (!isParent) continue;

            last = edge.To;
            if (Stated(edge.To, company) is null) take(Parent(edge.To, company));
        }
    }

    /// <summary>The edges behind a holding.</summary>
    public Edge[] Behind(int holder, int company)
    {
        Edge[] stated = [.. Pair(holder, company).ToArray().Where(edge => edge.Covers(day) && edge.Kind is RelationKind.Owns or RelationKind.Votes or RelationKind.Controls)];
        return stated.Length > 0 ? stated : [.. Pair(company, holder).ToArray().Where(edge => edge.Covers(day) && edge.Kind is RelationKind.SubsidiaryOf)];
    }

    /// <summary>The parties on the other side of edges of one kind that hold on the day: joint partners, those who act for somebody.</summary>
    public IEnumerable<int> Related(int party, RelationKind kind, bool isStart, bool isEnd)
    {
        // Nearly nobody has any.
        List<int>? found = null;
        if (isEnd)
        {
            EdgesInto into = graph.Into(party);
            for (int index = 0; index < into.Count; index++)
                if (into[index].Kind == kind && into[index].Covers(day)) (found ??= []).Add(into[index].From);
        }

        if (isStart)
        {
            foreach (ref readonly Edge edge in graph.Out(party))
                if (edge.Kind == kind && edge.Covers(day)) (found ??= []).Add(edge.To);
        }

        return found ?? Enumerable.Empty<int>();
    }

    private static bool IsFirst(EdgesInto into, int index)
    {
        for (int before = index - 1; before >= 0 && into[before].From == into[index].From; before--)
            if (into[before].Kind == into[index].Kind) return false;
        return true;
    }

    private Holding? Stated(int holder, int company) => Read(Pair(holder, company));

    private ReadOnlySpan<Edge> Pair(int holder, int company)
    {
        ReadOnlySpan<Edge> edges = graph.Out(holder);
        int low = 0;
        int high = edges.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (edges[middle].To < company) low = middle + 1;
            else high = middle;
        }

        int end = low;
        while (end < edges.Length && edges[end].To == company) end++;
        return edges[low..end];
    }

    private Holding Parent(int holder, int company) =>
        new(holder, company, Limit(StakeRange.Unknown), Limit(StakeRange.Unknown), HasVotes: false, Controls: false, MayControl: true);

    // All edges of one pair; null where none of them says anything of stakes or control on the day.
    private Holding? Read(ReadOnlySpan<Edge> pair)
    {
        int owns = 0, votes = 0;
        bool controls = false, mayControl = false, hasVotes = false;
        for (int index = 0; index < pair.Length; index++)
        {
            ref readonly Edge edge = ref pair[index];
            if (!edge.Covers(day)) continue;

            hasVotes |= edge.Votes != Edge.None;
            if (edge.Kind is RelationKind.Owns) owns++;
            else if (edge.Kind is RelationKind.Votes) votes++;
            else if (edge.Kind is RelationKind.Controls && edge.Control.IsDecisive()) controls = true;
            else if (edge.Kind is RelationKind.Controls) mayControl = true;
        }

        if (owns == 0 && votes == 0 && !controls && !mayControl) return null;

        StakeRange shares = owns == 0 ? Nothing : Together(pair, RelationKind.Owns, ofVotes: false);
        StakeRange votesOfShares = owns == 0 ? Nothing : Together(pair, RelationKind.Owns, ofVotes: true);
        StakeRange votesAlone = votes == 0 ? Nothing : Together(pair, RelationKind.Votes, ofVotes: true);

        // Votes stated alone are all there are, or come on top of those of the shares: nobody says which.
        StakeRange allVotes = votes == 0 ? votesOfShares
            : owns == 0 ? votesAlone
            : new StakeRange(votesAlone.Least, Scale.Add(votesOfShares.Most, votesAlone.Most), votesAlone.IsUnknown);
        return new Holding(pair[0].From, pair[0].To, shares, allVotes, hasVotes, controls, mayControl);
    }

    // All statements on one holding. Different sources disagree: it lies between the least and the most of them. One source that says
    // different things may also mean lots, which add up.
    private StakeRange Together(ReadOnlySpan<Edge> pair, RelationKind kind, bool ofVotes)
    {
        StakeRange? all = null;
        for (int index = 0; index < pair.Length; index++)
        {
            ref readonly Edge edge = ref pair[index];
            if (edge.Kind != kind || !edge.Covers(day)) continue;

            StakeRange stated = Stated(edge, ofVotes);
            long most = stated.Most;
            for (int other = 0; other < pair.Length; other++)
            {
                bool isLot = other != index && pair[other].Kind == kind && pair[other].Source == edge.Source && pair[other].Covers(day)
                    && IsFirstOfItsKind(pair, other, ofVotes) && Stated(pair[other], ofVotes) != stated;
                if (isLot) most = Scale.Add(most, Stated(pair[other], ofVotes).Most);
            }

            all = all is not { } known ? stated with { Most = most }
                : new StakeRange(Math.Min(known.Least, stated.Least), Math.Max(known.Most, most), known.IsUnknown && stated.IsUnknown);
        }

        return all ?? Nothing;
    }

    // Whether no earlier edge of the same source says the same.
    private bool IsFirstOfItsKind(ReadOnlySpan<Edge> pair, int index, bool ofVotes)
    {
        for (int before = 0; before < index; before++)
        {
            bool isSame = pair[before].Kind == pair[index].Kind && pair[before].Source == pair[index].Source && pair[before].Covers(day)
                && Stated(pair[before], ofVotes) == Stated(pair[index], ofVotes);
            if (isSame) return false;
        }

        return true;
    }

    private StakeRange Stated(in Edge edge, bool ofVotes) => Limit(graph.Tables.Shares[ofVotes && edge.Votes != Edge.None ? edge.Votes : edge.Stake]);

    private StakeRange Limit(StakeRange range) => range.IsUnknown && !test.UnknownAsks ? Nothing : range;
}
