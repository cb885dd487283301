using System.Globalization;
using Forfend.Domain.Law;

namespace Forfend.Hosting.Lists;

/// <summary>How much a list may change from one snapshot to the next before somebody must look.</summary>
internal static class ListDrift
{
    /// <summary>The UN list lost 14 percent in the four years to 2024, the OFAC list never more than 3 in a year.</summary>
    private const int LeastPercent = 80;

    /// <summary>The OFAC list grew by half in the two years to 2023; nothing doubles between two publications.</summary>
    private const int MostPercent = 200;

    /// <summary>Why a publication is not believed; null if it is.</summary>
    public static string? Objection(StoredSnapshot former, PublicationCheck check)
    {
        if (Change(former.Info.Parties, check.Reading.Parties.Length) is { } change)
            return Sentence(former, $"`{former.Info.List}`", change, former.Info.Parties, check.Reading.Parties.Length, "parties");

        // A file that only adds to the parties may lose half of itself without their number showing it.
        foreach (StoredFile file in former.Form == check.Form.Key ? check.Files : [])
        {
            if (former.Files.FirstOrDefault(other => other.Part == file.Part) is { } before && Change(before.Length, file.Length) is { } fileChange)
                return Sentence(former, $"`{file.Name}`", fileChange, before.Length, file.Length, "bytes");
        }

        return null;
    }

    private static string? Change(long before, long after)
    {
        if (before == 0 || (100 * after >= LeastPercent * before && 100 * after <= MostPercent * before)) return null;
        return after < before ? "shrank" : "grew";
    }

    private static string Sentence(StoredSnapshot former, string what, string change, long before, long after, string unit) => string.Create(
        CultureInfo.InvariantCulture,
        $"{what} {change} from {before:N0} {unit} ({LawDates.Iso(former.Info.Published)}) to {after:N0}. "
        + $"Download it again; if it is right, import it with `--accept-drift`. The snapshot in use stays.");
}
