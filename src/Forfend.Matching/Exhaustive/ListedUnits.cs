using System.Runtime.InteropServices;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Exhaustive;

/// <summary>
/// Words of listed rows, single or written as one, by all that can make two units similar: one text, one sound, one skeleton, initials,
/// or lengths that differ by at most the one letter that may be off.
/// </summary>
internal sealed class ListedUnits
{
    private readonly Dictionary<string, List<int>> _byText = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byInitials = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _bySound = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _bySkeleton = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<int>> _byLength = [];
    private readonly List<(NameUnit Unit, int Bearer)> _units = [];

    /// <summary>Takes in a unit, and what bears it.</summary>
    public void Add(NameUnit unit, int bearer)
    {
        int index = _units.Count;
        _units.Add((unit, bearer));
        Append(_byText, unit.Text, index);
        if (unit.Initials.Length > 0) Append(_byInitials, unit.Initials, index);
        if (unit.Sound.Length > 0) Append(_bySound, unit.Sound, index);
        foreach (string skeleton in unit.Skeletons) Append(_bySkeleton, skeleton, index);
        Append(_byLength, unit.Text.Length, index);
    }

    /// <summary>Adds the bearers of all units that are similar to one.</summary>
    public void AddSimilar(NameUnit unit, HashSet<int> bearers)
    {
        Add(unit, _byText, unit.Text, bearers);
        Add(unit, _byInitials, unit.Text, bearers);
        Add(unit, _byText, unit.Initials, bearers);
        Add(unit, _bySound, unit.Sound, bearers);
        foreach (string skeleton in unit.Skeletons) Add(unit, _bySkeleton, skeleton, bearers);
        if (unit.Text.Length < UnitSimilarity.ShortestEdited) return;

        for (int length = unit.Text.Length - 1; length <= unit.Text.Length + 1; length++) Add(unit, _byLength, length, bearers);
    }

    private static void Append<TKey>(Dictionary<TKey, List<int>> lists, TKey key, int index)
        where TKey : notnull
    {
        ref List<int>? list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _);
        (list ??= []).Add(index);
    }

    private void Add<TKey>(NameUnit unit, Dictionary<TKey, List<int>> lists, TKey key, HashSet<int> bearers)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out List<int>? indexes)) return;

        foreach (int index in indexes)
            if (UnitSimilarity.Of(unit, _units[index].Unit) > 0) bearers.Add(_units[index].Bearer);
    }
}
