using System.CommandLine;
using System.Globalization;
using System.Text;
using Forfend.Cli.Running;
using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Hosting;
using Forfend.Intake;
using Forfend.Lists;
using Forfend.Ownership.Formats;
using Forfend.Rulebook.Model;
using Forfend.Screening;

namespace Forfend.Cli.Tests.Documents;

/// <summary>The pages of <c>docs/reference</c>, written from the registries: what is there is documented, and nothing else.</summary>
internal static class ReferencePages
{
    /// <summary>Every page with its file name.</summary>
    public static IEnumerable<(string File, string Text)> All =>
    [
        ("commands.md", Commands()),
        ("exit-codes.md", ExitCodePage()),
        ("dealings.md", Dealings()),
        ("formats.md", Page("Formats", "What `forfend screen` reads; plain or gzip, from a file or standard input. The order is that of detection.",
            FormatTable() + "\n\n## Owner graphs\n\nWhat `forfend owners import` reads; plain or gzip.\n\n" + OwnerFormatTable())),
        ("lists.md", Page("Lists", "What `forfend lists import` reads.", ListTable(isFull: true))),
        ("measures.md", Measures()),
        ("findings.md", Findings()),
    ];

    /// <summary>The table of formats.</summary>
    public static string FormatTable() => Table(["format", "key", "what becomes of it"],
        IntakeFormats.All.Select(format => new[] { format.Title, $"`{format.Key}`", format.Yields }));

    /// <summary>The table of formats of owner graphs.</summary>
    private static string OwnerFormatTable() => Table(["format", "key", "tried"],
        OwnerFormats.All.Select(format => new[] { format.Title, $"`{format.Key}`", format.IsTried ? "on real files" : "not yet tried on a real file" }));

    /// <summary>The table of list sources.</summary>
    public static string ListTable(bool isFull) => isFull
        ? Table(["list", "key", "authority", "forms", "terms"], ListSources.All.Select(source => new[]
        {
            $"[{source.Title}]({source.Url})", $"`{source.Key}`", source.Authority, string.Join(", ", source.Forms.Select(FormOf)), source.Terms,
        }))
        : Table(["list", "key", "authority"], ListSources.All.Select(source => new[] { source.Title, $"`{source.Key}`", source.Authority }));

    private static string FormOf(ListForm form) => form.IsTried ? form.Title : $"{form.Title} (not yet tried on a real file)";

    /// <summary>The table of measures.</summary>
    public static string MeasureTable() => Table(["measure", "issuer", "id"],
        EmbeddedRulebook.Read().Measures.Select(measure => new[] { measure.Title, measure.Issuer, $"`{measure.Id}`" }));

    /// <summary>A table; bars within cells are escaped.</summary>
    public static string Table(string[] header, IEnumerable<string[]> rows)
    {
        var text = new StringBuilder();
        void Row(IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" "))).Append(" |\n");
        Row(header);
        Row(header.Select(_ => "---"));
        foreach (string[] row in rows) Row(row);
        return text.ToString();
    }

    private static string Page(string title, string lead, string body) =>
        $"# {title}\n\n{lead}\n\nThis page is generated; `UPDATE_GOLDEN=1 ./test Cli` writes it anew.\n\n{body}";

    private static string Commands()
    {
        CommandTree tree = CommandTree.Build(Program.Commands);
        var text = new StringBuilder();
        foreach (Command command in tree.Root.Subcommands)
        {
            text.Append(CultureInfo.InvariantCulture, $"## forfend {command.Name}\n\n");
            if (command.Subcommands.Count == 0) Help(command);
            else text.Append(CultureInfo.InvariantCulture, $"{command.Description}\n\n");
            foreach (Command member in command.Subcommands)
            {
                text.Append(CultureInfo.InvariantCulture, $"### forfend {command.Name} {member.Name}\n\n");
                Help(member);
            }
        }

        return Page("Commands", "What `forfend COMMAND --help` shows.", text.ToString().TrimEnd('\n') + "\n");

        void Help(Command command) => text.Append("```\n").Append(HelpText.Of(command, tree, ProcessContext.PlainWidth)).Append("```\n\n");
    }

    private static string ExitCodePage() => Page("Exit codes", "Where several apply, the first of this table acts. A record that is held counts as 10. `--fail-on` chooses from which outcome on the code is not 0; an outcome whose own code is 0 then ends with 1.",
        Table(["code", "meaning"], ExitCodes.WorstFirst.Select(row => new[] { ((int)row.Code).ToString(CultureInfo.InvariantCulture), row.Meaning })));

    private static string Dealings() => Page("Dealings", "The words in which a dealing is asked, and answered. The JSON form is [dealing.schema.json](dealing.schema.json), the answer [decision.schema.json](decision.schema.json).",
        $"""
        ## Kinds

        {string.Join(", ", DealingKinds.All.Select(kind => $"`{kind.Key()}`"))}

        ## Roles

        {string.Join(", ", PartyRole.All.Select(role => $"`{role.Key}`"))}

        ## Outcomes, in rising severity

        {string.Join(", ", Outcomes.All.Select(outcome => $"`{outcome.Key()}`"))}

        ## Statuses

        {string.Join(", ", LegalStatuses.All.Select(status => $"`{status.Key()}`"))}

        ## Profiles

        {Table(["profile", "who asks", "a missing list"], Profiles.All.Select(profile => new[] { $"`{profile.Name}`", profile.Title, profile.WhenMissing == MissingListPolicy.Hold ? "holds the dealing" : "is reported" }))}
        """);

    private static string Measures()
    {
        var text = new StringBuilder();
        foreach (Measure measure in EmbeddedRulebook.Read().Measures)
        {
            text.Append(CultureInfo.InvariantCulture, $"## {measure.Id}\n\n{measure.Title}. {measure.Issuer}, {measure.Jurisdiction}.\n\n");
            text.Append(Table(["event", "date", "source", "confidence"], measure.Events.OrderBy(happening => happening.Date.Day).Select(happening => new[]
            {
                EventWords.Of(happening.Kind), happening.Date.ToString(), measure.SourceOf(happening.SourceId).Citation, happening.Confidence.Key(),
            }))).Append('\n');
            text.Append(Table(["provision", "what it says", "confidence", "checked"], measure.Provisions.Select(provision => new[]
            {
                provision.Cite, provision.Text, provision.Confidence.Key(), LawDates.Iso(measure.SourceOf(provision.SourceId).Checked),
            }))).Append('\n');
        }

        return Page("Measures", "The law this build carries, from the files under `rulebook/`. What the files mean is in [rulebook.md](../rulebook.md).", text.ToString().TrimEnd('\n') + "\n");
    }

    private static string Findings() => Page("Findings", "Remarks on input, by their stable codes.",
        Table(["code", "meaning"], FindingCodesInSource.All().Select(code => new[] { $"`{code.Code}`", code.Meaning })));
}
