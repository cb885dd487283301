using System.Diagnostics;

namespace Forfend.Load;

/// <summary>How long each of many things took, and what was allocated on the way.</summary>
internal sealed record Times(double[] Microseconds, double BytesEach)
{
    /// <summary>Does one thing after the other, all of them so many times, and takes the shortest time of each.</summary>
    public static Times Of(int count, int rounds, Action<int> act)
    {
        var ticks = new long[count];
        Array.Fill(ticks, long.MaxValue);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int round = 0; round < rounds; round++)
        {
            for (int index = 0; index < count; index++)
            {
                long start = Stopwatch.GetTimestamp();
                act(index);
                ticks[index] = Math.Min(ticks[index], Stopwatch.GetTimestamp() - start);
            }
        }

        double bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)count / rounds;
        double[] microseconds = [.. ticks.Select(each => each * 1e6 / Stopwatch.Frequency).Order()];
        return new Times(microseconds, bytes);
    }

    /// <summary>The time that so many of a hundred do not exceed.</summary>
    public double Percentile(double percent) => Microseconds[Math.Min(Microseconds.Length - 1, (int)(Microseconds.Length * percent / 100))];

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"p50 {Percentile(50),9:0.0}  p90 {Percentile(90),9:0.0}  p99 {Percentile(99),9:0.0}  p99.9 {Percentile(99.9),9:0.0}  mean {Microseconds.Average(),9:0.0} µs  {BytesEach,7:0} B");
}
