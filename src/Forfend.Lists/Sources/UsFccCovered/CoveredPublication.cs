using System.Text.RegularExpressions;
using Forfend.Domain.Parties;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.UsFccCovered;

/// <summary>Draws the companies out of the sentences.</summary>
internal sealed partial class CoveredPublication() : PublicationReader(UsLists.FccCovered.Key)
{
    /// <inheritdoc/>
    protected override DateOrder DateOrder => DateOrder.MonthFirst;

    internal ListReading Read(IReadOnlyList<ListFile> files)
    {
        foreach (ListFile file in files.Take(1)) ReadCsv(file, new CsvShape([UsFccCoveredSource.Equipment, UsFccCoveredSource.Included], ReadRow));
        return Complete(files);
    }

    private EntryFate ReadRow(ListEntry row)
    {
        string sentence = row.Text(UsFccCoveredSource.Equipment);
        if (ByOrigin().IsMatch(sentence))
        {
            row.Ignore();
            Findings.Row(ListRules.LeftOut, row.At, UsFccCoveredSource.Equipment, "It covers equipment by where it was made, and names nobody; left out.");
            return EntryFate.Ignored;
        }

        Match match = Maker().Match(sentence);
        if (!match.Success)
        {
            row.Ignore();
            Findings.Row(ListRules.BrokenRow, row.At, UsFccCoveredSource.Equipment, $"`{Shortened(sentence)}` names nobody this reader finds; put aside.");
            return EntryFate.Quarantined;
        }

        // `Pacific Networks Corp and its wholly-owned subsidiary ComNet (USA) LLC`: both are covered.
        foreach (string name in match.Groups["name"].Value.Split(" and its wholly-owned subsidiary ", StringSplitOptions.TrimEntries))
        {
            if (StartByName(row, "", UsFccCoveredSource.Equipment, name, PartyKind.Organization) is not { } draft) return EntryFate.Quarantined;

            draft.Add(new Designation("", "47 U.S.C. 1601; 47 CFR 1.50002", Day(row, UsFccCoveredSource.Included, row.Text(UsFccCoveredSource.Included), draft)));
            draft.AddRemark(sentence);
        }

        return EntryFate.Used;
    }

    // The name goes to where the sentence says what of it is covered, or ends.
    [GeneratedRegex(@"\b(produced|provided|supplied)\b[^.]*?\bby (?<name>[A-Z].*?)(?=,? including\b|,? to the extent\b|,? subject to\b| or any of its\b|\.?$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Maker();

    [GeneratedRegex(@"\bproduced in a foreign country\b|^Foreign-produced\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ByOrigin();
}
