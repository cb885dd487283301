using Forfend.Domain.Law;
using Forfend.Domain.Parties;

namespace Forfend.Lists.Tests.Support;

/// <summary>A reading as text, for approval.</summary>
internal static class ListDescription
{
    internal static string Of(ListReading reading)
    {
        IEnumerable<string> lines =
        [
            $"published: {(reading.Published is { } day ? LawDates.Iso(day) : "not stated")}",
            "",
            .. reading.Parties.SelectMany(Of),
            .. reading.Relations.Select(relation => $"{relation.From} {relation.Kind} {relation.To} <- {relation.Source}"),
            .. reading.Books.Select(books =>
                $"{books.Part}: {books.Rows} rows, {books.Used} used, {books.Quarantined} quarantined, {books.Ignored} ignored"),
            "",
            .. reading.Findings.Select(finding => $"{finding.Code} {finding.Severity} {finding.Fate} {finding}"),
        ];
        return string.Join('\n', lines) + "\n";
    }

    private static IEnumerable<string> Of(ListedParty party) =>
    [
        $"{party.Id} {party.Kind.Key()}",
        .. party.Names.Select(name => $"  {name.Strength}: {name.Text}{(name.Relation.Length == 0 ? "" : $" ({name.Relation})")}"),
        .. party.Designations.Select(Of),
        .. party.Identifiers.Select(identifier => $"  {identifier.Type.Key()}: {identifier.Value} [{identifier.Issuer}]"),
        .. party.BirthDates.Select(date => $"  born: {date}{(date.IsApproximate ? " circa" : "")} <- {date.Raw}"),
        $"  countries: {string.Join(' ', party.Countries)}",
        .. party.Addresses.Select(address => $"  address: {address}"),
        $"  remarks: {party.Remarks}",
        "",
    ];

    private static string Of(Designation designation)
    {
        string from = designation.From is { } first ? LawDates.Iso(first) : "";
        string until = designation.Until is { } last ? LawDates.Iso(last) : "";
        string text = $"  designation: {designation.List} {designation.Program} [{designation.Citation}] {from}..{until}";
        if (designation.LicenceRequirement.Length > 0) text += $"\n    licence: {designation.LicenceRequirement}";
        if (designation.ReviewPolicy.Length > 0) text += $"\n    review: {designation.ReviewPolicy}";
        return text;
    }
}
