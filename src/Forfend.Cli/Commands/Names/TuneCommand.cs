using System.CommandLine;
using System.Globalization;
using Forfend.Cli.Running;
using Forfend.Domain.Findings;
using Forfend.Domain.Parties;
using Forfend.Hosting;
using Forfend.Matching;

namespace Forfend.Cli.Commands.Names;

/// <summary><c>forfend tune</c>: what each threshold would bring, by labelled pairs, by customers, or both, and what changes hands between two.</summary>
internal sealed class TuneCommand : CliCommand
{
    private const string ByKind = "kind";

    private readonly Option<string?> _pairs = new("--pairs")
    {
        Description = "A table with tabs between its columns, `-` for standard input; its first line names them: left, right, same (true or false), kind",
        HelpName = "PAIRS.tsv",
    };

    private readonly Option<string?> _customers = new("--customers")
    {
        Description = "A table of customers, searched in the lists: query, kind, birth_date, gender, country, address, identifier",
        HelpName = "NAMES.tsv",
    };

    private readonly Option<int[]> _between = new("--between")
    {
        Description = "Two thresholds: what is a hit at the lower and none at the higher is shown",
        HelpName = "SCORE",
        Arity = new ArgumentArity(2, 2),
        AllowMultipleArgumentsPerToken = true,
        CustomParser = given =>
        {
            int[] read = [.. given.Tokens.Select(token => int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int score) ? score : 0)];
            if (read.Any(score => score is < TuningCurve.Least or > TuningCurve.Most)) given.AddError($"--between: write two scores from {TuningCurve.Least} to {TuningCurve.Most}");
            return read;
        },
    };

    private readonly ThresholdOption _threshold = new(TuningCurve.Least, "what changes hands between the default and these is shown");
    private readonly Option<string?> _by = new("--by")
    {
        Description = "kind: the curve for each kind of party too",
        HelpName = "WHAT",
        CustomParser = given => CommonOptions.OneOf(given, word => word == ByKind ? word : null, [ByKind]),
    };

    private readonly Option<string?> _list = NameOptions.List();
    private readonly Option<bool> _json = new("--json") { Description = "One JSON object" };

    public TuneCommand() : base("tune", "What each threshold would bring, and what changes hands between two")
    {
        Add(_pairs);
        Add(_customers);
        Add(_between);
        _threshold.AddTo(this);
        Add(_by);
        Add(_list);
        Add(_json);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CommandExample> Examples =>
    [
        new("forfend tune --pairs labelled.tsv", "precision, recall and F1 of each threshold"),
        new("forfend tune --customers book.tsv --between 820 850", "alerts per 10,000 customers, and whom the lower threshold adds"),
        new("forfend tune --pairs labelled.tsv --by kind --threshold kind:organization=870", "the curve of each kind, and what another threshold for organizations would change"),
    ];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult input, CommandContext context)
    {
        string? pairs = input.GetValue(_pairs);
        string? customers = input.GetValue(_customers);
        if (pairs is null && customers is null) return context.Usage("tune: give --pairs, --customers, or both.");
        if (ListedNames.Find(input.GetValue(_list), context, out ExitCode failure) is not { } parties) return failure;

        var cases = new List<TunedCase>();
        var findings = new FindingCounts();
        if (pairs is not null && !TryAddPairs(pairs, parties.Parties, cases, findings, context)) return ExitCode.Usage;
        if (customers is not null && !TryAddCustomers(customers, parties, cases, findings, context)) return ExitCode.Usage;

        findings.WriteTo(context.Error);
        var report = new TuningReport(new TuningCurve(cases), input.GetValue(_by) == ByKind, [.. Changes(input)]);
        if (input.GetValue(_json)) context.Output.WriteLine(LinesInOrder.Line(report.Write));
        else report.Write(context.Output);
        return ExitCode.Ok;
    }

    private IEnumerable<(string Member, HitThresholds Ones, HitThresholds Others)> Changes(ParseResult input)
    {
        if ((input.GetValue(_between) ?? []).Order().ToArray() is [int lower, int higher]) yield return ("changes", HitThresholds.Of(lower), HitThresholds.Of(higher));
        if (_threshold.Given(input).IsEmpty) yield break;

        HitThresholds asked = _threshold.Read(input, HitThresholds.Default);
        yield return ("gained", asked, HitThresholds.Default);
        yield return ("lost", HitThresholds.Default, asked);
    }

    private static bool TryAddPairs(string file, IReadOnlyList<ListedParty> parties, List<TunedCase> cases, FindingCounts findings, CommandContext context)
    {
        using NameTable table = NameTable.Open(file, context);
        if (!table.Has("left") || !table.Has("right") || !table.Has("same"))
        {
            context.Usage($"--pairs {file}: the first line must name the columns, among them `left`, `right` and `same`, with tabs between them.");
            return false;
        }

        var comparer = NameComparer.Over(parties, new MatcherOptions());
        foreach (TableRow row in table.Rows())
        {
            bool? same = row["same"].ToUpperInvariant() switch { "TRUE" or "1" or "YES" => true, "FALSE" or "0" or "NO" => false, _ => null };
            if (row.Error is null && same is not null) cases.Add(TunedCase.OfPair(row["left"], row["right"], comparer.Score(row["left"], row["right"], row.Kind()), row.Kind(), same.Value));
            else row.Add("NAM005", "same", $"{row.Error ?? $"`{row["same"]}` is neither true nor false"}; left out.", RecordFate.Omitted);
            findings.AddRange(row.Findings);
        }

        return true;
    }

    private static bool TryAddCustomers(string file, SearchedParties parties, List<TunedCase> cases, FindingCounts findings, CommandContext context)
    {
        using NameTable table = NameTable.Open(file, context);
        if (!table.Has("query"))
        {
            context.Usage($"--customers {file}: the first line must name the columns, among them `query`, with tabs between them.");
            return false;
        }

        CompiledMatcher matcher = parties.Matcher(HitThresholds.Of(TuningCurve.Least));
        foreach (TableRow row in table.Rows())
        {
            if (row.Error is { } error)
            {
                row.Add("NAM005", "query", $"{error}; left out.", RecordFate.Omitted);
            }
            else
            {
                cases.Add(TunedCase.OfCustomer(row["query"], matcher.Search(NameQueries.Of(row))));
            }

            findings.AddRange(row.Findings);
        }

        return true;
    }
}
