using Forfend.Domain.Findings;
using Forfend.Domain.Parties;

namespace Forfend.Lists.Reading;

/// <summary>A party while what a publication says of it is gathered, from one entry or many rows. Nothing is kept twice.</summary>
internal class PartyDraft(string source, PartyId id, PartyKind kind, PartyName name, InputLocation at)
{
    private readonly List<PartyName> _names = [name];
    private readonly List<Identifier> _identifiers = [];
    private readonly List<PartialDate> _birthDates = [];
    private readonly List<CountryCode> _countries = [];
    private readonly List<string> _addresses = [];
    private readonly List<Designation> _designations = [];
    private readonly List<string> _remarks = [];
    private readonly List<PartyId> _sameAs = [];

    internal PartyId Id { get; } = id;

    /// <summary>The list source that names it.</summary>
    internal string Source { get; } = source;

    /// <summary>Where its first row or entry stands.</summary>
    internal InputLocation At { get; } = at;

    internal PartyKind Kind { get; set; } = kind;

    /// <summary>Since when it is listed, where the list says so apart from its programmes.</summary>
    internal DateOnly? ListedFrom { get; set; }

    /// <summary>The name it was started with.</summary>
    internal string FirstName { get; } = name.Text;

    internal bool HasDesignation => _designations.Count > 0;

    internal void Add(PartyName name)
    {
        if (name.Text.Length == 0) return;

        int known = _names.FindIndex(other => other.Text == name.Text);
        if (known < 0) _names.Add(name);
        else if (name.Strength < _names[known].Strength) _names[known] = name with { Relation = _names[known].Relation };
    }

    internal void Add(PartialDate birthDate)
    {
        if (!_birthDates.Contains(birthDate)) _birthDates.Add(birthDate);
    }

    internal void AddAddress(string address)
    {
        if (address.Length > 0 && !_addresses.Contains(address)) _addresses.Add(address);
    }

    internal void Add(CountryCode country)
    {
        if (!_countries.Contains(country)) _countries.Add(country);
    }

    internal void Add(Identifier identifier)
    {
        if (!_identifiers.Contains(identifier)) _identifiers.Add(identifier);
    }

    internal void Add(Designation designation)
    {
        if (!_designations.Contains(designation)) _designations.Add(designation);
    }

    /// <summary>An entry of another list that is the same party.</summary>
    internal void AddSameAs(PartyId other)
    {
        if (!_sameAs.Contains(other)) _sameAs.Add(other);
    }

    /// <summary>Text that has no field of its own.</summary>
    internal void AddRemark(string text)
    {
        if (text.Length > 0 && !_remarks.Contains(text)) _remarks.Add(text);
    }

    /// <summary>Text that has no field of its own, with the list's name for it.</summary>
    internal void AddRemark(string label, string text)
    {
        if (text.Length > 0) AddRemark($"{label}: {text}");
    }

    // Where rows of one party come in the order of the alphabet, its primary name may be any of them.
    private IEnumerable<PartyName> NamesPrimaryFirst()
    {
        int primary = _names.FindIndex(each => each.Strength == NameStrength.Primary);
        PartyName first = primary < 0 ? new PartyName(_names[0].Text, NameStrength.Primary) : _names[primary];
        return _names.Where((_, index) => index != Math.Max(primary, 0)).Prepend(first);
    }

    /// <summary>The party, once everything of it was seen.</summary>
    internal ListedParty ToParty() => new()
    {
        Id = Id,
        List = Source,
        Kind = Kind,
        Names = [.. NamesPrimaryFirst()],
        Identifiers = [.. _identifiers],
        BirthDates = [.. _birthDates],
        Countries = [.. _countries],
        Addresses = [.. _addresses],
        Designations = _designations.Count == 0
            ? [new Designation("", From: ListedFrom)]
            : [.. _designations.Select(designation => designation.From is null ? designation with { From = ListedFrom } : designation)],
        SameAs = [.. _sameAs],
        Remarks = string.Join("; ", _remarks),
    };
}
