using System.Collections.Immutable;
using Forfend.Domain.Dealings;

namespace Forfend.Rulebook.Conditions;

/// <summary>
/// What is known of a dealing, fact by fact: what was stated, else what follows from its parties and amount, else what the profile of
/// whoever asks assumes. Everything else is unknown.
/// </summary>
/// <param name="dealing">The dealing.</param>
/// <param name="assumed">What the profile supplies where the dealing is silent.</param>
public readonly struct DealingFacts(Dealing dealing, Facts assumed)
{
    /// <summary>The value of a fact, or null where it is unknown.</summary>
    internal FactValue? this[FactPath path] => dealing.Facts[path.Path] ?? path.FollowsFrom(dealing) ?? assumed[path.Path];

    /// <summary>
    /// Quantities by category: the value of a fact, where it has such, else the numbers stated below its path
    /// (<c>data.volumes.biometric</c>). Null where there is neither.
    /// </summary>
    internal ImmutableSortedDictionary<string, decimal>? Quantities(FactPath path)
    {
        if (dealing.Facts[path.Path] is FactValue.Quantities stated) return stated.Value;

        ImmutableSortedDictionary<string, decimal>.Builder? found = null;
        foreach ((string fact, FactValue value) in dealing.Facts.All)
        {
            if (value is not FactValue.Number(var number) || !fact.StartsWith(path.Below, StringComparison.Ordinal)) continue;
            found ??= ImmutableSortedDictionary.CreateBuilder<string, decimal>(StringComparer.Ordinal);
            found[fact[path.Below.Length..]] = number;
        }

        return found?.ToImmutable();
    }
}
