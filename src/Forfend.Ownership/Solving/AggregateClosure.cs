using Forfend.Ownership.Graph;

namespace Forfend.Ownership.Solving;

/// <summary>
/// The least fixed point of a rule that adds the stakes of all caught parties up: whoever they hold enough of is caught and passes its
/// whole stakes on. Run once with every open stake as large as it can be, once as small: what is caught grows with every stake, so the
/// two runs bound all others.
/// </summary>
internal sealed class AggregateClosure
{
    private readonly Holdings _holdings;
    private readonly StakeTest _test;
    private readonly PagedArray<PartyState> _states;
    private readonly Stack<int> _open = new();
    private readonly Action<Holding> _takeMost;
    private readonly Action<Holding> _takeLeast;

    public AggregateClosure(PartyGraph graph, int day, StakeTest test, PagedArray<PartyState> states)
    {
        _holdings = new Holdings(graph, day, test);
        (_test, _states) = (test, states);
        (_takeMost, _takeLeast) = (TakeMost, TakeLeast);
    }

    /// <summary>Passes on what these parties hold, and what those hold who are caught by it. They must be marked already.</summary>
    public void Spread(IEnumerable<int> parties, bool isLeast)
    {
        foreach (int party in parties) _open.Push(party);
        while (_open.TryPop(out int holder)) _holdings.Of(holder, isLeast ? _takeLeast : _takeMost);
    }

    /// <summary>
    /// Computes some parties anew whose states were cleared: from what others hold who are caught already. Returns those that are
    /// caught by it, marked.
    /// </summary>
    public List<int> Recompute(IReadOnlyCollection<int> parties, bool isLeast)
    {
        Marks mark = isLeast ? Marks.Surely : Marks.Possibly;
        var controlled = new HashSet<int>();
        foreach (int party in parties)
        {
            _holdings.In(party, holding =>
            {
                if (!_states[holding.Holder].Marks.HasFlag(mark)) return;

                Add(holding, isLeast);
                if (IsControl(holding, isLeast)) controlled.Add(party);
            });
        }

        List<int> caught = [.. parties.Where(party => !_states[party].Marks.HasFlag(mark) && (controlled.Contains(party) || IsEnough(_states[party], isLeast)))];
        foreach (int party in caught) _states.At(party).Marks |= mark;
        return caught;
    }

    private void TakeMost(Holding holding) => Take(holding, isLeast: false, Marks.Possibly);

    private void TakeLeast(Holding holding) => Take(holding, isLeast: true, Marks.Surely);

    private void Take(Holding holding, bool isLeast, Marks mark)
    {
        ref PartyState state = ref Add(holding, isLeast);
        if (state.Marks.HasFlag(mark) || !(IsEnough(state, isLeast) || IsControl(holding, isLeast))) return;

        state.Marks |= mark;
        _open.Push(holding.Company);
    }

    private ref PartyState Add(Holding holding, bool isLeast)
    {
        ref PartyState state = ref _states.At(holding.Company);
        if (isLeast) state.AddLeast(holding);
        else state.AddMost(holding);
        return ref state;
    }

    private bool IsEnough(in PartyState state, bool isLeast) => isLeast
        ? _test.IsMetBy(state.LeastShares) || (_test.CountsVotes && _test.IsMetBy(state.LeastVotes))
        : _test.IsMetBy(state.MostShares) || (_test.CountsVotes && _test.IsMetBy(state.MostVotes));

    private bool IsControl(Holding holding, bool isLeast) => _test.CountsControl && (holding.Controls || (holding.MayControl && !isLeast));
}
