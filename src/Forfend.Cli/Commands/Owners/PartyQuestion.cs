using System.CommandLine;
using Forfend.Cli.Running;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Hosting;
using Forfend.Screening;

namespace Forfend.Cli.Commands.Owners;

/// <summary>The argument and dates of commands that ask about one party, and what becomes of them.</summary>
internal sealed class PartyQuestion
{
    private readonly Argument<string> _party = new("party") { Description = "Id or name of a party" };
    private readonly DateOptions _dates = new();

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_party);
        _dates.AddTo(command);
    }

    /// <summary>Finds the party and who owns whom; or says why not, and gives the exit code.</summary>
    public ExitCode? Read(ParseResult input, CommandContext context, out OwnerView view, out PartyId party)
    {
        (view, party) = (null!, default);
        LawDates dates = _dates.Read(input, context);
        switch (context.Installation.ScreenerFor(dates, context.Installation.DefaultProfile))
        {
            case ScreenerChoice.Broken broken:
                context.Talk(broken.Finding.ToString());
                return ExitCode.Integrity;
            case ScreenerChoice.Ready ready:
                view = ready.Screener.OwnersOn(dates);
                break;
        }

        string text = input.GetRequiredValue(_party);
        var found = view!.Find(text);
        if (found is [var only])
        {
            party = only;
            return null;
        }

        return context.Usage(found.IsEmpty
            ? $"nobody here is called `{text}`. Give the id or the exact name; `forfend search` finds similar ones."
            : $"several are called `{text}`: {string.Join(", ", found.Take(10))}. Give the id.");
    }
}
