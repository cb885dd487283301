using System.Collections.Immutable;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Mutations;

namespace Forfend.Screening.Mutations;

/// <summary>Compares what a measure's file calls equivalent with what its mutants did.</summary>
internal sealed class ClaimedEquivalents(ImmutableArray<EquivalentChange> claims)
{
    private readonly HashSet<EquivalentChange> _met = [];
    private readonly HashSet<EquivalentChange> _right = [];

    /// <summary>Takes down a mutant; true if the file calls it equivalent and no scenario notices it.</summary>
    public bool Take(Mutant mutant, bool isNoticed)
    {
        EquivalentChange? claim = claims.FirstOrDefault(candidate => candidate.Covers(mutant.Part, mutant.Name));
        if (claim is null) return false;

        _met.Add(claim);
        if (!isNoticed) _right.Add(claim);
        return !isNoticed;
    }

    /// <summary>The claims that are wrong.</summary>
    public ImmutableArray<string> Wrong() =>
        [.. claims.Where(claim => !_right.Contains(claim)).Select(claim => $"`{claim.Mutant}` {(_met.Contains(claim) ? "is noticed by a scenario" : "is no change of this measure any more")}. Take it out of `equivalent`.")];
}
