using System.Globalization;
using System.Text.Json;
using Forfend.Cli.Output;
using Forfend.Cli.Running;
using Forfend.Domain.Parties;
using Forfend.Matching;
using Forfend.Screening.Json;

namespace Forfend.Cli.Commands.Names;

/// <summary>Hits of a name, as JSON and for people.</summary>
internal static class HitLines
{
    /// <summary>Writes the query and its hits as members of an object.</summary>
    public static void Write(Utf8JsonWriter writer, string query, IReadOnlyList<Hit> hits)
    {
        writer.WriteString("query", query);
        writer.WriteStartArray("hits");
        foreach (Hit hit in hits)
        {
            writer.WriteStartObject();
            writer.WriteString("id", hit.Party.Id.Value);
            writer.WriteString("list", hit.Party.List);
            writer.WriteString("name", hit.Name.Text);
            writer.WriteNumber("score", hit.Score);
            writer.WriteNumber("probability", hit.Probability / 1000m);
            writer.WriteString("grade", hit.Grade.Key());
            writer.WriteString("why", hit.Why);
            HitEvidenceJson.Write(writer, hit);
            if (hit.Counterfactual is { } counterfactual) WriteCounterfactual(writer, "counterfactual", counterfactual);
            if (hit.WordCounterfactual is { } word) WriteCounterfactual(writer, "wordCounterfactual", word);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes the hits for people.</summary>
    public static void Write(string query, IReadOnlyList<Hit> hits, int parties, CommandContext context)
    {
        string among = $"among {parties.ToString("N0", CultureInfo.InvariantCulture)} listed parties";
        context.Output.WriteLine(hits.Count switch
        {
            0 => $"No hit for `{query}` {among}.",
            1 => $"One hit for `{query}` {among}:",
            _ => $"{hits.Count} hits for `{query}` {among}:",
        });
        foreach (Hit hit in hits)
        {
            context.Output.WriteLine();
            context.Output.WriteLine($"{hit.Score,5}  {hit.Party.PrimaryName}  ({hit.Party.Id}, {hit.Party.Kind.Key()}, {hit.Grade.Key()})");
            string[] sentences = [hit.Why, .. new[] { hit.Counterfactual, hit.WordCounterfactual }.OfType<HitCounterfactual>().Select(change => change.Sentence)];
            foreach (string line in WordWrap.Lines(string.Join(' ', sentences), context.Width - 7)) context.Output.WriteLine($"       {line}");
        }
    }

    /// <summary>Writes what would have changed an answer, as a member of an object.</summary>
    public static void WriteCounterfactual(Utf8JsonWriter writer, string member, HitCounterfactual counterfactual)
    {
        writer.WriteStartObject(member);
        writer.WriteString("change", counterfactual.Change);
        writer.WriteNumber("score", counterfactual.Score);
        writer.WriteString("grade", counterfactual.Grade?.Key() ?? "none");
        writer.WriteString("sentence", counterfactual.Sentence);
        writer.WriteEndObject();
    }
}
