using Forfend.Domain.Findings;
using Forfend.Domain.Parties;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.UsOfacSdn;

/// <summary>What the newer forms call a feature of a party, under names that differ a little from those of the remarks.</summary>
internal sealed class OfacFeatures(FindingCollector findings)
{
    private readonly OfacFacts _facts = new(findings);

    /// <summary>Whether the feature is a date of birth.</summary>
    internal static bool IsBirthDate(string type) => type == "Birthdate";

    /// <summary>Adds a feature to its party.</summary>
    internal void Add(PartyDraft draft, InputLocation at, string type, string value, string reliability)
    {
        switch (type)
        {
            case "Nationality Country" or "Citizenship Country" or "Vessel Flag" when CountryNames.TryFind(value, out CountryCode? country):
                if (country is { } code) draft.Add(code);
                break;
            case "Vessel Call Sign" when value.Length > 0:
                draft.Add(new Identifier(IdentifierType.Other, value));
                break;
            case "Nationality Country" or "Citizenship Country" or "Vessel Flag":
                string message = $"`{value}` is no country name this reader knows; left as text.";
                findings.Value(ListRules.UnknownCountry, at, type, value, message);
                draft.AddRemark(type, value);
                break;
            case "Place of Birth" or "Title" or "Location" or "VESSEL TYPE" or "Vessel Type" or "Vessel Tonnage"
                or "Vessel Gross Registered Tonnage" or "Vessel Owner" or "Remarks":
                draft.AddRemark(type, value);
                break;
            default:
                _facts.Add(draft, at, "Feature", Straight(type), value, "");
                break;
        }

        if (reliability is not ("" or "Confirmed" or "Unknown")) draft.AddRemark($"{type} {value}", reliability);
    }

    /// <summary>Adds an identity document to its party.</summary>
    internal void AddDocument(PartyDraft draft, InputLocation at, string type, string number, string country) =>
        _facts.Add(draft, at, "IDRegDocument", Straight(type), number, country);

    /// <summary>Adds a date of birth given as a period.</summary>
    internal void AddBirth(PartyDraft draft, InputLocation at, DateOnly? first, DateOnly? last, bool isApproximate, string raw)
    {
        bool isAdded = false;
        if (first is { } from && last is { } to)
        {
            foreach (PartialDate date in OfacPeriods.DatesOf(from, to, isApproximate, raw))
            {
                draft.Add(date);
                isAdded = true;
            }
        }

        if (isAdded) return;

        findings.Row(ListRules.UnreadableDate, at, "Birthdate", $"`{raw}` is no period this reader can compare; left as text.");
        draft.AddRemark("Birthdate", raw);
    }

    private static string Straight(string label) => label.Replace('\u2019', '\'');
}
