using System.Collections.Immutable;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Index;

/// <summary>
/// Finds the listed names in which words written as one are similar to a word of a query, or the other way round. Two units are similar
/// only if they share a key: canonical spelling, a skeleton, initials, or one of their ends where a letter may be off.
/// </summary>
internal sealed class UnitIndex
{
    private readonly Dictionary<string, List<(int Name, NameUnit Unit)>> _unitsByKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int Name, NameUnit Unit)>> _singlesByKey = new(StringComparer.Ordinal);

    public void Add(int name, ReadOnlySpan<WeighedToken> words)
    {
        Add(name, NameUnit.Of(words), _unitsByKey);
        Add(name, NameUnit.SinglesOf(words), _singlesByKey);
    }

    /// <summary>The similar units by name, in the order in which they are taken.</summary>
    public Dictionary<int, List<UnitPair>> Find(QueryName query)
    {
        var found = new Dictionary<int, List<UnitPair>>();
        Find(query.Units, _singlesByKey, (_, _) => true, found);
        Find(query.Singles, _unitsByKey, (_, _) => true, found);
        Find(query.Units, _unitsByKey, (unit, other) => unit.IsWhole && other.IsWhole, found);
        foreach (List<UnitPair> pairs in found.Values) pairs.Sort(UnitPair.InOrder);
        return found;
    }

    private static void Find(
        ImmutableArray<NameUnit> units, Dictionary<string, List<(int Name, NameUnit Unit)>> byKey, Func<NameUnit, NameUnit, bool> isAllowed,
        Dictionary<int, List<UnitPair>> found)
    {
        foreach (NameUnit unit in units)
        {
            var seen = new HashSet<(int, NameUnit)>();
            foreach (string key in KeysOf(unit))
            {
                if (!byKey.TryGetValue(key, out List<(int Name, NameUnit Unit)>? others)) continue;

                foreach ((int name, NameUnit other) in others)
                {
                    if (!isAllowed(unit, other) || !seen.Add((name, other)) || UnitSimilarity.Of(unit, other) is not (> 0 and var similarity)) continue;

                    if (!found.TryGetValue(name, out List<UnitPair>? pairs)) found.Add(name, pairs = []);
                    pairs.Add(new UnitPair(unit, other, similarity));
                }
            }
        }
    }

    private static void Add(int name, ImmutableArray<NameUnit> units, Dictionary<string, List<(int Name, NameUnit Unit)>> byKey)
    {
        foreach (NameUnit unit in units)
        {
            foreach (string key in KeysOf(unit).Distinct(StringComparer.Ordinal))
            {
                if (!byKey.TryGetValue(key, out List<(int Name, NameUnit Unit)>? named)) byKey.Add(key, named = []);
                named.Add((name, unit));
            }
        }
    }

    private static IEnumerable<string> KeysOf(NameUnit unit)
    {
        if (unit.Text.Length is 2 or NameUnit.MostWords) yield return "i" + unit.Text;
        if (unit.Initials.Length > 0) yield return "i" + unit.Initials;
        yield return "t" + unit.Text;
        yield return "s" + unit.Sound;
        foreach (string skeleton in unit.Skeletons)
            if (skeleton.Length >= UnitSimilarity.ShortestSkeleton) yield return "k" + skeleton;
        if (unit.Text.Length < UnitSimilarity.ShortestEdited) yield break;

        yield return "b" + unit.Text[..UnitSimilarity.ShortestUnchanged];
        yield return "e" + unit.Text[^UnitSimilarity.ShortestUnchanged..];
    }
}
