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
    private readonly RuleEdition? _edition;
    private readonly IReadOnlyDictionary<PartyId, Reached> _starts;
    private readonly StakeResult _result;
    private readonly Explainer _explainer;

    private RuleComputation(PartyGraph graph, RuleEdition? edition, IReadOnlyDictionary<PartyId, Reached> starts, StakeResult result)
    {
        (_graph, _edition, _starts, _result) = (graph, edition, starts, result);
        _explainer = new Explainer(result);
    }

    /// <summary>How many parties are caught or may be, by stakes and control, besides those the rule starts from.</summary>
    public int Reached => _result.Caught().Count(party => (_result[party].Marks & (Marks.SureSeed | Marks.PossibleSeed)) == Marks.None);

    /// <summary>Computes a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="graph">Who stands how to whom.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="listed">The listed parties, whether the graph knows them or not.</param>
    public static RuleComputation Of(OwnershipRule rule, PartyGraph graph, DateOnly asOf, IEnumerable<PartyId> listed)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(graph);
        RuleEdition? edition = rule.On(asOf);
        ImmutableArray<ReachStep> steps = edition?.Steps ?? [new ReachStep { Who = ReachKind.Listed }];
        ImmutableArray<ReachStep> downward = [.. steps.Where(step => step.Who is ReachKind.OwnedBy or ReachKind.ControlledBy)];
        IReadOnlyDictionary<PartyId, Reached> starts = new ReachSolver(graph, asOf).Solve([], listed, steps.Except(downward));
        StakeResult result = StakeResult.Of(
            graph,
            asOf,
            StakeTest.Of(downward),
            Numbers(graph, starts, ReachCertainty.Certain),
            Numbers(graph, starts, ReachCertainty.Depends));
        return new RuleComputation(graph, edition, starts, result);
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
        if (status == RuleStatus.Free) return new PartyAnswer(party, status, held, [], []);

        Reached reached = _starts.TryGetValue(party, out Reached? start) && (number < 0 || start.Certainty == ReachCertainty.Certain || !_result[number].Marks.HasFlag(Marks.Surely))
            ? start
            : DownwardReach.Explain(number, _result, _explainer, _starts);
        ImmutableArray<string> questions = status == RuleStatus.Depends && IsUnconfirmed(reached.How) ? [_edition!.Question, .. reached.Questions] : reached.Questions;
        return new PartyAnswer(party, status, held, reached.Path, questions);
    }

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

    private static IEnumerable<int> Numbers(PartyGraph graph, IReadOnlyDictionary<PartyId, Reached> parties, ReachCertainty certainty) =>
        parties.Values.Where(party => party.Certainty == certainty).Select(party => graph.NumberOf(party.Party)).Where(number => number >= 0);
}
