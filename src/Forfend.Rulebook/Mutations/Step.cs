using System.Collections.Immutable;
using Forfend.Domain.Law;

namespace Forfend.Rulebook.Mutations;

/// <summary>A part of a measure with one thing changed.</summary>
/// <param name="Part">What was changed; empty for the whole of the part.</param>
/// <param name="Change">How.</param>
/// <param name="Value">The changed part.</param>
internal sealed record Step<T>(string Part, string Change, T Value)
{
    /// <summary>The same change, seen from the whole of which this is a part.</summary>
    public Step<TWhole> In<TWhole>(string part, Func<T, TWhole> whole)
    {
        bool isOneName = part.Length == 0 || Part.Length == 0 || Part == part;
        string name = isOneName ? (Part.Length > 0 ? Part : part) : $"{part}, {Part}";
        return new Step<TWhole>(name, Change, whole(Value));
    }
}

/// <summary>Changes that are the same for everything of a kind.</summary>
internal static class Steps
{
    public const string LeftOut = "left out";

    /// <summary>Leaves one item out after the other, and changes each.</summary>
    /// <param name="items">The items.</param>
    /// <param name="name">What to call one.</param>
    /// <param name="inside">The changes of one.</param>
    /// <param name="keepsOne">Whether at least one must be left.</param>
    /// <param name="decides">Whether an item can change an answer at all; null if all can.</param>
    public static IEnumerable<Step<ImmutableArray<T>>> Each<T>(
        ImmutableArray<T> items,
        Func<T, string> name,
        Func<T, IEnumerable<Step<T>>> inside,
        bool keepsOne = false,
        Func<T, bool>? decides = null)
    {
        for (int index = 0; index < items.Length; index++)
        {
            T item = items[index];
            if (decides?.Invoke(item) == false) continue;

            int place = index;
            if (!keepsOne || items.Length > 1) yield return new Step<ImmutableArray<T>>(name(item), LeftOut, items.RemoveAt(index));
            foreach (Step<T> step in inside(item)) yield return step.In(name(item), changed => items.SetItem(place, changed));
        }
    }

    /// <summary>Leaves one item out after the other.</summary>
    public static IEnumerable<Step<ImmutableArray<T>>> Without<T>(ImmutableArray<T> items, Func<T, string> name, bool keepsOne = false) =>
        Each(items, name, _ => [], keepsOne);

    /// <summary>A day earlier and a day later.</summary>
    public static IEnumerable<Step<DateOnly>> Days(DateOnly day)
    {
        if (day > DateOnly.MinValue) yield return new Step<DateOnly>("", "a day earlier", day.AddDays(-1));
        if (day < DateOnly.MaxValue) yield return new Step<DateOnly>("", "a day later", day.AddDays(1));
    }

    /// <summary>Either end a day off, or left out.</summary>
    public static IEnumerable<Step<EffectivePeriod>> Period(EffectivePeriod period)
    {
        if (period.From is { } from)
        {
            foreach (Step<DateOnly> step in Days(from).Where(step => period.Until is not { } end || step.Value < end))
                yield return step.In("since", day => new EffectivePeriod(day, period.Until));
            yield return new Step<EffectivePeriod>("since", LeftOut, new EffectivePeriod(null, period.Until));
        }

        if (period.Until is { } until)
        {
            foreach (Step<DateOnly> step in Days(until).Where(step => period.From is not { } start || step.Value > start))
                yield return step.In("until", day => new EffectivePeriod(period.From, day));
            yield return new Step<EffectivePeriod>("until", LeftOut, new EffectivePeriod(period.From, null));
        }
    }

    /// <summary>A number by one unit of the last place that was written: 1 for 50, 0.1 for 48.0.</summary>
    public static IEnumerable<Step<decimal>> Numbers(decimal number)
    {
        decimal unit = new(1, 0, 0, isNegative: false, number.Scale);
        return [new Step<decimal>("", $"{unit} less", number - unit), new Step<decimal>("", $"{unit} more", number + unit)];
    }

    /// <summary>True for false and false for true.</summary>
    public static Step<bool> Flip(bool value) => new("", value ? "false" : "true", !value);
}
