using System.Globalization;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;

namespace Forfend.Hosting.Lists;

/// <summary>How much a list may change from one snapshot to the next before somebody must look.</summary>
internal static class ListDrift
{
    /// <summary>The UN list lost 14 percent in the four years to 2024, the OFAC list never more than 3 in a year.</summary>
    private const int LeastPercent = 80;

    /// <summary>The OFAC list grew by half in the two years to 2023; nothing doubles between two publications.</summary>
    private const int MostPercent = 200;

    /// <summary>Why the number of parties is not believed; null if it is.</summary>
    public static string? Objection(ListSnapshotInfo former, int parties)
    {
        long percent = former.Parties == 0 ? 100 : 100L * parties / former.Parties;
        if (percent is >= LeastPercent and <= MostPercent) return null;

        string change = percent < LeastPercent ? "shrank" : "grew";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"`{former.List}` {change} from {former.Parties:N0} parties ({LawDates.Iso(former.Published)}) to {parties:N0}. "
            + $"Download it again; if it is right, import it with `--accept-drift`. The snapshot in use stays.");
    }
}
