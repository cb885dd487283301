using System.Globalization;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;

namespace Forfend.Cli.Output;

/// <summary>A list snapshot with its age in a few words.</summary>
internal static class ListAgeText
{
    /// <summary><c>us-ofac-sdn 2024-05-03, 12 days old (a2dd7673)</c>; a sample has a date and no age that would mean anything.</summary>
    public static string Of(ListSnapshotInfo list, DateOnly asOf)
    {
        if (list.IsSample) return $"{list.List} SAMPLE {LawDates.Iso(list.Published)} ({list.Id[..8]})";

        int age = list.AgeOn(asOf);
        string days = string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(age):N0} {(Math.Abs(age) == 1 ? "day" : "days")}");
        return $"{list.List} {LawDates.Iso(list.Published)}, {(age < 0 ? $"published {days} later" : $"{days} old")} ({list.Id[..8]})";
    }
}
