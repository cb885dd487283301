using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Matching;
using Forfend.Rulebook.Evaluation;
using Forfend.Screening.Decisions;

namespace Forfend.Screening.Reaching;

/// <summary>Which parties of a dealing each measure reaches: by who they are, and by what the dealing states of them.</summary>
internal static class DealingReach
{
    /// <summary>The measures that reach somebody, in the order of the rulebook.</summary>
    public static IReadOnlyList<MeasureReach> Of(
        Dealing dealing, LawDates dates, IEnumerable<RecognisedParty> parties, ReachIndex index, StatedReach stated, Listings listings)
    {
        var reached = new SortedDictionary<int, List<ReachedParty>>();
        foreach (RecognisedParty party in parties)
            foreach (Hit hit in party.Hits)
                foreach (ReachWay way in index.Of(hit.Party.Id))
                    Add(Those(way.Measure), By(party, hit, way) with { Listings = listings.Of(way.Measure, way.Reached, dates.AsOf) });

        foreach ((int measure, ReachedParty party) in stated.In(dealing, dates)) Those(measure).Add(party);
        return reached.Count == 0 ? [] : [.. reached.Select(reach => new MeasureReach(reach.Key, [.. reach.Value]))];

        List<ReachedParty> Those(int measure)
        {
            if (!reached.TryGetValue(measure, out List<ReachedParty>? those)) reached[measure] = those = [];
            return those;
        }
    }

    // The same party on several lists is reached once, with all its designations, where nothing that decides sets them apart.
    private static void Add(List<ReachedParty> reached, ReachedParty party)
    {
        int same = reached.FindIndex(other =>
            (other.PartyIndex, other.Party, other.How, other.Certainty) == (party.PartyIndex, party.Party, party.How, party.Certainty)
            && party.Path.IsEmpty && other.Path.IsEmpty
            && other.Groups.SequenceEqual(party.Groups) && other.Questions.SequenceEqual(party.Questions));
        if (same < 0) reached.Add(party);
        else reached[same] = reached[same] with { Listings = [.. reached[same].Listings.Union(party.Listings)] };
    }

    private static ReachedParty By(RecognisedParty party, Hit hit, ReachWay way)
    {
        bool isIdentified = hit.Grade == HitGrade.Identified;
        PartyId standsFor = party.StandsFor(hit.Party.Id);
        string name = party.Hits.First(other => other.Party.Id == standsFor).Party.PrimaryName;
        string isIt = $"Is \"{party.Text}\" {name} ({standsFor})?";
        return new ReachedParty
        {
            PartyIndex = party.Index,
            Role = party.Role,
            Party = way.Reached.Path.IsEmpty ? standsFor : hit.Party.Id,
            How = way.Reached.How,
            Certainty = isIdentified ? way.Reached.Certainty : ReachCertainty.Possible,
            Path = way.Reached.Path,
            Groups = way.Groups,
            Questions = isIdentified ? way.Reached.Questions : [isIt, .. way.Reached.Questions],
        };
    }
}
