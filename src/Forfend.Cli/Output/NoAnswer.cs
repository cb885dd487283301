using Forfend.Cli.Running;
using Forfend.Hosting;

namespace Forfend.Cli.Output;

/// <summary>Says why there is no answer, where stored lists are damaged or too old.</summary>
internal static class NoAnswer
{
    /// <summary>Says it and gives the exit code for it.</summary>
    public static ExitCode Say(ScreenerChoice choice, CommandContext context)
    {
        switch (choice)
        {
            case ScreenerChoice.Broken broken:
                context.Talk(broken.Finding.ToString());
                return ExitCode.Integrity;
            case ScreenerChoice.Stale stale:
                context.Talk($"refused: {stale.Finding}");
                return ExitCode.Stale;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
