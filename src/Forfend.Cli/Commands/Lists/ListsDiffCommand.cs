using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Forfend.Cli.Output;
using Forfend.Cli.Running;
using Forfend.Domain.Parties;
using Forfend.Hosting.Lists;
using Forfend.Hosting.Lists.Comparing;

namespace Forfend.Cli.Commands.Lists;

/// <summary><c>forfend lists diff</c>: what became of a list between two of its snapshots.</summary>
internal sealed class ListsDiffCommand : CliCommand
{
    private const int DefaultLimit = 20;

    private readonly Argument<string> _list = new("list") { Description = $"Key of the list: {ListLookup.Keys}" };
    private readonly Argument<string> _before = new("from") { Description = "Day or id of the earlier snapshot; for a day without a publication the last one before it" };
    private readonly Argument<string> _after = new("to") { Description = "Day or id of the later one, or `newest`" };
    private readonly Option<int> _limit = new("--limit") { Description = $"So many of each are shown (default: {DefaultLimit}); 0 for all", HelpName = "N", DefaultValueFactory = _ => DefaultLimit };
    private readonly Option<bool> _exitCode = new("--exit-code") { Description = "Exit with 1 if anything differs" };
    private readonly Option<bool> _json = CommonOptions.Json("Everything as JSON");

    public ListsDiffCommand() : base("diff", "Who was added, removed or changed between two snapshots")
    {
        Add(_list);
        Add(_before);
        Add(_after);
        Add(_limit);
        Add(_exitCode);
        Add(_json);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CommandExample> Examples =>
    [
        new("forfend lists diff us-ofac-sdn 2021-08-18 2024-05-03", "added, removed and changed, field by field"),
        new("forfend lists diff us-ofac-sdn 2024-05-03 newest --exit-code", "for a script that acts on changes"),
    ];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult input, CommandContext context)
    {
        if (ListLookup.Source(input.GetRequiredValue(_list), context) is not { } source || ListLookup.Store(context) is not { } store) return ExitCode.Usage;
        if (SnapshotReference.Find(store, source.Key, input.GetRequiredValue(_before), out SnapshotName from) is { } noFrom) return context.Usage(noFrom);
        if (SnapshotReference.Find(store, source.Key, input.GetRequiredValue(_after), out SnapshotName to) is { } noTo) return context.Usage(noTo);

        var sides = new ListSnapshot[2];
        foreach ((int side, SnapshotName name) in new[] { (0, from), (1, to) })
        {
            switch (store.Load(source.Key, name))
            {
                case SnapshotLoading.Loaded loaded:
                    sides[side] = loaded.Snapshot;
                    break;
                case SnapshotLoading.Damaged damaged:
                    context.Talk(damaged.Message);
                    return ExitCode.Integrity;
            }
        }

        var diff = ListDiff.Between(sides[0], sides[1]);
        int limit = input.GetValue(_limit);
        if (input.GetValue(_json)) JsonAnswer.Write(context.Output, json => DiffJson.Write(json, diff));
        else WriteText(diff, limit <= 0 ? int.MaxValue : limit, context);
        return input.GetValue(_exitCode) && !diff.IsEmpty ? ExitCode.Found : ExitCode.Ok;
    }

    private static void WriteText(ListDiff diff, int limit, CommandContext context)
    {
        TextWriter output = context.Output;
        output.WriteLine($"{diff.Before.List}  {SnapshotText.Day(diff.Before)} -> {SnapshotText.Day(diff.After)}  "
            + $"+{Number(diff.Added.Length)} -{Number(diff.Removed.Length)} ~{Number(diff.Changed.Length)}");
        if ((diff.NotCompared & ~ListContents.SomeNames) != ListContents.None)
        {
            IEnumerable<string> sides = new[] { diff.Before, diff.After }.Where(side => side.NotGiven != ListContents.None).Select(SnapshotText.Day);
            output.WriteLine($"  Only primary records are compared: {diff.NotCompared.Words()} were not given with {string.Join(" and ", sides)}.");
        }

        Section(output, "Added", "+", diff.Added, limit, party => output.WriteLine($"  + {SnapshotText.Party(party)}"));
        Section(output, "Removed", "-", diff.Removed, limit, party => output.WriteLine($"  - {SnapshotText.Party(party)}"));
        Section(output, "Changed", "~", diff.Changed, limit, change =>
        {
            output.WriteLine($"  ~ {SnapshotText.Party(change.After)}");
            foreach (FieldChange field in change.Fields)
            {
                foreach (string removed in field.Removed) output.WriteLine($"      {field.Field} - {removed}");
                foreach (string added in field.Added) output.WriteLine($"      {field.Field} + {added}");
            }
        });
    }

    private static void Section<T>(TextWriter output, string title, string mark, IReadOnlyCollection<T> items, int limit, Action<T> write)
    {
        if (items.Count == 0) return;

        output.WriteLine();
        output.WriteLine($"{title} {Number(items.Count)}");
        foreach (T item in items.Take(limit)) write(item);
        if (items.Count > limit) output.WriteLine($"  {mark} {Number(items.Count - limit)} more (--limit 0 for all, or --json)");
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

/// <summary>A diff as JSON.</summary>
internal static class DiffJson
{
    /// <summary>Its members.</summary>
    public static void Write(Utf8JsonWriter json, ListDiff diff)
    {
        json.WriteStartObject("from");
        SnapshotJson.Write(json, diff.Before);
        json.WriteEndObject();
        json.WriteStartObject("to");
        SnapshotJson.Write(json, diff.After);
        json.WriteEndObject();
        json.WriteString("notCompared", diff.NotCompared.Words());
        WriteParties(json, "added", diff.Added);
        WriteParties(json, "removed", diff.Removed);
        json.WriteStartArray("changed");
        foreach (PartyChange change in diff.Changed)
        {
            json.WriteStartObject();
            json.WriteString("party", change.After.Id.Value);
            json.WriteString("name", change.After.PrimaryName);
            json.WriteStartArray("fields");
            foreach (FieldChange field in change.Fields)
            {
                json.WriteStartObject();
                json.WriteString("field", field.Field);
                WriteStrings(json, "removed", field.Removed);
                WriteStrings(json, "added", field.Added);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteParties(Utf8JsonWriter json, string name, IEnumerable<ListedParty> parties)
    {
        json.WriteStartArray(name);
        foreach (ListedParty party in parties)
        {
            json.WriteStartObject();
            PartyJson.Write(json, party);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
