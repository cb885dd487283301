using System.CommandLine;
using System.Globalization;
using Forfend.Cli.Output;
using Forfend.Cli.Running;
using Forfend.Domain.Law;
using Forfend.Rulebook.Calendar;

namespace Forfend.Cli.Commands.Law;

/// <summary><c>forfend law calendar</c>: what is due, and what was due and nobody confirmed.</summary>
internal sealed class LawCalendarCommand : CliCommand
{
    private const int UsualDays = 365;

    private readonly DateOptions _dates = new();
    private readonly Option<int> _days = new("--days") { Description = "How many days to look ahead", HelpName = "NUMBER", DefaultValueFactory = _ => UsualDays };

    public LawCalendarCommand() : base("calendar", "Show what is due, and what was due and nobody confirmed")
    {
        _dates.AddTo(this);
        Add(_days);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CommandExample> Examples =>
    [
        new("forfend law calendar", "the next year"),
        new("forfend law calendar --as-of 2020-08-10 --known-by 2020-08-10 --days 60", "what was to be expected then"),
    ];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult input, CommandContext context)
    {
        int days = input.GetValue(_days);
        if (days < 0) return context.Usage("--days: write a number of days, 0 or more.");

        LawDates dates = _dates.Read(input, context);
        LawCalendar calendar = LawCalendar.Of(context.Installation.Rulebook, dates, days);
        foreach (CalendarEntry passed in calendar.Unconfirmed)
        {
            context.Output.WriteLine($"UNCONFIRMED  {LawDates.Iso(passed.Day)}  {passed.Measure.Id}: {passed.What}, {passed.Citation}");
            context.Output.WriteLine($"             answers that depend on it are undetermined; forfend law confirm {passed.Measure.Id} --help");
        }

        string until = LawDates.Iso(calendar.Until);
        if (calendar.Due.IsEmpty) context.Output.WriteLine($"Nothing is due from {LawDates.Iso(dates.AsOf)} until {until}.");
        else context.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Due until {until}:"));

        context.Output.Write(Columns.Of([.. calendar.Due.Select(entry => (LawDates.Iso(entry.Day), $"{entry.Measure.Id}: {entry.What}, {entry.Citation}"))], indent: 2, context.Width));
        return ExitCode.Ok;
    }
}
