using System.Collections.Immutable;
using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Linting;

/// <summary>
/// What a careful colleague would remark about measures that can be read: sources nobody looked at for long, scheduled events nobody
/// confirmed, gaps and overlaps in time, reach that reaches nobody, facts that look misspelt, words that disagree with their source.
/// </summary>
public static class RulebookLint
{
    /// <summary>Half a year: long enough not to nag, short enough that a change of the law is noticed.</summary>
    private const int CheckedWithinDays = 180;

    /// <summary>The remarks, in the order of the rulebook.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="today">The day it is.</param>
    public static ImmutableArray<Finding> Of(RulebookEdition rulebook, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        var paths = new FactPaths(rulebook);
        return
        [
            .. rulebook.Measures.SelectMany(measure => (IEnumerable<Finding>)
            [
                .. Sources(measure, today),
                .. TimeLint.Of(measure, today),
                .. ReachLint.Of(measure, rulebook),
                .. paths.Misspelt(measure),
            ]),
        ];
    }

    /// <summary>A remark about a part of a measure.</summary>
    internal static Finding Remark(Measure measure, string code, FindingSeverity severity, string part, string message, string suggestion) => new(
        code,
        severity,
        new InputLocation($"measures/{measure.Jurisdiction.ToLowerInvariant()}/{measure.Id}.yaml"),
        part,
        message,
        RecordFate.Kept,
        suggestion);

    private static IEnumerable<Finding> Sources(Measure measure, DateOnly today)
    {
        bool isOver = measure.Events.Any(happening => happening.IsEnd && happening.Provisions.IsEmpty && happening.Date.Day <= today);
        foreach (Source source in measure.Sources)
        {
            string part = $"source {source.Id}";
            int age = today.DayNumber - source.Checked.DayNumber;
            if (age < 0)
                yield return Remark(measure, LintCodes.NeverChecked, FindingSeverity.Warning, part, $"is said to be checked on {LawDates.Iso(source.Checked)}, which lies ahead.", "Write the day somebody compared it.");
            else if (age > CheckedWithinDays && !isOver)
                yield return Remark(measure, LintCodes.NeverChecked, FindingSeverity.Warning, part, $"was last checked {age} days ago.", "Compare the encoding with it again and write the day.");
        }
    }
}

/// <summary>Stable codes of remarks about measures that can be read.</summary>
public static class LintCodes
{
    /// <summary>A source nobody compared for long.</summary>
    public const string NeverChecked = "LNT001";

    /// <summary>A scheduled event that nobody confirmed.</summary>
    public const string Unconfirmed = "LNT002";

    /// <summary>Policies that overlap.</summary>
    public const string Overlap = "LNT003";

    /// <summary>A time in between in which nothing holds.</summary>
    public const string Gap = "LNT004";

    /// <summary>An event that can have no effect where it stands.</summary>
    public const string NoEffect = "LNT005";

    /// <summary>A step, group or list that reaches nobody.</summary>
    public const string ReachesNobody = "LNT006";

    /// <summary>A fact that looks misspelt.</summary>
    public const string Misspelt = "LNT007";

    /// <summary>An operator that disagrees with the words of the source.</summary>
    public const string Disagrees = "LNT008";

    /// <summary>Something that is defined and not used.</summary>
    public const string Unused = "LNT009";

    /// <summary>A value that some YAML readers take for something else.</summary>
    public const string Trap = "LNT010";
}
