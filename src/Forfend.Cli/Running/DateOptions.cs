using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Forfend.Domain.Law;

namespace Forfend.Cli.Running;

/// <summary>The two dates of every question, as options of a command.</summary>
internal sealed class DateOptions
{
    private readonly Option<DateOnly?> _asOf = Day("--as-of", "The day of the dealing; law and lists of that day apply (default: today)");
    private readonly Option<DateOnly?> _knownBy = Day("--known-by", "Only what the public could have learned by that day counts (default: everything)");

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_asOf);
        command.Add(_knownBy);
    }

    /// <summary>The day of the dealing; null where it was not given.</summary>
    public DateOnly? AsOf(ParseResult input) => input.GetValue(_asOf);

    /// <summary>Up to when knowledge counts; null for everything.</summary>
    public DateOnly? KnownBy(ParseResult input) => input.GetValue(_knownBy);

    /// <summary>Both, with today where no day was given.</summary>
    public LawDates Read(ParseResult input, CommandContext context) => new(AsOf(input) ?? context.Installation.Today, KnownBy(input));

    /// <summary>An option that is a day.</summary>
    public static Option<DateOnly?> Day(string name, string title) => new(name)
    {
        Description = title,
        HelpName = "YYYY-MM-DD",
        CustomParser = ReadDay,
    };

    private static DateOnly? ReadDay(ArgumentResult given)
    {
        string text = given.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)) return day;

        string option = (given.Parent as OptionResult)?.Option.Name ?? "";
        given.AddError($"{option} {text}: {WhyNot(text)}");
        return null;
    }

    private static string WhyNot(string text)
    {
        string[] parts = text.Split('-');
        bool isDay = parts is [{ Length: 4 }, { Length: 2 }, { Length: 2 }] && parts.All(part => part.All(char.IsAsciiDigit));
        if (!isDay) return "is not a day; write YYYY-MM-DD";
        return parts[1] is "00" || string.CompareOrdinal(parts[1], "12") > 0 ? $"there is no month {parts[1]}" : $"there is no such day in {parts[0]}-{parts[1]}";
    }
}
