using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Ownership.Explaining;
using Forfend.Ownership.Graph;
using Forfend.Ownership.Solving;

namespace Forfend.Ownership.Rules;

/// <summary>One rule over a whole graph on one day. Computed once; asked in no time.</summary>
public sealed class RuleComputation
{
    private readonly PartyGraph _graph;
    private readonly ImmutableArray<Reached> _listed;
    private readonly RuleEdition? _edition;
    private readonly IReadOnlyDictionary<PartyId, Reached> _starts;
    private readonly StakeResult _result;
    private readonly Explainer _explainer;

    private RuleComputation(PartyGraph graph, ImmutableArray<Reached> listed, RuleEdition? edition, IReadOnlyDictionary<PartyId, Reached> starts, StakeResult result)
    {
        (_graph, _listed, _edition, _starts, _result) = (graph, listed, edition, starts, result);
        _explainer = new Explainer(result);
    }

    /// <summary>How many parties are caught or may be, by stakes and control, besides those the rule starts from.</summary>
    public int Reached => _result.Caught().Count(party => !_result[party].Marks.IsStart());

    /// <summary>Computes a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="graph">Who stands how to whom.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="listed">The listed parties, whether the graph knows them or not.</param>
    public static RuleComputation Of(OwnershipRule rule, PartyGraph graph, DateOnly asOf, IEnumerable<PartyId> listed) =>
        Of(rule, graph, asOf, listed.Select(party => new Reached(party, ReachKind.Listed, ReachCertainty.Certain, [], [])));

