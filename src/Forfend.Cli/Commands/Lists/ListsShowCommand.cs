using System.CommandLine;
using System.Globalization;
using Forfend.Cli.Output;
using Forfend.Cli.Running;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Hosting.Lists;
using Forfend.Hosting.Lists.History;

namespace Forfend.Cli.Commands.Lists;

/// <summary><c>forfend lists show</c>: everything a list says of a party, and when it stood there.</summary>
internal sealed class ListsShowCommand : CliCommand
{
    private readonly Argument<string> _party = new("party") { Description = "Id of a listed party, as other commands show it (us-ofac-sdn/36)" };
    private readonly DateOptions _dates = new();
    private readonly Option<bool> _json = CommonOptions.Json("The party as JSON");

    public ListsShowCommand() : base("show", "What a list says of a party, and when it stood there")
    {
        Add(_party);
        _dates.AddTo(this);
        Add(_json);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CommandExample> Examples =>
    [
        new("forfend lists show us-ofac-sdn/36", "names, identifiers, designations, and when it came on and off"),
        new("forfend lists show us-ofac-sdn/36 --as-of 2021-01-14", "whether it was listed that day, and what was said of it"),
    ];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult input, CommandContext context)
    {
        string text = input.GetRequiredValue(_party);
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || slash == text.Length - 1) return context.Usage($"`{text}` is not the id of a listed party. Find it: forfend lists search \"{text}\"");
        if (ListLookup.Source(text[..slash], context) is not { } source || ListLookup.Store(context) is not { } store) return ExitCode.Usage;

        var id = new PartyId(text);
        LawDates dates = _dates.Read(input, context);
        var history = PartyHistory.Of(store, source.Key, id, dates.KnownBy);
        if (store.Select(source.Key, dates) is not { } selection)
            return context.Usage($"there is no snapshot of `{source.Key}`; import one: forfend lists import {source.Key} PATH.");

        if (history.Spans.IsEmpty)
            return context.Usage($"no snapshot of `{source.Key}` lists `{id}`. Find it: forfend lists search NAME");

        // What is said of it on the day; where it is not listed then, what was said of it last.
        ListedParty? party = PartyIn(store, selection.Snapshot, id, out string damage);
        ListSnapshotInfo shown = selection.Snapshot;
        bool isListed = party is not null && party.IsListedOn(dates.AsOf);
        if (damage.Length == 0 && party is null && store.Select(source.Key, new LawDates(history.Spans[^1].LastSeen, dates.KnownBy)) is { } last)
            party = PartyIn(store, shown = last.Snapshot, id, out damage);

        if (damage.Length > 0)
        {
            context.Talk(damage);
            return ExitCode.Integrity;
        }

        if (LinkedEntries.On(dates, context) is not { } links) return ExitCode.Integrity;

