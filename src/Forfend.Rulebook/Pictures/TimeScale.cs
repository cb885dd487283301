using System.Collections.Immutable;

namespace Forfend.Rulebook.Pictures;

/// <summary>
/// Where days lie on a line. Law moves in bursts with long silence between, so the scale is not even: every gap between two days that
/// matter has a least width, and the rest of the line is shared out by the logarithm of the days between.
/// </summary>
internal sealed class TimeScale
{
    private readonly ImmutableArray<DateOnly> _days;
    private readonly ImmutableArray<double> _places;

    /// <param name="days">The days that matter, at least one.</param>
    /// <param name="width">Length of the line.</param>
    /// <param name="leastGap">Least distance of two of them.</param>
    public TimeScale(IEnumerable<DateOnly> days, double width, double leastGap)
    {
        _days = [.. days.Distinct().Order()];
        // A gap behind the last day shows how things are left.
        double[] weights = [.. Gaps().Select(gap => Math.Log2(1 + gap))];
        double rest = Math.Max(0, width - (leastGap * weights.Length));
        double sum = weights.Sum();
        var places = ImmutableArray.CreateBuilder<double>(_days.Length + 1);
        places.Add(0);
        foreach (double weight in weights) places.Add(places[^1] + leastGap + (rest * weight / sum));
        _places = places.ToImmutable();
    }

    /// <summary>Length of the line; longer than asked for where the days need it.</summary>
    public double Width => _places[^1];

    /// <summary>The place of a day; one before the first lies at 0, one after the last at the end.</summary>
    public double Of(DateOnly day)
    {
        if (day < _days[0]) return 0;

        int index = _days.Length - 1;
        while (_days[index] > day) index--;
        if (index == _days.Length - 1) return day == _days[index] ? _places[index] : (_places[index] + Width) / 2;

        double part = (double)(day.DayNumber - _days[index].DayNumber) / (_days[index + 1].DayNumber - _days[index].DayNumber);
        return _places[index] + (part * (_places[index + 1] - _places[index]));
    }

    private IEnumerable<int> Gaps()
    {
        const int open = 60;
        for (int index = 1; index < _days.Length; index++) yield return _days[index].DayNumber - _days[index - 1].DayNumber;
        yield return open;
    }
}
