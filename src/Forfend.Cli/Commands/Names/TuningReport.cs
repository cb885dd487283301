using System.Globalization;
using System.Text.Json;
using Forfend.Domain.Parties;
using Forfend.Matching;

namespace Forfend.Cli.Commands.Names;

/// <summary>A tuning curve and what changes hands, as JSON and for people.</summary>
/// <param name="curve">What every threshold would have brought.</param>
/// <param name="byKind">Whether it is shown for every kind of party too.</param>
/// <param name="changes">What changes hands: hits with the first and none with the second.</param>
internal sealed class TuningReport(TuningCurve curve, bool byKind, IReadOnlyList<(string Member, HitThresholds Ones, HitThresholds Others)> changes)
{
    private const int MostShown = 100;

    /// <summary>Writes the members of an object.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        WriteCurve(writer, curve);
        if (byKind)
        {
            writer.WriteStartObject("byKind");
            foreach (PartyKind kind in curve.Kinds())
            {
                writer.WriteStartObject(kind.Key());
                WriteCurve(writer, curve.Of(kind));
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        foreach ((string member, HitThresholds ones, HitThresholds others) in changes) WriteChanges(writer, member, curve.ChangingHands(ones, others));
    }

    /// <summary>Writes it for people.</summary>
    public void Write(TextWriter output)
    {
        int pairs = curve.Cases.Count(each => each.IsSame is not null);
        output.WriteLine($"{pairs} labelled pairs, {curve.Cases.Count - pairs} customers");
        WriteCurve(output, "", curve);
        if (byKind)
            foreach (PartyKind kind in curve.Kinds()) WriteCurve(output, kind.Key(), curve.Of(kind));
        foreach ((_, HitThresholds ones, HitThresholds others) in changes) WriteChanges(output, ones, others);
    }

    private static void WriteCurve(Utf8JsonWriter writer, TuningCurve curve)
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
    }

    private static void WriteChanges(Utf8JsonWriter writer, string member, IEnumerable<TunedCase> changing)
    {
        writer.WriteStartArray(member);
        foreach (TunedCase each in changing)
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

    private static void WriteCurve(TextWriter output, string kind, TuningCurve curve)
    {
        output.WriteLine();
        if (kind.Length > 0) output.WriteLine($"{kind}, labelled pairs: {curve.Cases.Count(each => each.IsSame is not null)}");
        output.WriteLine("threshold  precision  recall     F1  alerts per 10,000");
        foreach (TunedPoint point in curve.Points())
            output.WriteLine($"{point.Threshold,9}  {Text(point.Precision, "0.000"),9}  {Text(point.Recall, "0.000"),6}  {Text(point.F1, "0.000"),5}  {Text(point.AlertsPerTenThousand, "0.0"),17}");
        if (curve.Best() is not { } best) return;

        output.WriteLine();
        output.WriteLine($"The best F1 is {Text(best.F1, "0.000")} at {best.Threshold}.");
    }

    private void WriteChanges(TextWriter output, HitThresholds ones, HitThresholds others)
    {
        TunedCase[] changing = [.. curve.ChangingHands(ones, others)];
        output.WriteLine();
        output.WriteLine($"{changing.Length} {(changing.Length == 1 ? "is a hit" : "are hits")} at {ones} and none at {others}{(changing.Length > MostShown ? $"; the first {MostShown}" : "")}:");
        foreach (TunedCase each in changing.Take(MostShown))
            output.WriteLine($"{each.Score,6}  {(each.IsSame is null ? "customer" : each.IsSame.Value ? "same" : "other"),-8}  {each.Left}  |  {each.Right}");
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, decimal? value)
    {
        if (value is { } number) writer.WriteNumber(name, number);
        else writer.WriteNull(name);
    }

    private static string Text(decimal? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "-";
}
