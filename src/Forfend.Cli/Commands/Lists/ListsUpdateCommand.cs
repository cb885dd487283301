using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Forfend.Cli.Output;
using Forfend.Cli.Running;
using Forfend.Domain.Law;
using Forfend.Hosting.Lists;
using Forfend.Hosting.Lists.Updating;
using Forfend.Lists;

namespace Forfend.Cli.Commands.Lists;

/// <summary><c>forfend lists update</c>: downloads the newest publication of lists.</summary>
internal sealed class ListsUpdateCommand : CliCommand
{
    private readonly Argument<string[]> _lists = new("list") { Description = $"Which lists (default: every one that can be downloaded): {ListLookup.Keys}", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _from = new("--from") { Description = "Address of a folder with the official files under their official names, instead of the authorities' servers", HelpName = "URL" };
    private readonly Option<bool> _acceptDrift = new("--accept-drift") { Description = "Take a list though it is much smaller or larger than the one before" };
    private readonly Option<bool> _json = CommonOptions.Json("The result as JSON");

    public ListsUpdateCommand() : base("update", "Download the newest publication of lists")
    {
        Add(_lists);
        Add(_from);
        Add(_acceptDrift);
        Add(_json);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CommandExample> Examples =>
    [
        new("forfend lists update", "every list, side by side; what fails leaves its snapshot in use"),
        new("forfend lists update us-ofac-sdn --from https://mirror.example/ofac/", "from a mirror of your own; the proxy of HTTPS_PROXY is used"),
    ];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult input, CommandContext context)
    {
        if (context.Data is not { } data || ListLookup.Store(context) is not { } store) return ExitCode.Usage;
        if (MirrorOf(input.GetValue(_from), out Uri? mirror) is { } complaint) return context.Usage(complaint);

        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.ParseAdd($"forfend/{context.Engine}");
        var update = new ListUpdate(data, http, context.Clock) { Mirror = mirror, AcceptsDrift = input.GetValue(_acceptDrift) };
        if (SourcesOf(input.GetValue(_lists) ?? [], update, context) is not { } sources) return ExitCode.Usage;

        ImmutableArray<ListUpdateResult> results = DownloadLines.Show(context, progress => update.RunAsync(sources, progress, context.Cancellation).GetAwaiter().GetResult());
        if (input.GetValue(_json)) WriteJson(results, store, context);
        else WriteText(results, store, context);

        ExitCode code = ExitCode.Ok;
        foreach (ListUpdateResult result in results)
            code = ExitCodes.Worse(code, result is ListUpdateResult.Failed ? ExitCode.Stale : result is ListUpdateResult.Refused ? ExitCode.NothingRead : ExitCode.Ok);

        return code;
    }

    private static string? MirrorOf(string? text, out Uri? mirror)
    {
        mirror = null;
        if (text is null) return null;
        if (!Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out mirror) || mirror.Scheme is not ("http" or "https"))
            return $"--from {text}: is not an address (https://…).";
        return null;
    }

    private static List<IListSource>? SourcesOf(string[] keys, ListUpdate update, CommandContext context)
    {
        var sources = new List<IListSource>();
        foreach (string key in keys)
        {
            if (ListLookup.Source(key, context) is not { } source) return null;
            if (!update.CanUpdate(source))
            {
                context.Talk($"`{key}` cannot be downloaded by a program; download it from {source.Url} and run: forfend lists import {key} PATH");
                return null;
            }

            sources.Add(source);
        }

        return keys.Length > 0 ? sources : [.. ListSources.All.Where(update.CanUpdate)];
    }

    private static void WriteText(ImmutableArray<ListUpdateResult> results, SnapshotStore store, CommandContext context)
    {
        foreach (ListUpdateResult result in results)
        {
            switch (result)
            {
                case ListUpdateResult.Updated updated:
                    FindingLines.Write(context.Error, updated.Import.Findings);
                    string parties = updated.Snapshot.Info.Parties.ToString("N0", CultureInfo.InvariantCulture);
                    context.Output.WriteLine(updated.Diff is { } diff
                        ? $"{result.List}  {SnapshotText.Day(diff.Before)} -> {SnapshotText.Day(diff.After)}  +{Count(diff.Added.Length)} -{Count(diff.Removed.Length)} ~{Count(diff.Changed.Length)}  {parties} parties"
                        : $"{result.List}  {SnapshotText.Day(updated.Snapshot.Info)}  {parties} parties");
                    break;
                case ListUpdateResult.Unchanged unchanged:
                    context.Output.WriteLine($"{result.List}  unchanged since {SnapshotText.Day(unchanged.Info)}");
                    break;
                case ListUpdateResult.Refused refused:
                    context.Talk($"{result.List} was not updated: {refused.Reason} What was downloaded lies in {refused.Folder}.");
                    break;
                case ListUpdateResult.Failed failed:
                    context.Talk($"{result.List} was not updated: {failed.Reason} {Stays(result.List, store, context)} Without a connection: download it elsewhere and run "
                        + $"`forfend lists import {result.List} PATH`.");
                    break;
            }
        }
    }

    private static string Stays(string list, SnapshotStore store, CommandContext context)
    {
        if (store.Newest(list) is not { } info) return "Nothing of it is installed.";

        int age = info.AgeOn(context.Installation.Today);
        return $"The publication of {SnapshotText.Day(info)} stays in use ({Count(age)} days old).";
    }

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static void WriteJson(ImmutableArray<ListUpdateResult> results, SnapshotStore store, CommandContext context) => JsonAnswer.Write(context.Output, json =>
    {
        json.WriteStartArray("lists");
        foreach (ListUpdateResult result in results)
        {
            json.WriteStartObject();
            Write(json, result);
            if (result is not ListUpdateResult.Updated && store.Newest(result.List) is { } inUse) json.WriteString("inUse", LawDates.Iso(inUse.Published));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, ListUpdateResult result)
    {
        switch (result)
        {
            case ListUpdateResult.Updated updated:
                json.WriteString("result", "updated");
                SnapshotJson.Write(json, updated.Snapshot);
                if (updated.Diff is not { } diff) break;

                json.WriteString("former", LawDates.Iso(diff.Before.Published));
                json.WriteNumber("added", diff.Added.Length);
                json.WriteNumber("removed", diff.Removed.Length);
                json.WriteNumber("changed", diff.Changed.Length);
                break;
            case ListUpdateResult.Unchanged unchanged:
                json.WriteString("result", "unchanged");
                SnapshotJson.Write(json, unchanged.Info);
                break;
            case ListUpdateResult.Refused refused:
                json.WriteString("result", "refused");
                json.WriteString("list", refused.List);
                json.WriteString("reason", refused.Reason);
                json.WriteString("folder", refused.Folder);
                break;
            case ListUpdateResult.Failed failed:
                json.WriteString("result", "failed");
                json.WriteString("list", failed.List);
                json.WriteString("reason", failed.Reason);
                break;
        }
    }
}
