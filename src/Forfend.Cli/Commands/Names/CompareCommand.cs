using System.CommandLine;
using System.Text.Json;
using Forfend.Cli.Output;
using Forfend.Cli.Running;
using Forfend.Domain.Parties;
using Forfend.Matching;

namespace Forfend.Cli.Commands.Names;

/// <summary><c>forfend compare</c>: how well two names agree, or the two names of each row of a table.</summary>
internal sealed class CompareCommand : CliCommand
{
    private readonly Argument<string[]> _names = new("names") { Description = "The two names", Arity = new ArgumentArity(0, 2) };
    private readonly Option<string?> _file = new("--file")
    {
        Description = "A table with tabs between its columns, `-` for standard input; its first line names them: left, right, kind",
        HelpName = "PAIRS.tsv",
    };

    private readonly Option<bool> _lines = new("--jsonl") { Description = "One JSON object per pair, in order" };
    private readonly Option<string?> _list = NameOptions.List();
    private readonly Option<PartyKind> _kind = NameOptions.Kind();
    private readonly ThresholdOption _threshold = NameOptions.Threshold();

    public CompareCommand() : base("compare", "How well two names agree, in which order they ever stand")
    {
        Add(_names);
        Add(_file);
        Add(_lines);
        Add(_list);
        Add(_kind);
        _threshold.AddTo(this);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CommandExample> Examples =>
    [
        new("forfend compare \"Usama bin Ladin\" \"Osama Bin Laden\" --kind person", "the score of two names, and why"),
        new("forfend compare --file pairs.tsv --jsonl", "one JSON object per pair of a table"),
    ];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult input, CommandContext context)
    {
        string? file = input.GetValue(_file);
        string[] names = input.GetValue(_names) ?? [];
        if (names.Length != (file is null ? 2 : 0)) return context.Usage("compare: give either two names or --file with a table of pairs.");
        if (Array.Exists(names, string.IsNullOrWhiteSpace)) return context.Usage("compare: a name is missing.");
        if (ListedNames.Find(input.GetValue(_list), context, out ExitCode failure) is not { } parties) return failure;

        HitThresholds thresholds = _threshold.Read(input, HitThresholds.Default);
        var comparer = NameComparer.Over(parties.Parties, new MatcherOptions { Thresholds = thresholds });
        if (file is not null) return CompareTable(file, comparer, context);

        PairScore pair = comparer.Compare(names[0], names[1], input.GetValue(_kind));
        if (input.GetValue(_lines))
        {
            context.Output.WriteLine(LinesInOrder.Line(writer =>
            {
                WritePair(writer, pair);
                if (pair.Counterfactual is { } change) HitLines.WriteCounterfactual(writer, "wordCounterfactual", change);
            }));
        }
        else
        {
            context.Output.WriteLine($"{pair.Score} of 1000: {(pair.IsHit ? "a hit" : "no hit")} (threshold {thresholds}).");
            foreach (string line in WordWrap.Lines(pair.Counterfactual is { } change ? $"{pair.Why} {change.Sentence}" : pair.Why, context.Width)) context.Output.WriteLine(line);
        }

        return ExitCode.Ok;
    }

    private static ExitCode CompareTable(string file, NameComparer comparer, CommandContext context)
    {
        using NameTable table = NameTable.Open(file, context);
        if (!table.Has("left") || !table.Has("right"))
            return context.Usage($"--file {file}: the first line must name the columns, among them `left` and `right`, with tabs between them.");

        LinesInOrder.Write(table, context, (writer, row) =>
        {
            string? error = row.Error ?? (row["left"].Length == 0 || row["right"].Length == 0 ? "a name is missing" : null);
            if (error is null) WritePair(writer, comparer.Compare(row["left"], row["right"], row.Kind()));
            else writer.WriteString("error", error);
        });
        return ExitCode.Ok;
    }

    private static void WritePair(Utf8JsonWriter writer, PairScore pair)
    {
        writer.WriteNumber("score", pair.Score);
        writer.WriteNumber("probability", pair.Probability / 1000m);
        writer.WriteBoolean("hit", pair.IsHit);
        writer.WriteString("why", pair.Why);
    }
}