    /// <summary>Computes a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="graph">Who stands how to whom.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="listed">Who is listed, or may be: then with the question.</param>
    public static RuleComputation Of(OwnershipRule rule, PartyGraph graph, DateOnly asOf, IEnumerable<Reached> listed)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(graph);
        RuleEdition? edition = rule.On(asOf);
        ImmutableArray<Reached> start = [.. listed];
        IReadOnlyDictionary<PartyId, Reached> starts = Starts(graph, asOf, edition, start);
        (int[] sure, int[] possible) = Numbers(graph, starts);
        return new RuleComputation(graph, start, edition, starts, StakeResult.Of(graph, asOf, StakeTest.Of(Downward(edition)), sure, possible));
    }

    /// <summary>
    /// The same rule on the same day where some relations are added and some taken out. Costs what the change touches.
    /// </summary>
    public RuleComputation With(IReadOnlyCollection<Relation> added, IReadOnlyCollection<Relation> removed)
    {
        ArgumentNullException.ThrowIfNull(added);
        ArgumentNullException.ThrowIfNull(removed);
        PartyGraph graph = _graph.With(added, removed);
        IReadOnlyDictionary<PartyId, Reached> starts = _starts;
        (int[] sure, int[] possible) = (_result.SureSeeds, _result.PossibleSeeds);
        // Who is listed does not hang on the graph; whom other steps reach does, and so does a listed party it did not know before.
        bool isFixed = graph.PartyCount == _graph.PartyCount && (_edition is null || _edition.Steps.All(step => step.Who is ReachKind.Listed or ReachKind.OwnedBy or ReachKind.ControlledBy));
        if (!isFixed)
        {
            starts = Starts(graph, DateOnly.FromDayNumber(_result.Day), _edition, _listed);
            (sure, possible) = Numbers(graph, starts);
        }

        var change = HoldingChange.Of(graph, added.Concat(removed));
        return new RuleComputation(graph, _listed, _edition, starts, _result.With(graph, change, sure, possible));
    }

    /// <summary>Whether the rule reaches a party.</summary>
    public RuleStatus StatusOf(PartyId party)
    {
        if (_starts.TryGetValue(party, out Reached? start) && (start.Certainty == ReachCertainty.Certain || _graph.NumberOf(party) < 0))
            return start.Certainty != ReachCertainty.Certain || IsUnconfirmed(start.How) ? RuleStatus.Depends : RuleStatus.Caught;

        int number = _graph.NumberOf(party);
        if (number < 0) return RuleStatus.Free;

        Marks marks = _result[number].Marks;
        if (!marks.HasFlag(Marks.Possibly)) return RuleStatus.Free;
        return marks.HasFlag(Marks.Surely) && !IsUnconfirmed(ReachKind.OwnedBy) ? RuleStatus.Caught : RuleStatus.Depends;
    }

    /// <summary>What the rule makes of a party, with its reasons.</summary>
    public PartyAnswer Explain(PartyId party)
    {
        RuleStatus status = StatusOf(party);
        int number = _graph.NumberOf(party);
        Share held = Held(number);
        if (status == RuleStatus.Free) return new PartyAnswer(party, status, held, [], []) { Stakes = Stakes(number) };

        Reached reached = _starts.TryGetValue(party, out Reached? start) && (number < 0 || start.Certainty == ReachCertainty.Certain || !_result[number].Marks.HasFlag(Marks.Surely))
            ? start
            : DownwardReach.Explain(number, _result, _explainer, _starts);
        ImmutableArray<string> questions = status == RuleStatus.Depends && IsUnconfirmed(reached.How) ? [_edition!.Question, .. reached.Questions] : reached.Questions;
        return new PartyAnswer(party, status, held, reached.Path, questions) { How = reached.How, Stakes = Stakes(number) };
    }

    /// <summary>What the rule asks of a stake: <c>at least 50 %</c>; empty where no stake is enough.</summary>
    public string Needed => Downward(_edition).FirstOrDefault(step => step.Who is ReachKind.OwnedBy)?.Threshold is { } threshold
        ? FormattableString.Invariant($"{(threshold.IsInclusive ? "at least" : "more than")} {threshold.Percent} %")
        : "";

    private ImmutableArray<CountedStake> Stakes(int party) => party < 0 ? [] : _explainer.StakesIn(party);

    // The listed are named in their own right; what reaches further hangs on the rule.
    private bool IsUnconfirmed(ReachKind how) => how is not ReachKind.Listed && _edition is { Question.Length: > 0 };

    private Share Held(int party)
    {
        if (party < 0) return Share.Exactly(0);

        PartyState state = _result[party];
        return _result.Test.CountsVotes
            ? Between(Math.Max(state.LeastShares, state.LeastVotes), Math.Max(state.MostShares, state.MostVotes))
            : Between(state.LeastShares, state.MostShares);
    }

    private static Share Between(long least, long most) => Share.Between(Scale.ToPercent(least), Scale.ToPercent(most));

    private static ImmutableArray<ReachStep> Downward(RuleEdition? edition) =>
        edition is null ? [] : [.. edition.Steps.Where(step => step.Who is ReachKind.OwnedBy or ReachKind.ControlledBy)];

    // Whom the rule starts from: the listed, and whom its other steps reach from them.
    private static IReadOnlyDictionary<PartyId, Reached> Starts(PartyGraph graph, DateOnly asOf, RuleEdition? edition, ImmutableArray<Reached> listed)
    {
        IEnumerable<ReachStep> steps = edition?.Steps.Except(Downward(edition)) ?? [new ReachStep { Who = ReachKind.Listed }];
        return new ReachSolver(graph, asOf).Solve(listed, steps);
    }

    private static (int[] Sure, int[] Possible) Numbers(PartyGraph graph, IReadOnlyDictionary<PartyId, Reached> starts)
    {
        ILookup<bool, int> numbers = starts.Values.OrderBy(party => party.Party).Select(party => (Number: graph.NumberOf(party.Party), IsSure: party.Certainty == ReachCertainty.Certain))
            .Where(party => party.Number >= 0).ToLookup(party => party.IsSure, party => party.Number);
        return ([.. numbers[true]], [.. numbers[false]]);
    }
}
