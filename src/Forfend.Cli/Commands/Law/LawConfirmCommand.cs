using System.CommandLine;
using Forfend.Cli.Commands.Rulebook;
using Forfend.Cli.Running;
using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Hosting;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Overlays;

namespace Forfend.Cli.Commands.Law;

/// <summary><c>forfend law confirm</c>: says that a scheduled event took place, or did not, in the installation's own overlay.</summary>
internal sealed class LawConfirmCommand : CliCommand
{
    private readonly Argument<string> _measure = new("measure") { Description = "Id of the measure" };
    private readonly Argument<string?> _event = new("event")
    {
        Description = "The scheduled event, as the calendar names it: \"resumed 2026-11-10\"; may be left out where there is one",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string> _source = new("--source") { Description = "Where it is written, as a lawyer would cite it", HelpName = "CITATION", Required = true };
    private readonly Option<string> _by = new("--by") { Description = "Who confirms", HelpName = "NAME", Required = true };
    private readonly Option<bool> _not = new("--did-not-happen") { Description = "It did not take place and will not" };

    public LawConfirmCommand() : base("confirm", "Confirm that a scheduled event took place, with who says so and where it is written")
    {
        Add(_measure);
        Add(_event);
        Add(_source);
        Add(_by);
        Add(_not);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CommandExample> Examples =>
    [
        new("forfend law confirm own-bis-affiliates --source \"91 FR 12345 (Nov 9, 2026)\" --by \"A. Lawyer\"", "the one event that is scheduled"),
    ];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult input, CommandContext context)
    {
        RulebookEdition rulebook = context.Installation.Rulebook;
        string id = input.GetRequiredValue(_measure);
        if (rulebook.Find(id) is not { } measure) return context.Usage(RulebookTestCommand.NoMeasure(id, rulebook));
        if (context.Data is not { } data) return context.Usage("there is no data folder; name one in the variable FORFEND_DATA.");
        if (string.IsNullOrWhiteSpace(input.GetValue(_source)) || string.IsNullOrWhiteSpace(input.GetValue(_by))) return context.Usage("--source and --by: write who confirms, and where it is written.");

        LegalEvent[] scheduled = [.. measure.Events.Where(happening => !happening.IsConfirmed)];
        string[] names = [.. scheduled.Select(happening => happening.Name)];
        if (names.Length == 0) return context.Usage($"{id} has no scheduled event; nothing is to be confirmed.");
        if (Choose(input.GetValue(_event), names) is not { } name) return context.Usage(WhichOne(id, input.GetValue(_event), names));

        DateOnly today = context.Installation.Today;
        LegalEvent chosen = scheduled.First(happening => happening.Name == name);
        bool happened = !input.GetValue(_not);
        if (happened && chosen.Date.Day > today) return context.Usage($"{name} lies ahead: confirm it once it has taken place, or say --did-not-happen.");

        var file = new OverlayFile(data);
        file.Add(new Confirmation(id, name, happened, input.GetValue(_source)!.Trim(), input.GetValue(_by)!.Trim(), today));
        string sha256 = LawOverlay.Read(File.ReadAllText(file.Path), file.Path, out _)!.Sha256;
        context.Output.WriteLine($"{id}: {name} {(happened ? "took place" : "did not take place")}, confirmed by {input.GetValue(_by)} on {LawDates.Iso(today)}");
        context.Output.WriteLine($"{file.Path}, SHA-256 {sha256}; every decision names it from now on");
        return ExitCode.Ok;
    }

    private static string? Choose(string? given, string[] names) => given is null ? (names.Length == 1 ? names[0] : null) : Array.Find(names, name => name == given);

    private static string WhichOne(string measure, string? given, string[] names)
    {
        string all = string.Join(", ", names.Select(name => $"\"{name}\""));
        if (given is null) return $"{measure} has {names.Length} scheduled events; name one of {all}.";

        return NearestWord.To(given, names) is { } nearest ? $"{measure} has no scheduled event \"{given}\". Did you mean \"{nearest}\"?" : $"{measure} has no scheduled event \"{given}\"; use one of {all}.";
    }
}
