using Forfend.Domain.Parties;

namespace Forfend.Matching.Tests.Compiled;

/// <summary>Parties with hostile names, and queries for them.</summary>
internal sealed class HostileList
{
    private static readonly string[] Addresses = ["12 Tverskaya, Moscow 125009, Russia", "Valiasr Street 7, Tehran, Iran", "No. 9, Dandong, China"];
    private readonly Dice _dice;
    private readonly HostileNames _names;
    private readonly string[] _listed;

    public HostileList(ulong seed, int names)
    {
        _dice = new Dice(seed);
        _names = new HostileNames(_dice);
        var parties = new List<ListedParty>();
        for (int name = 0; name < names; name++)
        {
            var all = new List<PartyName> { new(_names.Listed(), NameStrength.Primary) };
            for (; _dice.Percent(20) && name + 1 < names; name++)
                all.Add(new PartyName(_names.Listed(), _dice.Percent(70) ? NameStrength.StrongAlias : NameStrength.WeakAlias));
            parties.Add(new ListedParty
            {
                Id = new PartyId($"p/{parties.Count:0000}"),
                List = "test",
                Kind = (PartyKind)_dice.Below(5),
                Names = [.. all],
                Countries = _dice.Percent(30) ? [CountryCode.Of(_dice.Of(["IR", "RU", "CN"]))] : [],
                Addresses = _dice.Percent(20) ? [_dice.Of(Addresses)] : [],
                Identifiers = _dice.Percent(10) ? [new Identifier(IdentifierType.Passport, $"P{_dice.Below(50)}")] : [],
            });
        }

        Parties = [.. parties];
        _listed = [.. parties.SelectMany(party => party.Names).Select(name => name.Text)];
    }

    public ListedParty[] Parties { get; }

    public NameQuery Query() => new()
    {
        Name = _names.Query(_listed),
        Kind = _dice.Percent(50) ? (PartyKind)_dice.Below(5) : PartyKind.Unknown,
        Countries = _dice.Percent(20) ? [CountryCode.Of(_dice.Of(["IR", "RU", "CN"]))] : [],
        Address = _dice.Percent(15) ? _dice.Of(Addresses) : "",
        Identifiers = _dice.Percent(5) ? [new Identifier(IdentifierType.Passport, $"P{_dice.Below(50)}")] : [],
    };
}
