using System.Collections.Immutable;
using System.Text.Json;
using Forfend.Cli.Running;
using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Hosting;
using Forfend.Screening.Linking;

namespace Forfend.Cli.Commands.Lists;

/// <summary>The entries of other lists that are the same party, why, and which links were rejected.</summary>
internal sealed class LinkedEntries
{
    private readonly ImmutableDictionary<PartyId, ListedParty> _known;
    private readonly PartyLinks _links;

    private LinkedEntries(IReadOnlyList<ListedParty> parties, LinkRejections rejections)
    {
        _known = parties.ToImmutableDictionary(party => party.Id);
        _links = new PartyLinks(parties, rejections);
        Rejections = rejections;
    }

    /// <summary>What was said of links in this installation.</summary>
    public LinkRejections Rejections { get; }

    /// <summary>The links on two dates; null, having said why, where a snapshot or what was said of links is damaged.</summary>
    public static LinkedEntries? On(LawDates dates, CommandContext context)
    {
        Finding? broken = null;
        LinkRejections? rejections = context.Data is { } data ? new LinkFile(data).Read(out broken) : LinkRejections.None;
        if (rejections is not null && context.Installation.TryFindParties(dates, list: null, out SearchedParties? parties, out broken)) return new LinkedEntries(parties.Parties, rejections);

        context.Talk(broken!.ToString());
        return null;
    }

    /// <summary>The other entries of a party.</summary>
    public IReadOnlyList<PartyLink> Of(PartyId party) => _links.Of(party);

    /// <summary>Whether somebody of that id is listed or named.</summary>
    public bool Knows(PartyId party) => _known.ContainsKey(party);

    /// <summary>The links of a party for people, the rejected ones last.</summary>
    public IEnumerable<(string Name, string Words)> Rows(PartyId party)
    {
        foreach (PartyLink link in Of(party)) yield return ("same party", $"{Named(link.Party)}: {link.Why}");
        foreach (LinkRuling ruling in Rejections.About(party))
            yield return ("not the same", $"{Named(ruling.One == party ? ruling.Other : ruling.One)}: rejected by {ruling.By} on {LawDates.Iso(ruling.On)}, {ruling.Reason}");
    }

    /// <summary>The links of a party as JSON.</summary>
    public void Write(Utf8JsonWriter json, PartyId party)
    {
        json.WriteStartArray("links");
        foreach (PartyLink link in Of(party))
        {
            json.WriteStartObject();
            json.WriteString("party", link.Party.Value);
            json.WriteString("why", link.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rejectedLinks");
        foreach (LinkRuling ruling in Rejections.About(party))
        {
            json.WriteStartObject();
            json.WriteString("party", (ruling.One == party ? ruling.Other : ruling.One).Value);
            json.WriteString("by", ruling.By);
            json.WriteString("on", LawDates.Iso(ruling.On));
            json.WriteString("reason", ruling.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private string Named(PartyId party) => _known.TryGetValue(party, out ListedParty? known) ? $"{party} {known.PrimaryName}" : party.Value;
}
