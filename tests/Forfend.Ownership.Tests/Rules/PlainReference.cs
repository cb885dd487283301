using Forfend.Domain.Law;

namespace Forfend.Ownership.Tests.Rules;

/// <summary>A stake of a plain graph; parties are numbers, the first ones listed. Shares in percent.</summary>
internal sealed record PlainStake(int From, int To, int Min, int Max);

/// <summary>
/// The rules once more, in the plainest way: with exact stakes, by going round until nothing changes. Bounds are tried value by value.
/// </summary>
internal static class PlainReference
{
    /// <summary>Whom exact stakes catch.</summary>
    public static HashSet<int> Caught(IReadOnlyList<(int From, int To, int Share)> stakes, int listed, OwnershipThreshold rule)
    {
        if (rule.Aggregates) return Closure(stakes, [.. Enumerable.Range(0, listed)], rule);

        HashSet<int> all = [.. Enumerable.Range(0, listed)];
        for (int owner = 0; owner < listed; owner++) all.UnionWith(Closure(stakes, [owner], rule));
        return all;
    }

    /// <summary>Every choice of a value for every stake: multiples of a step within its bounds.</summary>
    public static IEnumerable<(int From, int To, int Share)[]> Completions(IReadOnlyList<PlainStake> stakes, int step)
    {
        var chosen = new (int, int, int)[stakes.Count];
        return Choose(0);

        IEnumerable<(int From, int To, int Share)[]> Choose(int index)
        {
            if (index == stakes.Count)
            {
                yield return [.. chosen];
                yield break;
            }

            PlainStake stake = stakes[index];
            for (int share = stake.Min; share <= stake.Max; share += step)
            {
                chosen[index] = (stake.From, stake.To, share);
                foreach (var completion in Choose(index + 1)) yield return completion;
            }
        }
    }

    private static HashSet<int> Closure(IReadOnlyList<(int From, int To, int Share)> stakes, HashSet<int> caught, OwnershipThreshold rule)
    {
        bool hasChanged = true;
        while (hasChanged)
        {
            hasChanged = false;
            foreach (var company in stakes.GroupBy(stake => stake.To))
            {
                int sum = company.Where(stake => caught.Contains(stake.From)).Sum(stake => stake.Share);
                if (rule.IsMetBy(sum)) hasChanged |= caught.Add(company.Key);
            }
        }

        return caught;
    }
}
