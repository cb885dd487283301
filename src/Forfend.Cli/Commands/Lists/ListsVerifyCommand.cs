using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Forfend.Cli.Output;
using Forfend.Cli.Running;
using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Hosting.Lists;
using Forfend.Lists;
using Forfend.Screening.Json;

namespace Forfend.Cli.Commands.Lists;

/// <summary><c>forfend lists verify</c>: reads any list file and balances its books, or checks what is stored.</summary>
internal sealed class ListsVerifyCommand : CliCommand
{
    private readonly Argument<string?> _path = new("path")
    {
        Description = "A file or folder of any list this build reads; without it, the stored snapshots are checked",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _list = new("--list") { Description = "Which list it is (default: as the file shows)", HelpName = "LIST" };
    private readonly Option<bool> _json = CommonOptions.Json("The result as JSON");

    public ListsVerifyCommand() : base("verify", "Read a list file and balance its books, changing nothing; or check what is stored")
    {
        Add(_path);
        Add(_list);
        Add(_json);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CommandExample> Examples =>
    [
        new("forfend lists verify sdn.csv", "every row is a party, belongs to one, or is a finding that says why"),
        new("forfend lists verify", "whether every stored snapshot is as it was imported"),
    ];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult input, CommandContext context)
    {
        IListSource? source = null;
        if (input.GetValue(_list) is { } key && (source = ListLookup.Source(key, context)) is null) return ExitCode.Usage;
        if (input.GetValue(_path) is not { } path) return CheckStored(source, input.GetValue(_json), context);
        if (!Path.Exists(path)) return context.Usage($"`{path}` does not exist.");

        PublicationCheck? check;
        switch (PublicationCheck.Read(source, path, out check, out Finding? damage))
        {
            case { } complaint:
                return context.Usage(complaint);
            case null when damage is not null:
                context.Talk(damage.ToString());
                return ExitCode.NothingRead;
        }

        if (input.GetValue(_json)) WriteJson(check!, context);
        else WriteText(check!, context);
        if (check!.Reading.Parties.IsEmpty) return ExitCode.NothingRead;
        return check.Objection.Length == 0 ? ExitCode.Ok : ExitCode.Found;
    }

    private static void WriteText(PublicationCheck check, CommandContext context)
    {
        TextWriter output = context.Output;
        string published = check.Reading.Published is { } day ? $", published {LawDates.Iso(day)}" : "";
        string tried = check.Form.IsTried ? "" : "; this form was not yet tried on a real file";
        output.WriteLine($"{check.Source.Key} ({check.Source.Title}){published}: {check.Form.Title}{tried}");
        foreach (StoredFile file in check.Files)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {file.Name}  {file.Length:N0} bytes  sha256 {file.Sha256}"));

        foreach (string passedOver in check.PassedOver) output.WriteLine($"  {passedOver}  passed over: it is of another form");
        foreach (ListBooks books in check.Reading.Books) output.WriteLine($"  {BooksText.Of(books)}");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {check.Reading.Parties.Length:N0} parties, {check.Reading.Parties.Sum(party => party.Names.Length - 1):N0} aliases, "
            + $"{check.Reading.Parties.Sum(party => party.Identifiers.Length):N0} identifiers, {check.Reading.Findings.Length:N0} findings"));
        if (check.Reading.NotGiven != ListContents.None) output.WriteLine($"  {check.Reading.NotGiven.Words()} were not given");
        output.WriteLine(check.Objection.Length == 0 ? "  Can be imported." : $"  Cannot be imported: {check.Objection}");
        FindingLines.Write(context.Error, check.Reading.Findings);
    }

    private static void WriteJson(PublicationCheck check, CommandContext context) => JsonAnswer.Write(context.Output, json =>
    {
        json.WriteString("list", check.Source.Key);
        json.WriteString("form", check.Form.Key);
        json.WriteBoolean("tried", check.Form.IsTried);
        if (check.Reading.Published is { } day) json.WriteString("published", LawDates.Iso(day));
        json.WriteString("sha256", check.Sha256);
        json.WriteStartArray("files");
        foreach (StoredFile file in check.Files)
        {
            json.WriteStartObject();
            SnapshotJson.WriteFile(json, file);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("parties", check.Reading.Parties.Length);
        json.WriteString("notGiven", check.Reading.NotGiven.Words());
        ListBooksJson.Write(json, check.Reading.Books);
        json.WriteString("objection", check.Objection);
        FindingJson.WriteArray(json, "findings", check.Reading.Findings);
    });

    private static ExitCode CheckStored(IListSource? only, bool isJson, CommandContext context)
    {
        if (ListLookup.Store(context) is not { } store) return ExitCode.Usage;

        var results = new List<(string List, SnapshotName Name, string Damage)>();
        foreach (IListSource source in ListSources.All.Where(source => only is null || source == only))
            foreach (SnapshotName name in store.Names(source.Key))
                results.Add((source.Key, name, store.Verify(source.Key, name) ?? ""));

        if (isJson) JsonAnswer.Write(context.Output, json => WriteStored(json, results));
        foreach ((string list, SnapshotName name, string damage) in results)
        {
            if (damage.Length > 0) context.Talk(damage);
            else if (!isJson) context.Output.WriteLine($"{list}  {name}  as it was imported");
        }

        if (results.Count == 0) context.Talk("no snapshot is stored; import one: forfend lists import --help");
        return results.Any(result => result.Damage.Length > 0) ? ExitCode.Integrity : ExitCode.Ok;
    }

    private static void WriteStored(Utf8JsonWriter json, List<(string List, SnapshotName Name, string Damage)> results)
    {
        json.WriteStartArray("snapshots");
        foreach ((string list, SnapshotName name, string damage) in results)
        {
            json.WriteStartObject();
            json.WriteString("list", list);
            json.WriteString("published", LawDates.Iso(name.Published));
            json.WriteString("snapshot", name.Id);
            json.WriteBoolean("partial", name.IsPartial);
            json.WriteString("damage", damage);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
