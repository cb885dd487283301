using System.Collections.Frozen;
using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Ownership;
using Forfend.Rulebook.Evaluation;
using Forfend.Rulebook.Model;
using Forfend.Screening.Decisions;
using Forfend.Screening.Reaching;

namespace Forfend.Screening.Scenarios;

/// <summary>
/// A scenario made ready: who its parties are, how they stand to one another and who is on its list. It can then be put to one version of
/// its measure after the other.
/// </summary>
/// <param name="scenario">The scenario.</param>
/// <param name="parties">Who its parties are.</param>
/// <param name="graph">The relations of the rulebook and of the scenario.</param>
/// <param name="reach">Whom measures reach.</param>
internal sealed class PreparedScenario(Scenario scenario, ImmutableArray<RecognisedParty> parties, PartyGraph graph, ReachCache reach)
{
    // A scenario says who is listed, and nothing of the listing.
    private static readonly Listings NoListings = new([], FrozenDictionary<PartyId, ListedParty>.Empty);

    private readonly LawQuestion _question = new(scenario.Dealing, Profiles.Demo.Assumed, scenario.Dates);
    private Targets? _targets;
    private ImmutableArray<ReachedParty> _reached = [];

    /// <summary>The scenario.</summary>
    public Scenario Scenario => scenario;

    /// <summary>What a version of the measure says.</summary>
    public MeasureAnswer Ask(MeasureEvaluator version)
    {
        // Most versions differ in something else, and then whom they reach is known already.
        if (!ReferenceEquals(_targets, version.Measure.Targets)) (_targets, _reached) = (version.Measure.Targets, ReachedBy(version.Measure));
        return version.Evaluate(_question, _reached);
    }

    private ImmutableArray<ReachedParty> ReachedBy(Measure measure) =>
        DealingReach.Of(scenario.Dealing, scenario.Dates, parties, reach.Of(measure, scenario, graph), new StatedReach([measure]), NoListings) is [var only] ? only.Parties : [];
}
