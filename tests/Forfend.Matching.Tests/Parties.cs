using Forfend.Domain.Parties;

namespace Forfend.Matching.Tests;

/// <summary>Listed parties in few words.</summary>
internal static class Parties
{
    public static ListedParty App(string id, params string[] names) => Of("app/" + id, PartyKind.App, names);

    public static ListedParty Company(string id, params string[] names) => Of("co/" + id, PartyKind.Organization, names);

    public static ListedParty Person(string id, params string[] names) => Of("p/" + id, PartyKind.Person, names);

    public static ListedParty Vessel(string id, params string[] names) => Of("v/" + id, PartyKind.Vessel, names);

    public static ListedParty WithWeakAlias(this ListedParty party, string name) =>
        party with { Names = party.Names.Add(new PartyName(name, NameStrength.WeakAlias, "a.k.a.")) };

    public static ExhaustiveMatcher Matcher(params ListedParty[] parties) => ExhaustiveMatcher.Build(parties, new MatcherOptions());

    public static NameQuery Query(string name) => new() { Name = name };

    public static Hit? HitOf(this IMatcher matcher, NameQuery query, string id) =>
        matcher.Search(query).FirstOrDefault(hit => hit.Party.Id.Value == id);

    private static ListedParty Of(string id, PartyKind kind, string[] names) => new()
    {
        Id = new PartyId(id),
        List = "test",
        Kind = kind,
        Names = [.. names.Select((name, index) => new PartyName(name, index == 0 ? NameStrength.Primary : NameStrength.StrongAlias))],
    };
}