        if (input.GetValue(_json)) WriteJson(party!, shown, selection, dates, isListed, history, links, context);
        else WriteText(party!, shown, selection, dates, isListed, history, links, context);
        return ExitCode.Ok;
    }

    private static ListedParty? PartyIn(SnapshotStore store, ListSnapshotInfo info, PartyId id, out string damage)
    {
        SnapshotLoading loading = store.Load(info);
        damage = loading is SnapshotLoading.Damaged damaged ? damaged.Message : "";
        return (loading as SnapshotLoading.Loaded)?.Snapshot.Parties.FirstOrDefault(party => party.Id == id);
    }

    private static void WriteText(
        ListedParty party, ListSnapshotInfo shown, SnapshotSelection selection, LawDates dates, bool isListed, PartyHistory history, LinkedEntries links, CommandContext context)
    {
        TextWriter output = context.Output;
        output.WriteLine(SnapshotText.Party(party));
        string why = selection.IsLaterThanAsOf ? $"the oldest snapshot is of {SnapshotText.Day(selection.Snapshot)}" : $"snapshot of {SnapshotText.Day(selection.Snapshot)}";
        output.WriteLine($"  {(isListed ? "Listed" : "Not listed")} on {dates}: {why}");
        foreach (ListingSpan span in history.Spans) output.WriteLine($"  {Of(span)}");
        if (!history.Changes.IsEmpty) output.WriteLine($"  Changed in the snapshots of {string.Join(", ", history.Changes.Select(LawDates.Iso))}");
        foreach (SnapshotName unreadable in history.Unreadable) output.WriteLine($"  The snapshot {unreadable} could not be looked into (forfend lists verify)");
        output.WriteLine();
        output.WriteLine($"As in the snapshot of {SnapshotText.Day(shown)}");
        var rows = new List<(string, string)>();
        rows.AddRange(party.Names.Skip(1).Select(name => (name.Strength == NameStrength.WeakAlias ? "weak alias" : "alias", $"{name.Text}{Suffix(name.Relation)}")));
        rows.AddRange(party.Identifiers.Select(identifier => (identifier.Type.Key(), identifier.Value + Suffix(identifier.Issuer))));
        rows.AddRange(party.BirthDates.Select(date => ("birth date", date.IsApproximate ? $"about {date}" : date.ToString())));
        if (!party.Countries.IsEmpty) rows.Add(("countries", string.Join(", ", party.Countries.Select(country => country.Value))));
        rows.AddRange(party.Addresses.Select(address => ("address", address)));
        foreach (Designation designation in party.Designations) rows.Add(("designation", Of(designation)));
        if (party.Remarks.Length > 0) rows.Add(("remarks", party.Remarks));
        rows.AddRange(links.Rows(party.Id));
        output.Write(Columns.Of(rows, 2, context.Width));
    }

    private static string Suffix(string text) => text.Length == 0 ? "" : $" ({text})";

    private static string Of(Designation designation)
    {
        string[] parts =
        [
            designation.List,
            designation.Program,
            designation.Citation,
            designation.From is { } from ? $"from {LawDates.Iso(from)}" : "",
            designation.Until is { } until ? $"until {LawDates.Iso(until)}" : "",
            designation.LicenceRequirement.Length > 0 ? $"licence requirement: {designation.LicenceRequirement}" : "",
            designation.ReviewPolicy.Length > 0 ? $"review policy: {designation.ReviewPolicy}" : "",
        ];
        return string.Join("; ", parts.Where(part => part.Length > 0));
    }

    private static string Of(ListingSpan span)
    {
        string start = span.NotYetOn is { } before ? $"Came on by {LawDates.Iso(span.FirstSeen)} (not yet there on {LawDates.Iso(before)})" : $"There since the first snapshot, {LawDates.Iso(span.FirstSeen)}";
        string end = span.GoneBy is { } gone ? $"came off by {LawDates.Iso(gone)} (still there on {LawDates.Iso(span.LastSeen)})" : $"still there on {LawDates.Iso(span.LastSeen)}";
        return $"{start}; {end}";
    }

    private static void WriteJson(
        ListedParty party, ListSnapshotInfo shown, SnapshotSelection selection, LawDates dates, bool isListed, PartyHistory history, LinkedEntries links, CommandContext context) =>
        JsonAnswer.Write(context.Output, json =>
        {
            json.WriteString("asOf", LawDates.Iso(dates.AsOf));
            json.WriteBoolean("listed", isListed);
            json.WriteStartObject("snapshot");
            SnapshotJson.Write(json, selection.Snapshot);
            json.WriteBoolean("laterThanAsOf", selection.IsLaterThanAsOf);
            json.WriteEndObject();
            json.WriteStartArray("spans");
            foreach (ListingSpan span in history.Spans)
            {
                json.WriteStartObject();
                if (span.NotYetOn is { } before) json.WriteString("notYetOn", LawDates.Iso(before));
                json.WriteString("firstSeen", LawDates.Iso(span.FirstSeen));
                json.WriteString("lastSeen", LawDates.Iso(span.LastSeen));
                if (span.GoneBy is { } gone) json.WriteString("goneBy", LawDates.Iso(gone));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("changes");
            foreach (DateOnly day in history.Changes) json.WriteStringValue(LawDates.Iso(day));
            json.WriteEndArray();
            json.WriteStartArray("unreadable");
            foreach (SnapshotName name in history.Unreadable) json.WriteStringValue(name.ToString());
            json.WriteEndArray();
            json.WriteString("shownAsOf", shown.Published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteStartObject("party");
            PartyJson.Write(json, party);
            json.WriteEndObject();
            links.Write(json, party.Id);
        });
}
