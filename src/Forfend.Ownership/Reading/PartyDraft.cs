using Forfend.Domain.Parties;

namespace Forfend.Ownership.Reading;

/// <summary>A party while its record is read.</summary>
internal sealed class PartyDraft(string id, PartyKind kind)
{
    /// <summary>The list key of parties that an owner graph describes: they stand on no list.</summary>
    public const string List = "owners";

    private readonly List<PartyName> _names = [];
    private readonly List<Identifier> _identifiers = [];
    private readonly List<CountryCode> _countries = [];
    private readonly List<PartialDate> _births = [];

    public PartyDraft Named(string text, string relation = "")
    {
        bool isNew = text.Length > 0 && !_names.Exists(name => name.Text == text);
        if (isNew) _names.Add(new PartyName(text, _names.Count == 0 ? NameStrength.Primary : NameStrength.StrongAlias, relation));
        return this;
    }

    public PartyDraft With(IdentifierType type, string value, string issuer = "")
    {
        if (value.Length > 0) _identifiers.Add(new Identifier(type, value, issuer));
        return this;
    }

    public PartyDraft In(string country)
    {
        if (CountryCode.TryParse(country, out CountryCode code) && !_countries.Contains(code)) _countries.Add(code);
        return this;
    }

    public PartyDraft Born(string date)
    {
        if (PartialDate.TryParseIso(date, out PartialDate? birth)) _births.Add(birth!);
        return this;
    }

    /// <summary>The party; one without a name goes by its id.</summary>
    public ListedParty Party() => new()
    {
        Id = new PartyId(id),
        List = List,
        Kind = kind,
        Names = _names.Count == 0 ? [new PartyName(id, NameStrength.Primary)] : [.. _names],
        Identifiers = [.. _identifiers.Distinct()],
        Countries = [.. _countries],
        BirthDates = [.. _births.Distinct().Take(8)],
    };
}
