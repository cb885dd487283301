using System.Collections.Immutable;
using Forfend.Domain.Dealings;
using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Rulebook.Evaluation;
using Forfend.Screening.Json;

namespace Forfend.Screening.Decisions;

/// <summary>Makes the decision of what the measures say: the most severe outcome acts, and nothing that failed becomes clear.</summary>
internal sealed class DecisionComposer(DecisionVersions versions, Profile profile, Func<PartyId, string> nameOf)
{
    private const string NoHousePolicy = "none loaded";

    public Decision Compose(
        Dealing dealing,
        LawDates dates,
        ImmutableArray<Finding> findings,
        ImmutableArray<RecognisedParty> parties,
        ImmutableArray<MeasureAnswer> measures,
        ImmutableArray<NotScreened> notScreened,
        IEnumerable<ListSnapshotInfo> reliedOn)
    {
        ImmutableArray<Finding> all =
            [.. findings, .. reliedOn.SelectMany(list => new[] { ListAge.Stale(list, dates.AsOf, profile), ListAge.WithoutContents(list, profile) }).OfType<Finding>()];
        ProvisionAnswer? deciding = DecidingProvision.Among(measures);
        var held = new List<string>();
        held.AddRange(all.Where(finding => finding.Fate is RecordFate.Held or RecordFate.Refused).Select(finding => $"The record is held: {finding.Message}"));
        if (profile.WhenMissing == MissingListPolicy.Hold)
            held.AddRange(notScreened.Select(missing => $"What does the list {missing.List} say? It is not installed."));

        Outcome outcome = deciding?.Outcome ?? Outcome.Clear;
        if (held.Count > 0) outcome = Outcomes.Worse(outcome, Outcome.Undetermined);
        IEnumerable<string> asked = measures.SelectMany(measure => measure.Provisions).Where(answer => answer.Outcome == Outcome.Undetermined).SelectMany(answer => answer.Questions);

        var decision = new Decision
        {
            Id = "",
            Outcome = outcome,
            Sentence = "",
            // What holds a record that could not be read, or a list that is missing, is no provision.
            Deciding = deciding?.Outcome == outcome || outcome == Outcome.Clear ? deciding : null,
            Dates = dates,
            Dealing = dealing,
            Parties = parties,
            Measures = measures,
            Questions = [.. held.Concat(asked).Distinct(StringComparer.Ordinal)],
            Assumptions = [.. profile.Assumed.All.Where(fact => dealing.Facts[fact.Key] is null).Select(fact => new Assumption(fact.Key, fact.Value))],
            NotScreened = notScreened,
            Findings = all,
            Versions = versions,
            HousePolicy = NoHousePolicy,
            Names = NamesIn(measures),
        };
        decision = decision with { Sentence = VerdictSentence.Of(decision) };
        return decision with { Id = DecisionId.Of(decision) };
    }

    private ImmutableSortedDictionary<PartyId, string> NamesIn(ImmutableArray<MeasureAnswer> measures) =>
        measures.SelectMany(measure => measure.Provisions)
            .SelectMany(answer => answer.Reached)
            .SelectMany(reached => reached.Path.SelectMany(link => new[] { new PartyId(link.From), new PartyId(link.To) }).Append(reached.Party))
            .Distinct()
            .ToImmutableSortedDictionary(party => party, nameOf);
}
