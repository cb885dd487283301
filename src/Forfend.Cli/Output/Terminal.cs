using Forfend.Cli.Running;
using Forfend.Domain.Law;
using Spectre.Console;

namespace Forfend.Cli.Output;

/// <summary>Standard output as a terminal that knows colours, tables and widths.</summary>
internal static class Terminal
{
    /// <summary>The console of a context.</summary>
    public static IAnsiConsole On(CommandContext context) => On(context.Output, context.Width, context.HasColor);

    /// <summary>A console on a writer.</summary>
    public static IAnsiConsole On(TextWriter writer, int width, bool hasColor)
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
