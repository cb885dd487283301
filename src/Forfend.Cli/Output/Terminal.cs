using Forfend.Cli.Running;
using Forfend.Domain.Law;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Forfend.Cli.Output;

/// <summary>Standard output as a terminal that knows colours, tables and widths.</summary>
internal static class Terminal
{
    /// <summary>The console of a context.</summary>
    public static IAnsiConsole On(CommandContext context) => On(context.Output, context.Width, context.HasColor);

    /// <summary>Standard error of a context, where somebody watches.</summary>
    public static IAnsiConsole OnWatchedError(CommandContext context)
    {
        IAnsiConsole console = On(context.Error, context.Width, hasColor: true);
        console.Profile.Capabilities.Interactive = true;
        return console;
    }

    /// <summary>Writes a table or the like, without the blanks by which its lines are filled up.</summary>
    public static void Render(TextWriter writer, IRenderable content, CommandContext context)
    {
        using var text = new StringWriter();
        On(text, context.Width, context.HasColor).Write(content);
        foreach (string line in text.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')) writer.WriteLine(line.TrimEnd());
    }

    private static IAnsiConsole On(TextWriter writer, int width, bool hasColor)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = hasColor ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = hasColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    /// <summary>Green goes, yellow holds, red stops.</summary>
    public static Color ColorOf(Outcome outcome) => outcome switch
    {
        Outcome.Prohibited or Outcome.LicenceRequired => Color.Red,
        Outcome.Undetermined => Color.Yellow,
        _ => Color.Green,
    };
}
