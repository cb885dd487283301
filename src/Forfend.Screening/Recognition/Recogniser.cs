using System.Collections.Frozen;
using System.Collections.Immutable;
using Forfend.Domain.Dealings;
using Forfend.Domain.Parties;
using Forfend.Matching;
using Forfend.Screening.Decisions;
using Forfend.Screening.Linking;

namespace Forfend.Screening.Recognition;

/// <summary>Asks who the parties of a dealing are, among everybody the rulebook and the lists name.</summary>
/// <param name="matcher">Finds listed parties.</param>
/// <param name="known">Everybody there is to find, by id.</param>
/// <param name="links">Who of them is the same party on several lists.</param>
internal sealed class Recogniser(IMatcher matcher, FrozenDictionary<PartyId, ListedParty> known, Lazy<PartyLinks> links)
{
    private const int FullScore = 1000;

    private static readonly PartyRole Mentioned = PartyRole.Of("mentioned");

    /// <summary>Every party of the dealing that may be somebody known, then everybody mentioned in its free text.</summary>
    public ImmutableArray<RecognisedParty> Recognise(Dealing dealing)
    {
        var recognised = ImmutableArray.CreateBuilder<RecognisedParty>();
        for (int index = 0; index < dealing.Parties.Length; index++)
        {
            DealingParty party = dealing.Parties[index];
            ImmutableArray<Hit> hits = party.Id is { } id ? [Stated(id, party)] : [.. matcher.Search(QueryFor(party))];
            if (hits.Length > 0) recognised.Add(Linked(new RecognisedParty(index, party.Role, TextOf(party), party.Field, hits)));
        }

        foreach (FreeText text in dealing.Texts)
            foreach (TextHit mention in matcher.SearchText(text.Text))
                recognised.Add(Linked(new RecognisedParty(-1, Mentioned, text.Text.Substring(mention.Start, mention.Length), text.Field, [mention.Hit])));

        return recognised.ToImmutable();
    }

    private RecognisedParty Linked(RecognisedParty party) => LinkedHits.Join(party, links.Value, known);

    private static string TextOf(DealingParty party) =>
        party.Name.Length > 0 ? party.Name : party.Identifiers.Length > 0 ? party.Identifiers[0].Value : party.Id?.Value ?? "";

    private static NameQuery QueryFor(DealingParty party) => new()
    {
        Name = party.Name,
        Kind = party.Kind,
        Identifiers = party.Identifiers,
        BirthDate = party.BirthDate,
        Countries = party.Country is { } country ? [country] : [],
        Address = party.Address,
        Field = party.Role.Key,
    };

    /// <summary>Whoever asks says who it is: identified without looking.</summary>
    private Hit Stated(PartyId id, DealingParty party)
    {
        ListedParty listed = known.GetValueOrDefault(id) ?? new ListedParty
        {
            Id = id,
            List = "stated",
            Kind = party.Kind,
            Names = [new PartyName(party.Name.Length > 0 ? party.Name : id.Value, NameStrength.Primary)],
        };
        return new Hit
        {
            Party = listed,
            Score = FullScore,
            Grade = HitGrade.Identified,
            Name = listed.Names[0],
            Reasons = new Lazy<HitReasons>(new HitReasons(
                [new HitEvidence("stated", id.Value, id.Value, FullScore, "stated by whoever asks")], $"The dealing itself says that this is {listed.PrimaryName} ({id}).")),
        };
    }
}
