using System.Collections.Frozen;
using Forfend.Domain.Parties;
using Forfend.Matching;
using Forfend.Ownership;
using Forfend.Rulebook.Evaluation;
using Forfend.Rulebook.Model;
using Forfend.Screening.Linking;
using Forfend.Screening.Recognition;

namespace Forfend.Screening.Scenarios;

/// <summary>Makes scenarios ready over one rulebook. What they share is built once.</summary>
internal sealed class ScenarioSetup
{
    private readonly RulebookEdition _rulebook;
    private readonly Lazy<Recogniser> _recogniser;
    private readonly PartyGraph _graph;

    public ScenarioSetup(RulebookEdition rulebook, Func<IEnumerable<ListedParty>, IMatcher> recognise)
    {
        _rulebook = rulebook;
        _graph = new PartyGraph(rulebook.Relations);
        FrozenDictionary<PartyId, ListedParty> known = rulebook.Parties.ToFrozenDictionary(party => party.Id);
        _recogniser = new Lazy<Recogniser>(() => new Recogniser(recognise(rulebook.Parties), known, new Lazy<PartyLinks>(() => new PartyLinks(rulebook.Parties))));
    }

    /// <summary>Makes a scenario ready.</summary>
    public PreparedScenario Prepare(Scenario scenario)
    {
        PartyGraph graph = scenario.Relations.IsEmpty ? _graph : new PartyGraph([.. _rulebook.Relations, .. scenario.Relations]);
        return new PreparedScenario(scenario, _recogniser.Value.Recognise(scenario.Dealing), graph, _rulebook.Find);
    }

    /// <summary>A version of a measure, with the measure it implements.</summary>
    public MeasureEvaluator Version(Measure measure) => new(measure, measure.Implements is { } id ? _rulebook.Find(id) : null);
}
