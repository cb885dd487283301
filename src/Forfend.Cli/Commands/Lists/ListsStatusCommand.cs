using System.CommandLine;
using System.Globalization;
using Forfend.Cli.Output;
using Forfend.Cli.Running;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Hosting.Lists;
using Forfend.Lists;
using Forfend.Screening;

namespace Forfend.Cli.Commands.Lists;

/// <summary><c>forfend lists status</c>: which lists are installed, and how old they are.</summary>
internal sealed class ListsStatusCommand : CliCommand
{
    private readonly Argument<string?> _list = new("list") { Description = $"One list in detail: {ListLookup.Keys}", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _json = CommonOptions.Json("The status as JSON");

    public ListsStatusCommand() : base("status", "Which lists are installed and how old they are")
    {
        Add(_list);
        Add(_json);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CommandExample> Examples =>
    [
        new("forfend lists status", "every list; exit code 4 if one is older than the profile allows, 5 if one is damaged"),
        new("forfend lists status us-ofac-sdn", "its snapshots, files and forms"),
    ];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult input, CommandContext context)
    {
        IListSource? only = null;
        if (input.GetValue(_list) is { } key && (only = ListLookup.Source(key, context)) is null) return ExitCode.Usage;
        if (ListLookup.Store(context) is not { } store) return ExitCode.Usage;

        ListStatus[] all = [.. ListSources.All.Where(source => only is null || source == only).Select(source => ListStatus.Of(source, store, context))];
        if (input.GetValue(_json)) WriteJson(all, context);
        else if (only is null) WriteTable(all, context);
        else WriteDetails(all[0], store, context);

        if (all.Any(status => status.IsDamaged)) return ExitCode.Integrity;
        return all.Any(status => status.IsStale) ? ExitCode.Stale : ExitCode.Ok;
    }

    private static void WriteTable(ListStatus[] all, CommandContext context)
    {
        Profile profile = context.Installation.DefaultProfile;
        int width = all.Max(status => status.Source.Key.Length) + 2;
        foreach (ListStatus status in all)
        {
            string what = status.Info is { } info
                ? string.Create(CultureInfo.InvariantCulture, $"{LawDates.Iso(info.Published)}  {status.AgeText,-14} {info.Parties,7:N0} parties")
                : "not installed";
            context.Output.WriteLine($"{status.Source.Key.PadRight(width)}{what}{string.Concat(status.Remarks.Select(remark => "  " + remark))}");
        }

        context.Output.WriteLine();
        context.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"Profile {profile.Name}: a list older than {profile.StaleAfterDays} days is stale (when stale: {profile.WhenStale.Key()})."));
        if (all.All(status => status.Info is null)) context.Output.WriteLine("Nothing is installed; answers come from the embedded SAMPLE. forfend lists import --help");
    }

    private static void WriteDetails(ListStatus status, SnapshotStore store, CommandContext context)
    {
        IListSource source = status.Source;
        TextWriter output = context.Output;
        output.WriteLine($"{source.Key}  {source.Title}");
        output.WriteLine($"  {source.Authority}");
        output.WriteLine($"  {source.Url}");
        output.WriteLine($"  {source.Terms}");
        if (source.Lists.Length > 1 || source.Lists[0].Key != source.Key)
        {
            output.WriteLine("  Lists it carries");
            foreach (ListName list in source.Lists) output.WriteLine($"    {list.Key}  {list.Title}");
        }

        output.WriteLine("  Forms it is read in");
        foreach (ListForm form in source.Forms)
        {
            string files = string.Join(", ", form.Parts.Select(part => part.IsNeeded ? part.FileName : $"[{part.FileName}]"));
            output.WriteLine($"    {form.Key}  {form.Title}: {files}{(form.IsTried ? "" : "; not yet tried on a real file")}");
        }

        WriteSnapshots(status, store, output);
        foreach (string remark in status.Remarks) output.WriteLine($"  {remark}");
    }

    private static void WriteSnapshots(ListStatus status, SnapshotStore store, TextWriter output)
    {
        var names = store.Names(status.Source.Key);
        output.WriteLine(names.IsEmpty ? "  No snapshot is stored." : $"  Snapshots {names.Length.ToString("N0", CultureInfo.InvariantCulture)}");
        foreach (SnapshotName name in names)
        {
            StoredSnapshot? stored = store.Describe(status.Source.Key, name);
            string what = stored is null
                ? "damaged: its manifest cannot be read"
                : string.Create(CultureInfo.InvariantCulture, $"{stored.Info.Parties,7:N0} parties  imported {stored.Imported.UtcDateTime:yyyy-MM-dd HH:mm} UTC");
            string mark = status.Info?.Id == name.Id && status.Info.Published == name.Published ? "  decides today" : name.IsPartial ? "  for reference only" : "";
            string without = stored is { Info.NotGiven: not ListContents.None } ? $"  without {stored.Info.NotGiven.Words()}" : "";
            output.WriteLine($"    {LawDates.Iso(name.Published)}  {name.Id}  {what}{without}{mark}");
        }
    }

    private static void WriteJson(ListStatus[] all, CommandContext context) => JsonAnswer.Write(context.Output, json =>
    {
        json.WriteString("profile", context.Installation.DefaultProfile.Name);
        json.WriteNumber("staleAfterDays", context.Installation.DefaultProfile.StaleAfterDays);
        json.WriteString("whenStale", context.Installation.DefaultProfile.WhenStale.Key());
        json.WriteStartArray("lists");
        foreach (ListStatus status in all)
        {
            json.WriteStartObject();
            if (status.Info is { } info) SnapshotJson.Write(json, info);
            else json.WriteString("list", status.Source.Key);
            json.WriteBoolean("installed", status.Info is not null);
            json.WriteNumber("snapshots", status.Snapshots);
            if (status.Age is { } age) json.WriteNumber("ageDays", age);
            json.WriteBoolean("stale", status.IsStale);
            json.WriteBoolean("damaged", status.IsDamaged);
            if (status.Pinned is { } pinned) json.WriteString("pinned", pinned.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}

/// <summary>How one list stands.</summary>
internal sealed record ListStatus(IListSource Source, ListSnapshotInfo? Info, int Snapshots, SnapshotName? Pinned, int? Age, bool IsStale)
{
    /// <summary>Whether the snapshot that decides cannot be read.</summary>
    public bool IsDamaged => Info is { Sha256.Length: 0 };

    /// <summary>Its age in words.</summary>
    public string AgeText => Age is { } age ? string.Create(CultureInfo.InvariantCulture, $"{age:N0} {(age == 1 ? "day" : "days")} old") : "";

    /// <summary>What is peculiar about it.</summary>
    public IEnumerable<string> Remarks
    {
        get
        {
            if (IsDamaged) yield return "DAMAGED (forfend lists verify)";
            if (IsStale) yield return "STALE";
            if (Pinned is { } pinned) yield return $"pinned to {LawDates.Iso(pinned.Published)}";
            if (Info?.Confirmed is { } confirmed) yield return $"unchanged on {LawDates.Iso(confirmed)}";
            if (Info is { NotGiven: not ListContents.None }) yield return $"without {Info.NotGiven.Words()}";
        }
    }

    /// <summary>The status of a list today.</summary>
    public static ListStatus Of(IListSource source, SnapshotStore store, CommandContext context)
    {
        ListSnapshotInfo? info = store.Newest(source.Key);
        int? age = info?.AgeOn(context.Installation.Today);
        bool isStale = age > context.Installation.DefaultProfile.StaleAfterDays;
        return new ListStatus(source, info, store.Names(source.Key).Length, store.Pinned(source.Key), age, isStale);
    }
}
