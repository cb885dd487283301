using System.CommandLine;
using System.Globalization;
using System.Text;
using Forfend.Cli.Output;
using Forfend.Cli.Running;
using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Ownership;
using Forfend.Ownership.Formats.EdgeTable;
using Forfend.Ownership.Reading;
using Forfend.Ownership.Rules;

namespace Forfend.Cli.Commands.Owners;

/// <summary><c>forfend owners compute</c>: one rule over a graph of the user's own, so that anybody can check the arithmetic.</summary>
internal sealed class OwnersComputeCommand : CliCommand
{
    private readonly Option<string> _edges = new("--edges")
    {
        Description = "Table of who owns whom: from,to,relation,share_min,share_max,voting_min,voting_max,since,until,source",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string> _listed = new("--listed") { Description = "Ids of the listed parties, one a line", HelpName = "FILE", Required = true };
    private readonly Option<OwnershipRule> _rule = OwnersOptions.Rule("--rule");
    private readonly Option<DateOnly?> _asOf = DateOptions.Day("--as-of", "The day whose rule and stakes count (default: today)");
    private readonly Option<bool> _lines = new("--jsonl") { Description = "One line of JSON for each party" };

    public OwnersComputeCommand() : base("compute", "Who is caught by an ownership rule, on a graph of your own")
    {
        _rule.Required = true;
        Add(_edges);
        Add(_listed);
        Add(_rule);
        Add(_asOf);
        Add(_lines);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CommandExample> Examples =>
    [
        new("forfend owners compute --edges edges.csv --listed ids.txt --rule own-ofac-50 --as-of 2026-01-15 --jsonl", "a line for every party: caught, free, or depends on what"),
    ];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult input, CommandContext context)
    {
        (string edges, string ids) = (input.GetRequiredValue(_edges), input.GetRequiredValue(_listed));
        DateOnly asOf = input.GetValue(_asOf) ?? context.Installation.Today;
        PartyId[] listed = [.. File.ReadLines(ids).Select(line => line.Trim().TrimStart('\uFEFF')).Where(line => line.Length > 0).Select(line => new PartyId(line)).Distinct()];
        OwnerReading reading;
        using (var text = new StreamReader(edges, Encoding.UTF8)) reading = EdgeTableFormat.Read(text, edges);

        FindingLines.Write(context.Error, reading.Findings);
        if (reading.Findings.Any(finding => finding.Fate == RecordFate.Refused)) return ExitCode.NothingRead;

        var graph = new PartyGraph(reading.Relations);
        FindingLines.Write(context.Error, StakeSums.OverWhole(graph, asOf, edges));
        RuleComputation computation = RuleComputation.Of(input.GetRequiredValue(_rule), graph, asOf, listed);

        IEnumerable<PartyId> parties = Enumerable.Range(0, graph.PartyCount).Select(graph.PartyOf).Concat(listed).Concat(reading.Mentioned).Distinct().Order();
        IEnumerable<PartyAnswer> answers = parties.Select(computation.Explain);
        if (input.GetValue(_lines))
            foreach (PartyAnswer answer in answers) context.Output.Write(PartyAnswerJson.Line(answer) + "\n");
        else
            WriteTable(context, answers);
        return ExitCode.Ok;
    }

    private static void WriteTable(CommandContext context, IEnumerable<PartyAnswer> answers)
    {
        foreach (PartyAnswer answer in answers)
        {
            context.Output.Write($"{answer.Status.Key(),-8} {Text(answer.Held),-14} {answer.Party}\n");
            foreach (ReachLink link in answer.Path) context.Output.Write($"{"",-24}{link.From} {link.Relation} {link.To}{(link.Source.Length > 0 ? $" ({link.Source})" : "")}\n");
            foreach (string question in answer.Questions) context.Output.Write($"{"",-24}? {question}\n");
        }
    }

    private static string Text(Share held) => held.Min == held.Max
        ? held.Min.ToString(CultureInfo.InvariantCulture) + " %"
        : FormattableString.Invariant($"{held.Min} to {held.Max} %");
}
