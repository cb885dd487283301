using System.CommandLine;
using Forfend.Cli.Commands.Rulebook;
using Forfend.Cli.Running;
using Forfend.Domain.Law;
using Forfend.Rulebook.Pictures;

namespace Forfend.Cli.Commands.Law;

/// <summary><c>forfend law timeline</c>: draws what became of a measure and of everything that carries it out.</summary>
internal sealed class LawTimelineCommand : CliCommand
{
    private readonly Argument<string> _measure = new("measure") { Description = "Id of the measure" };
    private readonly DateOptions _dates = new();
    private readonly Option<FileInfo?> _svg = new("--svg") { Description = "Write the picture as SVG as well", HelpName = "FILE" };

    public LawTimelineCommand() : base("timeline", "Draw what became of a measure and of everything that carries it out")
    {
        Add(_measure);
        _dates.AddTo(this);
        Add(_svg);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CommandExample> Examples =>
    [
        new("forfend law timeline us-eo13942 --as-of 2020-11-13", "the TikTok order, its identifications and the courts"),
        new("forfend law timeline us-eo13942 --svg tiktok.svg", "the same as a picture"),
    ];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult input, CommandContext context)
    {
        string id = input.GetRequiredValue(_measure);
        if (context.Installation.Rulebook.Find(id) is not { } measure) return context.Usage(RulebookTestCommand.NoMeasure(id, context.Installation.Rulebook));

        LawDates dates = _dates.Read(input, context);
        StatusPicture picture = StatusPicture.Of(context.Installation.Rulebook, measure, dates);
        context.Output.Write(StatusPictureText.Of(picture, context.Width));
        if (input.GetValue(_svg) is not { } file) return ExitCode.Ok;

        File.WriteAllText(file.FullName, StatusPictureSvg.Of(picture));
        context.Talk($"the picture is in {file.FullName}.");
        return ExitCode.Ok;
    }
}
