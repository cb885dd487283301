using Forfend.Domain.Dealings;
using Forfend.Domain.Parties;

namespace Forfend.Intake.Formats.Iso20022;

/// <summary>A party while its elements are being read; its account stands beside it and comes later.</summary>
internal sealed class PartyBuilder(PartyRole role, string element)
{
    private readonly List<Identifier> _identifiers = [];
    private readonly List<string> _addressLines = [];

    /// <summary>The name read first; empty where there is none.</summary>
    public string Name { get; set; } = "";

    public PartyKind Kind { get; set; }

    public CountryCode? Country { get; set; }

    public PartialDate? BirthDate { get; set; }

    /// <summary>The element it was read from.</summary>
    public string Field => element;

    public void Add(Identifier identifier)
    {
        if (!_identifiers.Contains(identifier)) _identifiers.Add(identifier);
    }

    public void AddAddress(string text, bool continuesLine = false)
    {
        if (continuesLine && _addressLines.Count > 0) _addressLines[^1] += " " + text;
        else _addressLines.Add(text);
    }

    /// <summary>The party, or null where nothing at all was stated of it.</summary>
    public DealingParty? Build()
    {
        if (Name.Length == 0 && _identifiers.Count == 0 && _addressLines.Count == 0 && Country is null && BirthDate is null) return null;

        return new DealingParty
        {
            Role = role,
            Name = Name,
            Kind = Kind,
            Country = Country,
            BirthDate = BirthDate,
            Identifiers = [.. _identifiers],
            Address = string.Join('\n', _addressLines),
            Field = element,
        };
    }
}
