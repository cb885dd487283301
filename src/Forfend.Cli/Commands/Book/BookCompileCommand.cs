using System.CommandLine;
using System.Globalization;
using Forfend.Cli.Commands.Names;
using Forfend.Cli.Running;
using Forfend.Domain.Findings;
using Forfend.Matching;
using Forfend.Matching.Reverse;

namespace Forfend.Cli.Commands.Book;

/// <summary><c>forfend book compile</c>: makes a book of a table of our parties, to be asked again whenever a list changes.</summary>
internal sealed class BookCompileCommand : CliCommand
{
    private readonly Argument<string> _names = new("names")
    {
        Description = "A table with tabs between its columns, `-` for standard input; its first line names them: id, query, kind, birth_date, country, identifier",
    };

    private readonly Option<string> _out = new("--out") { Description = "Where the book is written", HelpName = "BOOK", Required = true };

    public BookCompileCommand() : base("compile", "Make a book of our parties, to be asked whenever a list changes")
    {
        Add(_names);
        Add(_out);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CommandExample> Examples => [new("forfend book compile customers.tsv --out customers.book", "a party may have several lines, one for each name")];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult input, CommandContext context)
    {
        string file = input.GetRequiredValue(_names);
        string target = input.GetRequiredValue(_out);
        if (file != "-" && !File.Exists(file)) return context.Usage($"{file}: there is no such file.");

        using NameTable table = NameTable.Open(file, context);
        if (!table.Has("query")) return context.Usage($"{file}: the first line must name the columns, among them `query` (and `id`), with tabs between them.");

        var findings = new FindingCounts();
        int leftOut = 0;
        using CompiledBook book = CompiledBook.Build(Parties(table, findings, context, () => leftOut++));
        book.Save(target);
        findings.WriteTo(context.Error);
        context.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{target}: {book.Count:N0} names, {book.Length / 1e6:0.0} MB{(leftOut == 0 ? "" : leftOut == 1 ? "; 1 line was left out" : $"; {leftOut:N0} lines were left out")}"));
        return leftOut == 0 ? ExitCode.Ok : book.Count == 0 ? ExitCode.NothingRead : ExitCode.SomeFailed;
    }

    private static IEnumerable<BookParty> Parties(NameTable table, FindingCounts findings, CommandContext context, Action leaveOut)
    {
        foreach (TableRow row in table.Rows())
        {
            context.Cancellation.ThrowIfCancellationRequested();
            NameQuery? query = row.Error is null ? NameQueries.Of(row) : null;
            findings.AddRange(row.Findings);
            if (query is not null && (query.Name.Length > 0 || !query.Identifiers.IsEmpty))
            {
                yield return new BookParty(row["id"].Length > 0 ? row["id"] : $"line {row.Location.Line}", query);
                continue;
            }

            findings.Add(new Finding("NAM004", FindingSeverity.Error, row.Location, "", $"{row.Error ?? "neither a name nor an identifier"}; the line was left out.", RecordFate.Quarantined));
            leaveOut();
        }
    }
}
