using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Matching;
using Forfend.Screening.Decisions;

namespace Forfend.Screening.Reaching;

/// <summary>Which parties of a dealing each measure reaches: by who they are, and by what the dealing states of them.</summary>
internal static class DealingReach
{
    /// <summary>By index of the measure; null where it reaches nobody.</summary>
    public static IReadOnlyList<ReachedParty>?[] Of(
        Dealing dealing, LawDates dates, IEnumerable<RecognisedParty> parties, ReachIndex index, StatedReach stated, Listings listings, int measures)
    {
        var reached = new List<ReachedParty>?[measures];
        foreach (RecognisedParty party in parties)
            foreach (Hit hit in party.Hits)
                foreach (ReachWay way in index.Of(hit.Party.Id))
                    (reached[way.Measure] ??= []).Add(By(party, hit, way) with { Listings = listings.Of(way.Measure, way.Reached, dates.AsOf) });

        foreach ((int measure, ReachedParty party) in stated.In(dealing, dates)) (reached[measure] ??= []).Add(party);
        return reached;
    }

    private static ReachedParty By(RecognisedParty party, Hit hit, ReachWay way)
    {
        bool isIdentified = hit.Grade == HitGrade.Identified;
        string isIt = $"Is \"{party.Text}\" {hit.Party.PrimaryName} ({hit.Party.Id})?";
        return new ReachedParty
        {
            PartyIndex = party.Index,
            Role = party.Role,
            Party = hit.Party.Id,
            How = way.Reached.How,
            Certainty = isIdentified ? way.Reached.Certainty : ReachCertainty.Possible,
            Path = way.Reached.Path,
            Groups = way.Groups,
            Questions = isIdentified ? way.Reached.Questions : [isIt, .. way.Reached.Questions],
        };
    }
}
