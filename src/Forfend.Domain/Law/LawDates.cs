using System.Globalization;

namespace Forfend.Domain.Law;

/// <summary>
/// The two dates of every question: the day of the dealing, and the day up to which the public's knowledge counts.
/// </summary>
/// <param name="AsOf">The day of the dealing; law and lists of that day apply.</param>
/// <param name="KnownBy">The last day whose knowledge counts; null for everything this installation holds.</param>
public readonly record struct LawDates(DateOnly AsOf, DateOnly? KnownBy = null)
{
    /// <summary>Whether something first known to the public on <paramref name="day"/> was known.</summary>
    public bool Knows(DateOnly day) => KnownBy is not { } limit || day <= limit;

    /// <summary><c>2021-01-19</c>, or <c>2021-01-19, known by 2020-10-29</c>.</summary>
    public override string ToString() => KnownBy is { } knownBy ? $"{Iso(AsOf)}, known by {Iso(knownBy)}" : Iso(AsOf);

    /// <summary>A day as <c>YYYY-MM-DD</c>.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
