using System.CommandLine;
using System.Text.Json;
using Forfend.Cli.Commands.Names;
using Forfend.Cli.Output;
using Forfend.Cli.Running;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Lists;
using Forfend.Matching;

namespace Forfend.Cli.Commands.Lists;

/// <summary><c>forfend lists search</c>: who was listed under a name on a day.</summary>
internal sealed class ListsSearchCommand : CliCommand
{
    private readonly Argument<string> _name = new("name") { Description = "The name to look for" };
    private readonly Option<string?> _list = new("--list") { Description = $"In one list only: {ListLookup.Keys}", HelpName = "LIST" };
    private readonly DateOptions _dates = new();
    private readonly Option<bool> _json = CommonOptions.Json("The hits as JSON");

    public ListsSearchCommand() : base("search", "Who was listed under a name on a day")
    {
        Add(_name);
        Add(_list);
        _dates.AddTo(this);
        Add(_json);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CommandExample> Examples =>
    [
        new("forfend lists search \"Xiaomi\" --as-of 2021-01-14", "in the lists as they were published by that day"),
        new("forfend lists search \"Tencent\" --list us-csl", "in one list, as it is today"),
    ];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult input, CommandContext context)
    {
        string? list = input.GetValue(_list);
        if (list is not null && ListLookup.Source(list, context) is null) return ExitCode.Usage;
        if (ListLookup.Store(context) is not { } store) return ExitCode.Usage;

        LawDates dates = _dates.Read(input, context);
        SnapshotSelection[] searched =
            [.. ListSources.All.Where(source => list is null || source.Key == list).Select(source => store.Select(source.Key, dates)).OfType<SnapshotSelection>()];
        if (searched.Length == 0) return context.Usage($"{(list is null ? "no list" : $"`{list}`")} is installed; see `forfend lists import --help`.");
        if (ListedNames.Find(list, dates, context, out ExitCode failure) is not { } parties) return failure;

        string name = input.GetRequiredValue(_name);
        ListedParty[] listed = [.. parties.Parties.Where(party => party.IsListedOn(dates.AsOf))];
        IReadOnlyList<Hit> hits = CompiledMatcher.Build(listed, new MatcherOptions()).Search(new NameQuery { Name = name });
        if (input.GetValue(_json)) JsonAnswer.Write(context.Output, json => Write(json, dates, searched, name, hits));
        else WriteText(dates, searched, name, hits, listed.Length, context);
        return ExitCode.Ok;
    }

    private static void WriteText(
        LawDates dates, SnapshotSelection[] searched, string name, IReadOnlyList<Hit> hits, int parties, CommandContext context)
    {
        foreach (SnapshotSelection selection in searched)
        {
            string day = SnapshotText.Day(selection.Snapshot);
            string what = selection.IsLaterThanAsOf ? $"published only on {day}, the oldest there is" : $"as published {day}";
            context.Output.WriteLine($"{selection.Snapshot.List} {what}, asked for {dates}");
        }

        HitLines.Write(name, hits, parties, context);
    }

    private static void Write(
        Utf8JsonWriter json, LawDates dates, SnapshotSelection[] searched, string name, IReadOnlyList<Hit> hits)
    {
        json.WriteString("asOf", LawDates.Iso(dates.AsOf));
        json.WriteStartArray("lists");
        foreach (SnapshotSelection selection in searched)
        {
            json.WriteStartObject();
            SnapshotJson.Write(json, selection.Snapshot);
            json.WriteBoolean("laterThanAsOf", selection.IsLaterThanAsOf);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        HitLines.Write(json, name, hits);
    }
}
