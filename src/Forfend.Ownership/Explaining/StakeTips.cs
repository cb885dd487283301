using Forfend.Ownership.Graph;
using Forfend.Ownership.Solving;

namespace Forfend.Ownership.Explaining;

/// <summary>Finds which of several stakes in one company can decide whether together they are enough.</summary>
internal sealed class StakeTips
{
    // Above that many stakes that count whole or not at all, their sums are not tried one by one, and a fact is rather asked than not.
    private const int MostTried = 12;

    private readonly StakeTest _test;
    private readonly List<(StakeRange Range, bool IsSure)> _stakes;
    private readonly int[] _wholeOrNot;

    // Many holders of everything, as damaged registers have them, are more than a long holds.
    private readonly Int128 _sureLeast;
    private readonly Int128 _sureMost;

    /// <param name="test">The rule.</param>
    /// <param name="stakes">The stakes, and whether each counts in any case; one that does not counts whole or not at all.</param>
    public StakeTips(StakeTest test, List<(StakeRange Range, bool IsSure)> stakes)
    {
        (_test, _stakes) = (test, stakes);
        _wholeOrNot = [.. Enumerable.Range(0, stakes.Count).Where(index => !stakes[index].IsSure)];
        Int128 most = 0;
        foreach ((StakeRange range, bool isSure) in stakes)
        {
            most += range.Most;
            if (isSure) (_sureLeast, _sureMost) = (_sureLeast + range.Least, _sureMost + range.Most);
        }

        CanBeEnough = test.IsMetBy((long)Int128.Min(most, Scale.Whole));
    }

    /// <summary>Whether all of them at their most are enough.</summary>
    public bool CanBeEnough { get; }

    /// <summary>Whether the sum of the others can be such that a stake decides, between the least and the most it can be.</summary>
    public bool Tips(int own, long least)
    {
        (StakeRange range, bool isSure) = _stakes[own];
        int[] others = isSure ? _wholeOrNot : [.. _wholeOrNot.Where(index => index != own)];
        if (others.Length > MostTried) return true;

        (Int128 sureLeast, Int128 sureMost) = isSure ? (_sureLeast - range.Least, _sureMost - range.Most) : (_sureLeast, _sureMost);
        for (int chosen = 0; chosen < 1 << others.Length; chosen++)
        {
            (Int128 from, Int128 to) = (sureLeast, sureMost);
            for (int index = 0; index < others.Length; index++)
                if ((chosen >> index & 1) == 1) (from, to) = (from + _stakes[others[index]].Range.Least, to + _stakes[others[index]].Range.Most);

            // The smallest sum with which the most is enough, but not below what the others have.
            Int128 lowest = Int128.Max(from, _test.Threshold - range.Most + (_test.IsInclusive ? 0 : 1));
            if (lowest <= to && !_test.IsMetBy((long)Int128.Min(lowest + least, Scale.Whole))) return true;
        }

        return false;
    }
}
