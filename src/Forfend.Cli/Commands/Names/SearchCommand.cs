using System.CommandLine;
using Forfend.Cli.Running;
using Forfend.Domain.Parties;
using Forfend.Matching;

namespace Forfend.Cli.Commands.Names;

/// <summary><c>forfend search</c>: who is listed under a name, or under each name of a table.</summary>
internal sealed class SearchCommand : CliCommand
{
    private readonly Argument<string?> _name = new("name") { Description = "The name to look for", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _file = new("--file")
    {
        Description = "A table with tabs between its columns, `-` for standard input; its first line names them: query, kind, birth_date, gender, country, address, identifier",
        HelpName = "NAMES.tsv",
    };

    private readonly Option<bool> _lines = new("--jsonl") { Description = "One JSON object per name, in order" };
    private readonly Option<string?> _list = NameOptions.List();
    private readonly Option<PartyKind> _kind = NameOptions.Kind();
    private readonly Option<PartialDate?> _birthDate = new("--birth-date") { Description = "Date of birth: YYYY, YYYY-MM or YYYY-MM-DD", HelpName = "DATE", CustomParser = NameOptions.ReadBirthDate };
    private readonly Option<Gender> _gender = new("--gender") { Description = "female or male; another listed one speaks against a hit", HelpName = "GENDER", CustomParser = NameOptions.ReadGender };
    private readonly Option<CountryCode[]> _countries = new("--country") { Description = "Country of two letters; may be repeated", HelpName = "CODE", CustomParser = NameOptions.ReadCountries };
    private readonly Option<string?> _address = new("--address") { Description = "Address in one line; a postcode, street or town that is listed too speaks for a hit", HelpName = "ADDRESS" };
    private readonly Option<string[]> _identifiers = new("--id") { Description = "Identifier as type:value (passport:123, imo:9187629), or a value alone; may be repeated", HelpName = "ID" };
    private readonly ThresholdOption _threshold = NameOptions.Threshold();

    public SearchCommand() : base("search", "Who is listed under a name")
    {
        Add(_name);
        Add(_file);
        Add(_lines);
        Add(_list);
        Add(_kind);
        Add(_birthDate);
        Add(_gender);
        Add(_countries);
        Add(_address);
        Add(_identifiers);
        _threshold.AddTo(this);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CommandExample> Examples =>
    [
        new("forfend search \"Tencent Holdings\"", "everybody listed under a name like it, and why"),
        new("forfend search --file names.tsv --jsonl", "one JSON object per line of a table"),
        new("forfend search \"Jon Smith\" --list suppliers.tsv", "in a table of your own: id, name, kind, aliases"),
        new("forfend search \"Jon Smith\" --threshold 870 --threshold us-ofac-sdn+kind:person=840", "persons of one list from a lower score on"),
    ];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult input, CommandContext context)
    {
        string? file = input.GetValue(_file);
        string? name = input.GetValue(_name);
        if (name is null == file is null) return context.Usage("search: give either a name or --file with a table of names.");
        if (file is null && string.IsNullOrWhiteSpace(name) && (input.GetValue(_identifiers) ?? []).Length == 0) return context.Usage("search: neither a name nor an identifier.");
        if (ListedNames.Find(input.GetValue(_list), context, out ExitCode failure) is not { } parties) return failure;

        CompiledMatcher matcher = parties.Matcher(_threshold.Read(input, HitThresholds.Default));
        if (file is not null) return SearchTable(file, matcher, context);

        var query = new NameQuery
        {
            Name = name!,
            Kind = input.GetValue(_kind),
            BirthDate = input.GetValue(_birthDate),
            Gender = input.GetValue(_gender),
            Countries = [.. input.GetValue(_countries) ?? []],
            Address = input.GetValue(_address) ?? "",
            Identifiers = [.. (input.GetValue(_identifiers) ?? []).Select(NameQueries.Identifier)],
        };
        IReadOnlyList<Hit> hits = matcher.Search(query);
        if (input.GetValue(_lines)) context.Output.WriteLine(LinesInOrder.Line(writer => HitLines.Write(writer, query.Name, hits)));
        else HitLines.Write(query.Name, hits, parties.Parties.Count, context);
        return ExitCode.Ok;
    }

    private static ExitCode SearchTable(string file, CompiledMatcher matcher, CommandContext context)
    {
        using NameTable table = NameTable.Open(file, context);
        if (!table.Has("query")) return context.Usage($"--file {file}: the first line must name the columns, among them `query`, with tabs between them.");

        LinesInOrder.Write(table, context, (writer, row) =>
        {
            if (row.Error is { } error)
            {
                writer.WriteString("query", "");
                writer.WriteString("error", error);
                return;
            }

            NameQuery query = NameQueries.Of(row);
            if (query.Name.Length == 0 && query.Identifiers.IsEmpty)
            {
                writer.WriteString("query", "");
                writer.WriteString("error", "neither a name nor an identifier");
                return;
            }

            HitLines.Write(writer, row["query"], matcher.Search(query));
        });
        return ExitCode.Ok;
    }
}
