using System.CommandLine;
using Forfend.Cli.Output;
using Forfend.Cli.Running;
using Forfend.Domain.Findings;
using Forfend.Hosting;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Reading;

namespace Forfend.Cli.Commands.Rulebook;

/// <summary>Which rulebook a command works on: a folder, or the one that was compiled into this build.</summary>
internal sealed class RulebookArgument
{
    /// <summary>The folder that is taken where none is named, if the working directory has one.</summary>
    private const string UsualFolder = "rulebook";

    private const string Registry = "rulebook.yaml";

    private readonly Argument<string?> _folder = new("folder")
    {
        Description = "A rulebook's folder (default: ./rulebook if it is there, else the embedded rulebook)",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>Adds it to a command.</summary>
    public void AddTo(Command command) => command.Add(_folder);

    /// <summary>The folder that was named or found; null for the embedded rulebook.</summary>
    public string? Folder(ParseResult input) =>
        input.GetValue(_folder) ?? (File.Exists(Path.Combine(UsualFolder, Registry)) ? UsualFolder : null);

    /// <summary>Reads it; null where it is refused, which was said then.</summary>
    public RulebookEdition? Read(ParseResult input, CommandContext context) => Read(Folder(input), context);

    /// <summary>Reads a folder, or the embedded rulebook for null; null where it is refused, which was said then.</summary>
    public static RulebookEdition? Read(string? folder, CommandContext context)
    {
        if (folder is null) return EmbeddedRulebook.Read();

        RulebookReading reading = RulebookFolder.Read(folder);
        FindingLines.Write(context.Error, reading.Findings.Select(finding => InFolder(finding, folder)));
        if (reading is RulebookReading.Read read) return read.Edition;

        context.Talk($"the rulebook in {folder} is refused whole: half the law is worse than none.");
        return null;
    }

    /// <summary>The finding with a path that editors can open.</summary>
    public static Finding InFolder(Finding finding, string folder) =>
        finding with { Location = finding.Location with { File = Path.Combine(folder, finding.Location.File) } };
}
