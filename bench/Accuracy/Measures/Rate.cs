using System.Globalization;

namespace Forfend.Accuracy.Measures;

/// <summary>A share with its 95 % confidence interval (Wilson 1927).</summary>
internal readonly record struct Rate(int Hits, int Of)
{
    private const double Z = 1.959964;

    public double Value => Of == 0 ? 0 : (double)Hits / Of;

    public (double Low, double High) Interval
    {
        get
        {
            if (Of == 0) return (0, 1);

            double center = (Value + Z * Z / (2 * Of)) / (1 + Z * Z / Of);
            double half = Z / (1 + Z * Z / Of) * Math.Sqrt(Value * (1 - Value) / Of + Z * Z / (4.0 * Of * Of));
            return (Math.Max(0, center - half), Math.Min(1, center + half));
        }
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{100 * Value:0.0} % ({100 * Interval.Low:0.0}-{100 * Interval.High:0.0})");
}
