using System.CommandLine;
using System.Globalization;
using Forfend.Cli.Commands.Rulebook;
using Forfend.Cli.Output;
using Forfend.Cli.Running;
using Forfend.Domain.Law;
using Forfend.Rulebook.Evaluation;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Timelines;

namespace Forfend.Cli.Commands.Law;

/// <summary><c>forfend law status</c>: what every provision is on a day, and by which event.</summary>
internal sealed class LawStatusCommand : CliCommand
{
    private readonly Argument<string?> _measure = new("measure") { Description = "Only this measure", Arity = ArgumentArity.ZeroOrOne };
    private readonly DateOptions _dates = new();

    public LawStatusCommand() : base("status", "Show what every measure is on a day, and by which event")
    {
        Add(_measure);
        _dates.AddTo(this);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CommandExample> Examples =>
    [
        new("forfend law status --as-of 2020-11-13", "the law of a day"),
        new("forfend law status us-eo13971 --as-of 2021-06-10 --known-by 2021-06-08", "as it looked to whoever had not heard of the revocation"),
    ];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult input, CommandContext context)
    {
        RulebookEdition rulebook = context.Installation.Rulebook;
        string? wanted = input.GetValue(_measure);
        if (wanted is not null && rulebook.Find(wanted) is null) return context.Usage(RulebookTestCommand.NoMeasure(wanted, rulebook));

        LawDates dates = _dates.Read(input, context);
        Standing[] standings = [.. rulebook.Measures.Where(measure => wanted is null || measure.Id == wanted).SelectMany(measure => Of(measure, rulebook, dates))];
        int all = standings.Sum(standing => standing.Count);
        int inForce = standings.Where(standing => standing.Status.HasForce && standing.Status.SpeaksThrough.IsEmpty).Sum(standing => standing.Count);
        context.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"On {dates}: {inForce} of {all} provisions in force; rulebook {rulebook.Version}"));
        context.Output.Write(Columns.Of([.. standings.Select(standing => (standing.Name, standing.Words))], indent: 2, context.Width));
        return ExitCode.Ok;
    }

    /// <summary>Provisions that stand alike are one line.</summary>
    private static IEnumerable<Standing> Of(Measure measure, RulebookEdition rulebook, LawDates dates)
    {
        var evaluator = new MeasureEvaluator(measure, measure.Implements is { } id ? rulebook.Find(id) : null);
        return measure.Provisions.Zip(evaluator.Timelines, (provision, timeline) => (Provision: provision, Status: timeline.On(dates)))
            .GroupBy(pair => (pair.Status.Status, pair.Status.Event?.Date, pair.Status.SpeaksThrough.IsEmpty))
            .Select(alike => new Standing(evaluator.Measure, [.. alike.Select(pair => pair.Provision.Id)], alike.First().Status));
    }

    private sealed record Standing(Measure Measure, string[] Provisions, ProvisionStatus Status)
    {
        public int Count => Provisions.Length;

        public string Name => Measure.Provisions.Length == Provisions.Length ? Measure.Id : $"{Measure.Id} {string.Join(", ", Provisions)}";

        public string Words => Status.Event is { } happening
            ? $"{Key}: {EventWords.Of(happening.Kind)} {happening.Date}, {Measure.SourceOf(happening.SourceId).Citation}"
            : "nothing was known of it";

        private string Key => Status.SpeaksThrough.IsEmpty || Status.Status.IsEnded() ? Status.Status.Key() : $"{Status.Status.Key()}, speaks only through {string.Join(", ", Status.SpeaksThrough)}";
    }
}
