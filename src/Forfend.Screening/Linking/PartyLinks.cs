using Forfend.Domain.Parties;

namespace Forfend.Screening.Linking;

/// <summary>That two listed parties are one, and why.</summary>
/// <param name="Party">The other one.</param>
/// <param name="Why">One plain clause: <c>both have the passport A1234567 (IR)</c>.</param>
public sealed record PartyLink(PartyId Party, string Why);

/// <summary>
/// The same party on several lists: linked where one source names the entry of another, or where both give an equal strong identifier
/// and nothing known of them conflicts. A name alone links nobody. The entries themselves stay as their sources have them; a link is
/// made anew from them each time, so that correcting an entry undoes it, and so does rejecting the link.
/// </summary>
public sealed class PartyLinks
{
    /// <summary>Shorter numbers come again from country to country.</summary>
    private const int ShortestIdentifier = 5;

    private readonly Dictionary<PartyId, List<PartyLink>> _links = [];
    private readonly LinkRejections _rejections;

    /// <summary>Links the parties of several lists.</summary>
    /// <param name="parties">The parties.</param>
    /// <param name="rejections">Links that somebody rejected; null for none.</param>
    public PartyLinks(IReadOnlyCollection<ListedParty> parties, LinkRejections? rejections = null)
    {
        ArgumentNullException.ThrowIfNull(parties);
        _rejections = rejections ?? LinkRejections.None;
        Dictionary<PartyId, ListedParty> byId = parties.ToDictionary(party => party.Id);
        foreach (ListedParty party in parties)
            foreach (PartyId other in party.SameAs)
                if (byId.ContainsKey(other)) Link(party.Id, other, $"{party.List} names it as {other}");

        var bearers = new Dictionary<(IdentifierType, string), List<(ListedParty Party, Identifier Identifier)>>();
        foreach (ListedParty party in parties)
        {
            foreach (Identifier identifier in party.Identifiers)
            {
                if (!identifier.Type.IsStrong()) continue;

                string value = IdentifierTypes.Normalize(identifier.Type, identifier.Value);
                if (value.Length < ShortestIdentifier) continue;
                if (!bearers.TryGetValue((identifier.Type, value), out var some)) bearers[(identifier.Type, value)] = some = [];
                some.Add((party, identifier));
            }
        }

        foreach (List<(ListedParty Party, Identifier Identifier)> some in bearers.Values)
            if (some.Count > 1) LinkBearers(some);
    }

    /// <summary>Every other entry of the same party, nearest first.</summary>
    public IReadOnlyList<PartyLink> Of(PartyId party)
    {
        if (!_links.TryGetValue(party, out List<PartyLink>? direct)) return [];

        var all = new List<PartyLink>(direct);
        for (int index = 0; index < all.Count; index++)
        {
            foreach (PartyLink next in _links[all[index].Party])
                if (next.Party != party && !_rejections.Covers(party, next.Party) && all.TrueForAll(known => known.Party != next.Party)) all.Add(next);
        }

        return all;
    }

    // An identifier that several entries of one source bear does not say which of them is meant.
    private void LinkBearers(List<(ListedParty Party, Identifier Identifier)> bearers)
    {
        var single = bearers.GroupBy(bearer => bearer.Party.List).Where(source => source.DistinctBy(bearer => bearer.Party.Id).Count() == 1).Select(source => source.First()).ToArray();
        for (int left = 0; left < single.Length; left++)
        {
            for (int right = left + 1; right < single.Length; right++)
            {
                if (AreOne(single[left], single[right])) Link(single[left].Party.Id, single[right].Party.Id, $"both have the {Text(single[left].Identifier)}");
            }
        }
    }

    private static bool AreOne((ListedParty Party, Identifier Identifier) left, (ListedParty Party, Identifier Identifier) right)
    {
        if (left.Party.Kind != right.Party.Kind && left.Party.Kind != PartyKind.Unknown && right.Party.Kind != PartyKind.Unknown) return false;
        if (ConflictInBirth(left.Party, right.Party)) return false;

        (string issuer, string other) = (left.Identifier.Issuer, right.Identifier.Issuer);
        if (issuer.Equals(other, StringComparison.OrdinalIgnoreCase)) return true;

        // A number that is unique only within its country, given once without it, needs something else that agrees.
        if (issuer.Length > 0 && other.Length > 0) return false;
        return !IsNational(left.Identifier.Type) || AgreeInBirth(left.Party, right.Party) || ShareName(left.Party, right.Party);
    }

    private static bool IsNational(IdentifierType type) =>
        type is IdentifierType.Passport or IdentifierType.NationalId or IdentifierType.TaxId or IdentifierType.RegistrationNumber;

    private static bool AgreeInBirth(ListedParty left, ListedParty right) =>
        left.BirthDates.Any(date => right.BirthDates.Any(other => date.Year == other.Year));

    private static bool ConflictInBirth(ListedParty left, ListedParty right) =>
        !left.BirthDates.IsEmpty && !right.BirthDates.IsEmpty
        && !left.BirthDates.Any(date => right.BirthDates.Any(other => Math.Abs(date.Year - other.Year) <= 1));

    private static bool ShareName(ListedParty left, ListedParty right) =>
        left.Names.Any(name => right.Names.Any(other => name.Text.Equals(other.Text, StringComparison.OrdinalIgnoreCase)));

    private static string Text(Identifier identifier) =>
        $"{identifier.Type.Key()} {identifier.Value}{(identifier.Issuer.Length == 0 ? "" : $" ({identifier.Issuer})")}";

    private void Link(PartyId left, PartyId right, string why)
    {
        if (_rejections.Covers(left, right)) return;

        Add(left, right, why);
        Add(right, left, why);
    }

    private void Add(PartyId from, PartyId to, string why)
    {
        if (!_links.TryGetValue(from, out List<PartyLink>? links)) _links[from] = links = [];
        if (from != to && links.TrueForAll(link => link.Party != to)) links.Add(new PartyLink(to, why));
    }
}
