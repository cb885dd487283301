using System.Globalization;
using System.Text.Json;

namespace Forfend.Cli.Commands.Names;

/// <summary>A tuning curve and what changes hands, as JSON and for people.</summary>
internal static class TuningLines
{
    private const int MostShown = 100;

    /// <summary>Writes the members of an object.</summary>
    public static void Write(Utf8JsonWriter writer, TuningCurve curve, int[] between)
    {
        writer.WriteNumber("pairs", curve.Cases.Count(each => each.IsSame is not null));
        writer.WriteNumber("customers", curve.Cases.Count(each => each.IsSame is null));
        if (curve.Best() is { } best) writer.WriteNumber("bestThreshold", best.Threshold);
        writer.WriteStartArray("curve");
        foreach (TunedPoint point in curve.Points())
        {
            writer.WriteStartObject();
            writer.WriteNumber("threshold", point.Threshold);
            WriteNumber(writer, "precision", point.Precision);
            WriteNumber(writer, "recall", point.Recall);
            WriteNumber(writer, "f1", point.F1);
            WriteNumber(writer, "alertsPerTenThousand", point.AlertsPerTenThousand);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (between is not [int lower, int higher]) return;

        writer.WriteStartArray("changes");
        foreach (TunedCase each in curve.ChangingHands(lower, higher))
        {
            writer.WriteStartObject();
            writer.WriteNumber("score", each.Score);
            writer.WriteString("left", each.Left);
            writer.WriteString("right", each.Right);
            if (each.IsSame is { } same) writer.WriteBoolean("same", same);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes both for people.</summary>
    public static void Write(TuningCurve curve, int[] between, TextWriter output)
    {
        int pairs = curve.Cases.Count(each => each.IsSame is not null);
        output.WriteLine($"{pairs} labelled pairs, {curve.Cases.Count - pairs} customers");
        output.WriteLine();
        output.WriteLine("threshold  precision  recall     F1  alerts per 10,000");
        foreach (TunedPoint point in curve.Points())
            output.WriteLine($"{point.Threshold,9}  {Text(point.Precision, "0.000"),9}  {Text(point.Recall, "0.000"),6}  {Text(point.F1, "0.000"),5}  {Text(point.AlertsPerTenThousand, "0.0"),17}");
        if (curve.Best() is { } best)
        {
            output.WriteLine();
            output.WriteLine($"The best F1 is {Text(best.F1, "0.000")} at {best.Threshold}.");
        }

        if (between is not [int lower, int higher]) return;

        TunedCase[] changes = [.. curve.ChangingHands(lower, higher)];
        output.WriteLine();
        output.WriteLine($"{changes.Length} {(changes.Length == 1 ? "is a hit" : "are hits")} at {lower} and none at {higher}{(changes.Length > MostShown ? $"; the first {MostShown}" : "")}:");
        foreach (TunedCase each in changes.Take(MostShown))
            output.WriteLine($"{each.Score,6}  {(each.IsSame is null ? "customer" : each.IsSame.Value ? "same" : "other"),-8}  {each.Left}  |  {each.Right}");
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, decimal? value)
    {
        if (value is { } number) writer.WriteNumber(name, number);
        else writer.WriteNull(name);
    }

    private static string Text(decimal? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "-";
}
