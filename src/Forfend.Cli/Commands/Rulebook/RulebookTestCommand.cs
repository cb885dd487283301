using System.CommandLine;
using System.Globalization;
using Forfend.Cli.Running;
using Forfend.Domain.Findings;
using Forfend.Domain.Parties;
using Forfend.Matching;
using Forfend.Rulebook.Model;
using Forfend.Screening.Mutations;
using Forfend.Screening.Scenarios;

namespace Forfend.Cli.Commands.Rulebook;

/// <summary><c>forfend rulebook test</c>: runs the scenarios, and says what none of them would notice.</summary>
internal sealed class RulebookTestCommand : CliCommand
{
    private readonly RulebookArgument _rulebook = new();
    private readonly Option<string[]> _measures = new("--measure") { Description = "Only this measure; may be given several times", HelpName = "ID" };
    private readonly Option<bool> _suggest = new("--suggest") { Description = "Write the missing scenarios, ready to paste; each must be reviewed" };
    private readonly Option<FileInfo?> _junit = new("--junit") { Description = "Write the result as JUnit XML as well", HelpName = "FILE" };

    public RulebookTestCommand() : base("test", "Run the scenarios of the rulebook and say what none of them notices")
    {
        _rulebook.AddTo(this);
        Add(_measures);
        Add(_suggest);
        Add(_junit);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CommandExample> Examples =>
    [
        new("forfend rulebook test", "every scenario, and every change of one step"),
        new("forfend rulebook test rulebook --measure us-eo13942 --suggest", "the scenarios one measure lacks"),
    ];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult input, CommandContext context)
    {
        if (_rulebook.Read(input, context) is not { } edition) return ExitCode.Found;

        string[] wanted = input.GetValue(_measures) ?? [];
        if (wanted.FirstOrDefault(id => edition.Find(id) is null) is { } unknown) return context.Usage(NoMeasure(unknown, edition));

        var runner = new ScenarioRunner(edition, Matcher);
        var mutations = new MutationTest(edition, Matcher);
        var results = new List<MeasureTest>();
        foreach (Measure measure in edition.Measures.Where(measure => wanted.Length == 0 || wanted.Contains(measure.Id)))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            MutationReport report = mutations.Run(measure);
            results.Add(new MeasureTest([.. runner.Run(measure)], report, input.GetValue(_suggest) ? mutations.Suggest(report) : null));
        }

        RulebookTestText.Write(context.Output, edition, results);
        if (input.GetValue(_junit) is { } file) JUnitFile.Write(file.FullName, results);
        return results.All(result => result.HasPassed) ? ExitCode.Ok : ExitCode.Found;
    }

    /// <summary>Says that there is no such measure, and which may be meant.</summary>
    public static string NoMeasure(string id, RulebookEdition edition)
    {
        string hint = NearestWord.To(id, edition.Measures.Select(measure => measure.Id)) is { } nearest
            ? $"Did you mean `{nearest}`?"
            : string.Create(CultureInfo.InvariantCulture, $"The rulebook has {edition.Measures.Length}; see `forfend law status`.");
        return $"there is no measure `{id}`. {hint}";
    }

    private static ExhaustiveMatcher Matcher(IEnumerable<ListedParty> parties) => ExhaustiveMatcher.Build(parties, new MatcherOptions());
}
