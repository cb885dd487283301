using System.Collections.Immutable;
using System.Globalization;
using Forfend.Domain.Parties;

namespace Forfend.Lists;

/// <summary>What a whole publication looks like: how many parties it has, and how many of them have what.</summary>
/// <param name="FewestParties">Below this, the publication is taken for cut short.</param>
/// <param name="MostParties">Above this, it is taken for something else.</param>
/// <param name="FillRates">What parties must have; a format that changed silently shows here.</param>
public sealed record ListExpectations(int FewestParties, int MostParties, params ImmutableArray<FillRate> FillRates)
{
    /// <summary>What is not as expected, one sentence each; empty for a healthy publication.</summary>
    public ImmutableArray<string> Complaints(IReadOnlyCollection<ListedParty> parties)
    {
        ArgumentNullException.ThrowIfNull(parties);
        if (parties.Count < FewestParties || parties.Count > MostParties)
        {
            return
            [
                $"{Text(parties.Count)} parties were read; a whole publication has {Text(FewestParties)} to {Text(MostParties)}.",
            ];
        }

        var complaints = ImmutableArray.CreateBuilder<string>();
        foreach (FillRate rate in FillRates)
        {
            int percent = (int)(100L * parties.Count(party => rate.What.IsHadBy(party)) / parties.Count);
            if (percent >= rate.LeastPercent) continue;

            complaints.Add($"{Text(percent)} percent of the parties have {rate.What.Name()}; a healthy publication has it for "
                + $"{Text(rate.LeastPercent)} or more. Its format may have changed.");
        }

        return complaints.ToImmutable();
    }

    private static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

/// <summary>How many parties of a healthy publication have something, at least.</summary>
/// <param name="What">What they have.</param>
/// <param name="LeastPercent">The least share, 1 to 100.</param>
public sealed record FillRate(PartyDetail What, int LeastPercent);
