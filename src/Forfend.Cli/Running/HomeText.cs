using System.Globalization;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Rulebook.Model;

namespace Forfend.Cli.Running;

/// <summary>What <c>forfend</c> says without a command: what it is, what to try, what data it carries and how old that is.</summary>
internal static class HomeText
{
    /// <summary>The text for this installation.</summary>
    public static string Of(CommandContext context)
    {
        RulebookEdition rulebook = context.Installation.Rulebook;
        string scenarios = rulebook.Measures.Sum(measure => measure.Scenarios.Length).ToString(CultureInfo.InvariantCulture);
        return $"""
            Forfend says whether a dealing is forbidden on a date, and why. It is not legal advice.

              forfend check "pay 25000 USD to Alipay" --as-of 2021-01-19
              forfend screen samples/payments.pacs008.xml
              forfend --help                          all commands

            Rulebook {rulebook.Version}: {rulebook.Measures.Length} measures, {scenarios} scenarios
            Lists    {Lists(context, rulebook)}

            """;
    }

    private static string Lists(CommandContext context, RulebookEdition rulebook)
    {
        if (context.Installation.Lists.IsEmpty)
            return $"embedded SAMPLE of {LawDates.Iso(rulebook.ExtractDate)}, not for production; forfend lists import --help";

        return string.Join(", ", context.Installation.Lists.Select(list => Age(list, context.Installation.Today)));
    }

    private static string Age(ListSnapshotInfo list, DateOnly today)
    {
        int days = list.AgeOn(today);
        return $"{list.List} of {LawDates.Iso(list.Published)} ({days.ToString(CultureInfo.InvariantCulture)} days old)";
    }
}
