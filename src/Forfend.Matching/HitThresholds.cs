using System.Collections.Frozen;
using System.Collections.Immutable;
using Forfend.Domain.Parties;

namespace Forfend.Matching;

/// <summary>
/// The least score of a hit, by list, field and kind of party. Of all that are meant for a hit the one with the most conditions counts; among
/// as many one of a list before one of a field, and that before one of a kind; of two lists on which a party stands the lower one. Immutable;
/// equal if written the same.
/// </summary>
public sealed class HitThresholds : IEquatable<HitThresholds>
{
    /// <summary>A threshold that decides is at least this: below it names have hardly a word in common, and most of a book would be hits.</summary>
    public const int LeastDeciding = 600;

    private readonly ImmutableArray<HitThreshold> _all;
    private readonly FrozenDictionary<string, int> _leastByField;
    private readonly int _least;
    private readonly string _text;

    // The first that covers a hit is its own.
    private HitThresholds(IEnumerable<HitThreshold> all)
    {
        _all = [.. all.OrderByDescending(each => each.Rank).ThenBy(each => each.Score).ThenBy(each => each.ToString(), StringComparer.Ordinal)];
        _least = Least("");
        _leastByField = _all.Select(each => each.Field).Where(field => field.Length > 0).Distinct().ToFrozenDictionary(field => field, Least, StringComparer.Ordinal);
        _text = string.Join(' ', Written);
    }

    /// <summary>The documented default: one for every list, field and kind. See <c>docs/matching.md</c>, section 8.</summary>
    public static HitThresholds Default { get; } = Of(MatcherOptions.DefaultThreshold);

    /// <summary>The one for everything of which nothing else is said.</summary>
    public int General => _all[^1].Score;

    /// <summary>Each as people write it, the general one first, then the more specific before the less.</summary>
    public IEnumerable<string> Written => _all[^1..].Concat(_all[..^1]).Select(each => each.ToString());

    /// <summary>One for every list, field and kind.</summary>
    public static HitThresholds Of(int score) => new([new HitThreshold(score)]);

    /// <summary>With others, which take the place of those that are meant for the same.</summary>
    public HitThresholds With(IReadOnlyCollection<HitThreshold> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return others.Count == 0 ? this : new HitThresholds([.. _all.Where(each => !others.Any(each.IsForTheSameAs)), .. others]);
    }

    /// <summary>The threshold of a listed party that is met in a field.</summary>
    /// <param name="listed">The listed party.</param>
    /// <param name="field">Where the name stands; empty where nobody says.</param>
    public int For(ListedParty listed, string field)
    {
        ArgumentNullException.ThrowIfNull(listed);
        foreach (HitThreshold each in _all)
            if (each.Covers(listed, field)) return each.Score;

        return General;
    }

    /// <summary>The least threshold that any listed party met in a field can have: with it a search loses none.</summary>
    public int LeastFor(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return _leastByField.Count > 0 && _leastByField.TryGetValue(field, out int least) ? least : _least;
    }

    /// <inheritdoc/>
    public bool Equals(HitThresholds? other) => other is not null && _text == other._text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as HitThresholds);

    /// <inheritdoc/>
    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    /// <summary>All of them as people write them.</summary>
    public override string ToString() => _text;

    // Whoever covers the very conditions of one covers all it is meant for; so one that is not first there is first nowhere.
    private int Least(string field) =>
        _all.Where(each => each.IsIn(field)).Min(each => _all.First(other => other.Covers(each, field)).Score);
}
