using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Screening.Decisions;

namespace Forfend.Cli.Output;

/// <summary>The line that says how much of what was looked at is no more than a sample.</summary>
internal static class SampleText
{
    /// <summary>The line; null where everything that was looked at is installed and whole.</summary>
    public static string? Of(DecisionVersions versions)
    {
        // The first is the rulebook's own; it is whole as far as the measures name somebody themselves.
        ListSnapshotInfo[] samples = [.. versions.Lists.Skip(1).Where(list => list.IsSample)];
        string day = LawDates.Iso(versions.Lists[0].Published);
        if (versions.Lists.Length == 1) return $"SAMPLE data of {day}: only the parties the measures themselves name. Not for production.";
        if (samples.Length == 0) return null;
        if (samples.Length == versions.Lists.Length - 1) return $"SAMPLE data of {day}: the parties the measures themselves name, and a few of each list. Not for production.";

        return $"SAMPLE data of {day}: only a few of {string.Join(", ", samples.Select(list => list.List))}. Not for production.";
    }
}
