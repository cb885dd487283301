using System.Collections.Immutable;
using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Reading;
using Forfend.Rulebook.Reading.Nodes;

namespace Forfend.Rulebook.Linting;

/// <summary>
/// What a careful colleague would remark about measures that can be read: sources nobody looked at for long, scheduled events nobody
/// confirmed, gaps and overlaps in time, reach that reaches nobody, facts that look
/// misspelt or that no dealing supplies, provisions that contradict each other, words that disagree with their source.
/// </summary>
public static class RulebookLint
{
    /// <summary>Half a year: long enough not to nag, short enough that a change of the law is noticed.</summary>
    private const int CheckedWithinDays = 180;

    /// <summary>The remarks on a rulebook, in its order.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="today">The day it is.</param>
    /// <param name="knownLists">The lists this program can read; a measure that aims at another reaches nobody.</param>
    public static ImmutableArray<Finding> Of(RulebookEdition rulebook, DateOnly today, IReadOnlyCollection<string> knownLists)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        var paths = new FactPaths(rulebook);
        var supply = new SupplyLint(rulebook);
        return [.. rulebook.Measures.SelectMany(measure => Remarks(measure, rulebook, today, knownLists, paths, supply)).Select(remark => remark.In(file: null))];
    }

    /// <summary>Everything there is to say of the rulebook in a folder: what is wrong with it, traps, and the remarks with their lines.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="today">The day it is.</param>
    /// <param name="knownLists">The lists this program can read.</param>
    public static ImmutableArray<Finding> InFolder(string folder, DateOnly today, IReadOnlyCollection<string> knownLists)
    {
        RulebookReading reading = RulebookFolder.Read(folder);
        IEnumerable<Finding> found = reading.Findings.Concat(TrapLint.Of(folder));
        if (reading is not RulebookReading.Read { Edition: var rulebook }) return [.. found];

        var paths = new FactPaths(rulebook);
        var supply = new SupplyLint(rulebook);
        return [.. found, .. rulebook.Measures.SelectMany(WithLines)];

        IEnumerable<Finding> WithLines(Measure measure)
        {
            LintRemark[] remarks = [.. Remarks(measure, rulebook, today, knownLists, paths, supply)];
            RulebookNode.Mapping? file = remarks.Length == 0 ? null : RulebookFolder.NodesOf(folder, LintRemark.PathOf(measure));
            return remarks.Select(remark => remark.In(file));
        }
    }

    private static IEnumerable<LintRemark> Remarks(Measure measure, RulebookEdition rulebook, DateOnly today, IReadOnlyCollection<string> knownLists, FactPaths paths, SupplyLint supply) =>
    [
        .. Sources(measure, today),
        .. TimeLint.Of(measure, today),
        .. ReachLint.Of(measure, rulebook, knownLists),
        .. ControlLint.Of(measure, rulebook),
        .. ContradictionLint.Of(measure),
        .. paths.Misspelt(measure),
        .. supply.Of(measure),
    ];

    private static IEnumerable<LintRemark> Sources(Measure measure, DateOnly today)
    {
        bool isOver = measure.Events.Any(happening => happening.IsEnd && happening.Provisions.IsEmpty && happening.Date.Day <= today);
        foreach (Source source in measure.Sources)
        {
            string part = $"source {source.Id}";
            int age = today.DayNumber - source.Checked.DayNumber;
            if (age < 0)
                yield return new LintRemark(measure, LintCodes.NeverChecked, FindingSeverity.Warning, part, $"is said to be checked on {LawDates.Iso(source.Checked)}, which lies ahead.", "Write the day somebody compared it.").At("sources", measure.Sources, source);
            else if (age > CheckedWithinDays && !isOver)
                yield return new LintRemark(measure, LintCodes.NeverChecked, FindingSeverity.Warning, part, $"was last checked {age} days ago.", "Compare the encoding with it again and write the day.").At("sources", measure.Sources, source);
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

    /// <summary>A court order without the paragraphs it stops.</summary>
    public const string Wide = "LNT011";

    /// <summary>Reach by control under a law that turns on ownership only.</summary>
    public const string ControlUnderOwnership = "LNT012";

    /// <summary>Two provisions that contradict each other, without an exception between them.</summary>
    public const string Contradicts = "LNT013";

    /// <summary>A fact that no dealing can supply as it is tested.</summary>
    public const string NotSupplied = "LNT014";
}
