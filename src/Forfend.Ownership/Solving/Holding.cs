using Forfend.Domain.Relations;
using Forfend.Ownership.Graph;

namespace Forfend.Ownership.Solving;

/// <summary>Everything said of one holder and one company on a day, taken together.</summary>
/// <param name="Holder">Who holds.</param>
/// <param name="Company">In which company.</param>
/// <param name="Shares">The stake.</param>
/// <param name="Votes">The votes.</param>
/// <param name="Controls">Whether it controls the company beyond doubt.</param>
/// <param name="MayControl">Whether something points to control and does not settle it.</param>
internal readonly record struct Holding(int Holder, int Company, StakeRange Shares, StakeRange Votes, bool Controls, bool MayControl);

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
        var found = new List<int>();
        if (isEnd)
        {
            EdgesInto into = graph.Into(party);
            for (int index = 0; index < into.Count; index++)
                if (into[index].Kind == kind && into[index].Covers(day)) found.Add(into[index].From);
        }

        if (isStart)
        {
            foreach (ref readonly Edge edge in graph.Out(party))
                if (edge.Kind == kind && edge.Covers(day)) found.Add(edge.To);
        }

        return found;
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
        new(holder, company, Limit(StakeRange.Unknown), Limit(StakeRange.Unknown), Controls: false, MayControl: true);

    // All edges of one pair; null where none of them says anything of stakes or control on the day.
    private Holding? Read(ReadOnlySpan<Edge> pair)
    {
        bool owns = false, votes = false, controls = false, mayControl = false;
        StakeRange shares = Nothing, votesOfShares = Nothing, votesAlone = Nothing;
        for (int index = 0; index < pair.Length; index++)
        {
            ref readonly Edge edge = ref pair[index];
            if (!edge.Covers(day)) continue;

            switch (edge.Kind)
            {
                case RelationKind.Owns:
                    StakeRange stake = Limit(graph.Tables.Shares[edge.Stake]);
                    StakeRange itsVotes = edge.Votes == Edge.None ? stake : Limit(graph.Tables.Shares[edge.Votes]);
                    (shares, votesOfShares) = owns
                        ? (Both(shares, stake, pair, index), Both(votesOfShares, itsVotes, pair, index))
                        : (stake, itsVotes);
                    owns = true;
                    break;
                case RelationKind.Votes:
                    StakeRange alone = Limit(graph.Tables.Shares[edge.Votes]);
                    votesAlone = votes ? Both(votesAlone, alone, pair, index) : alone;
                    votes = true;
                    break;
                case RelationKind.Controls when edge.Control.IsDecisive():
                    controls = true;
                    break;
                case RelationKind.Controls:
                    mayControl = true;
                    break;
            }
        }

        if (!(owns || votes || controls || mayControl)) return null;

        // Votes stated alone are all there are, or come on top of those of the shares: nobody says which.
        StakeRange allVotes = !votes ? votesOfShares
            : !owns ? votesAlone
            : new StakeRange(votesAlone.Least, Scale.Add(votesOfShares.Most, votesAlone.Most), votesAlone.IsUnknown);
        return new Holding(pair[0].From, pair[0].To, shares, allVotes, controls, mayControl);
    }

    // Two statements on one holding. Different sources disagree: it lies between the least and the most of them. One source that says
    // two things may also mean two parcels, which add up.
    private StakeRange Both(StakeRange known, StakeRange stated, ReadOnlySpan<Edge> pair, int index)
    {
        if (known == stated) return known;

        bool isSameSource = false;
        for (int before = 0; before < index; before++)
            isSameSource |= pair[before].Kind == pair[index].Kind && pair[before].Source == pair[index].Source && pair[before].Covers(day);
        long most = isSameSource ? Scale.Add(known.Most, stated.Most) : Math.Max(known.Most, stated.Most);
        return new StakeRange(Math.Min(known.Least, stated.Least), most, known.IsUnknown && stated.IsUnknown);
    }

    private StakeRange Limit(StakeRange range) => range.IsUnknown && !test.UnknownAsks ? Nothing : range;
}
