using System.Globalization;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;

namespace Forfend.Cli.Output;

/// <summary>A list snapshot with its age in a few words.</summary>
internal static class ListAgeText
{
    /// <summary>
    /// <c>us-ofac-sdn 2024-05-03, 12 days old (a2dd7673)</c> for each; samples have a date and no age that would mean anything, and
    /// after the rulebook's own are only counted.
    /// </summary>
    public static string Of(IReadOnlyCollection<ListSnapshotInfo> lists, DateOnly asOf)
    {
        ListSnapshotInfo[] samples = [.. lists.Where(list => list.IsSample)];
        string more = samples.Length > 1 ? $" and {(samples.Length - 1).ToString(CultureInfo.InvariantCulture)} more (--explain names them)" : "";
        string sample = $"{samples[0].List} SAMPLE {LawDates.Iso(samples[0].Published)} ({samples[0].Id[..8]}){more}";
        return string.Join(", ", lists.Where(list => !list.IsSample).Select(list => Of(list, asOf)).Prepend(sample));
    }

    private static string Of(ListSnapshotInfo list, DateOnly asOf)
    {
        int age = list.AgeOn(asOf);
        string days = string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(age):N0} {(Math.Abs(age) == 1 ? "day" : "days")}");
        return $"{list.List} {LawDates.Iso(list.Published)}, {(age < 0 ? $"published {days} later" : $"{days} old")} ({list.Id[..8]})";
    }
}
