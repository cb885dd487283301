using Forfend.Domain.Parties;
using Forfend.Matching;
using Forfend.Screening.Decisions;

namespace Forfend.Screening.Linking;

/// <summary>Takes the hits on one party on several lists together: the first stands for all, and entries that were not met join it.</summary>
internal static class LinkedHits
{
    /// <summary>The hits with the entries of the same parties on other lists.</summary>
    public static RecognisedParty Join(RecognisedParty recognised, PartyLinks links, IReadOnlyDictionary<PartyId, ListedParty> known)
    {
        List<Hit> hits = [.. recognised.Hits];
        var linked = new List<LinkedHit>();
        foreach (Hit hit in recognised.Hits)
        {
            PartyId? standsFor = linked.Find(each => each.Party == hit.Party.Id)?.With;
            foreach (PartyLink link in links.Of(hit.Party.Id))
            {
                if (link.Party == standsFor || linked.Exists(each => each.Party == link.Party)) continue;

                linked.Add(new LinkedHit(link.Party, hit.Party.Id, link.Why));
                if (!hits.Exists(other => other.Party.Id == link.Party)) hits.Add(Of(known[link.Party], hit, link));
            }
        }

        return linked.Count == 0 ? recognised : recognised with { Hits = [.. hits], Linked = [.. linked] };
    }

    private static Hit Of(ListedParty party, Hit hit, PartyLink link) => new()
    {
        Party = party,
        Score = hit.Score,
        Grade = hit.Grade,
        Name = party.Names[0],
        Reasons = new Lazy<HitReasons>(new HitReasons([new HitEvidence("link", hit.Party.Id.Value, party.Id.Value, hit.Score, link.Why)], $"It is the same party as {hit.Party.Id}: {link.Why}.")),
    };
}
