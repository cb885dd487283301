using Forfend.Domain.Findings;
using Forfend.Ownership.Graph;
using Forfend.Ownership.Reading;
using Forfend.Ownership.Solving;

namespace Forfend.Ownership.Rules;

/// <summary>Looks at what is held in every company altogether.</summary>
public static class StakeSums
{
    /// <summary>A finding for every company of which more than everything is held on a day, even if each stake is as small as it can be.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="file">What findings call it.</param>
    public static IEnumerable<Finding> OverWhole(PartyGraph graph, DateOnly asOf, string file)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var holdings = new Holdings(graph, asOf.DayNumber, StakeTest.NobodyPasses);
        for (int company = 0; company < graph.PartyCount; company++)
        {
            decimal sum = 0;
            holdings.In(company, holding => sum += Scale.ToPercent(holding.Shares.Least));
            if (sum <= 100) continue;

            yield return new Finding(
                OwnerCodes.OverWhole,
                FindingSeverity.Warning,
                new InputLocation(file),
                $"`{graph.PartyOf(company)}`",
                FormattableString.Invariant($"The stakes in it come to at least {sum} %; each counts as stated, and together as no more than 100 %."),
                RecordFate.Kept,
                "Check the stakes and their dates.");
        }
    }
}
