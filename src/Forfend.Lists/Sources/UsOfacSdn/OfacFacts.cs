using Forfend.Domain.Findings;
using Forfend.Domain.Parties;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.UsOfacSdn;

/// <summary>
/// What OFAC says of a party under a label (<c>Passport</c>, <c>Gender</c>, <c>Digital Currency Address - XBT</c>). The labels are
/// the same in the remarks of the legacy files and in the fields of every other form.
/// </summary>
internal sealed class OfacFacts(FindingCollector findings)
{
    /// <summary>The label of the day from which a company is on the list of Chinese military-industrial companies.</summary>
    internal const string ListingDate = "Listing Date (CMIC)";

    private readonly List<PartialDate> _dates = [];

    /// <summary>Whether the label is known.</summary>
    internal static bool IsKnown(string label) => RemarkLabels.Find(label) is not null;

    /// <summary>Adds the fact to the party: as what it is, or as text in the remarks. An unknown label is a finding.</summary>
    internal void Add(PartyDraft draft, InputLocation at, string field, string label, string value, string country)
    {
        label = label.Trim().TrimEnd(':').Trim();
        RemarkLabel? known = RemarkLabels.Find(label) ?? RemarkLabels.Find(label + ":");
        switch (known?.Meaning)
        {
            case RemarkMeaning.Identifier when TryAddIdentifier(draft, known, label, value, country):
                return;
            case RemarkMeaning.BirthDate:
                AddBirthDate(draft, at, field, value);
                return;
            case RemarkMeaning.Text when label.StartsWith(ListingDate, StringComparison.Ordinal) && TryAddListingDate(draft, value):
                return;
            case RemarkMeaning.Country when CountryNames.TryFind(value, out CountryCode? code):
                if (code is { } found) draft.Add(found);
                return;
            case null:
                findings.Value(ListRules.LeftAsText, at, field, label, $"`{label}` is a label this reader does not know; left as text.");
                break;
        }

        draft.AddRemark(country.Length == 0 ? $"{label} {value}".Trim() : $"{label} {value} ({country})");
    }

    // Until then nobody had to heed the listing; the later day from which dealing is forbidden stays in the remarks.
    internal static bool TryAddListingDate(PartyDraft draft, ReadOnlySpan<char> value)
    {
        if (!DateTexts.TryReadDay(value, DateOrder.DayFirst, out DateOnly day)) return false;

        draft.ListedFrom = day;
        return true;
    }

    private static bool TryAddIdentifier(PartyDraft draft, RemarkLabel label, string wholeLabel, string value, string country)
    {
        // `Digital Currency Address - XBT` and a number are read like the clause `Digital Currency Address - XBT 1Abc` of the remarks.
        string rest = wholeLabel.Length > label.Label.Length ? wholeLabel[label.Label.Length..] + " " : "";
        string issuer = country.Length == 0 ? "" : $" ({country})";
        if (!RemarkIdentifiers.TryRead(label, rest + value + issuer, draft.Kind, out Identifier? identifier, out _)) return false;

        draft.Add(identifier!);
        return true;
    }

    private void AddBirthDate(PartyDraft draft, InputLocation at, string field, string value)
    {
        _dates.Clear();
        if (DateTexts.TryRead(value, _dates))
        {
            foreach (PartialDate date in _dates) draft.Add(date);
            return;
        }

        findings.Row(ListRules.UnreadableDate, at, field, $"`{value}` is no date this list is known to write; left as text.");
        draft.AddRemark("DOB", value);
    }
}
