using System.Collections.Frozen;
using System.Collections.Immutable;
using Forfend.Domain.Dealings;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Matching;
using Forfend.Ownership;
using Forfend.Rulebook.Evaluation;
using Forfend.Rulebook.Model;
using Forfend.Screening.Decisions;
using Forfend.Screening.Linking;
using Forfend.Screening.Recognition;

namespace Forfend.Screening.Scenarios;

/// <summary>
/// Makes scenarios ready over one rulebook. What they share is built once: scenarios that differ in a date or a fact have the same
/// parties, and mostly the same people are reached.
/// </summary>
internal sealed class ScenarioSetup
{
    private readonly RulebookEdition _rulebook;
    private readonly Lazy<Recogniser> _recogniser;
    private readonly PartyGraph _graph;
    private readonly ReachCache _reach;

    private ImmutableArray<RecognisedParty> _parties = [];
    private Dealing? _dealing;

    public ScenarioSetup(RulebookEdition rulebook, Func<IEnumerable<ListedParty>, IMatcher> recognise)
    {
        _rulebook = rulebook;
        _reach = new ReachCache(rulebook.Find);
        _graph = new PartyGraph(rulebook.Relations);
        FrozenDictionary<PartyId, ListedParty> known = rulebook.Parties.ToFrozenDictionary(party => party.Id);
        _recogniser = new Lazy<Recogniser>(() => new Recogniser(recognise(rulebook.Parties), known, new Lazy<PartyLinks>(() => new PartyLinks(rulebook.Parties))));
    }

    /// <summary>Makes a scenario ready.</summary>
    public PreparedScenario Prepare(Scenario scenario) => new(scenario, Recognise(scenario.Dealing), GraphWith(scenario.Relations), _reach);

    /// <summary>A version of a measure, with the measure it implements.</summary>
    public MeasureEvaluator Version(Measure measure) => new(measure, measure.Implements is { } id ? _rulebook.Find(id) : null);

    private ImmutableArray<RecognisedParty> Recognise(Dealing dealing)
    {
        bool areTheSame = _dealing is not null && _dealing.Parties == dealing.Parties && _dealing.Texts == dealing.Texts;
        if (!areTheSame) _parties = _recogniser.Value.Recognise(dealing);
        _dealing = dealing;
        return _parties;
    }

    private PartyGraph GraphWith(ImmutableArray<Relation> relations) => relations.IsEmpty ? _graph : _reach.GraphOf(relations, () => new PartyGraph([.. _rulebook.Relations, .. relations]));
}
