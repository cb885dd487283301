using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Forfend.Domain.Parties;

namespace Forfend.Accuracy.Data;

/// <summary>An entry of an official list, as far as the judgements say it.</summary>
internal sealed record JudgedEntry(string Id, PartyKind Kind, ImmutableArray<string> Names, ImmutableArray<PartialDate> Dates);

/// <summary>Entries of two official lists that analysts judged to be the same or not.</summary>
internal static class JudgedEntries
{
    public static (JudgedEntry Left, JudgedEntry Right, bool IsSame)[] Read(Laboratory lab)
    {
        string path = Path.Combine(lab.Data, "names-labelled", "cross_list_human_judgements.jsonl.gz");
        return [.. Csv.Text(path).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Read).Where(each => each.Left.Names.Length > 0)];
    }

    private static (JudgedEntry Left, JudgedEntry Right, bool IsSame) Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        JsonElement root = document.RootElement;
        return (ReadEntry(root.GetProperty("left")), ReadEntry(root.GetProperty("right")), root.GetProperty("label").GetString() == "positive");
    }

    private static JudgedEntry ReadEntry(JsonElement entry)
    {
        IEnumerable<string> Strings(string property) => entry.GetProperty(property).EnumerateArray().Select(each => each.GetString() ?? "").Where(text => text.Length > 0);
        PartyKind kind = entry.GetProperty("type").GetString() switch { "Person" => PartyKind.Person, "Vessel" => PartyKind.Vessel, "Entity" => PartyKind.Organization, _ => PartyKind.Unknown };
        return new JudgedEntry(entry.GetProperty("id").GetString()!, kind, [.. Strings("names").Concat(Strings("aliases")).Take(6)], [.. Strings("dob").Select(Date).OfType<PartialDate>()]);
    }

    private static PartialDate? Date(string text)
    {
        string year = text.Split(' ', '-', '/').FirstOrDefault(part => part.Length == 4 && part.All(char.IsAsciiDigit)) ?? "";
        return year.Length == 0 ? null : new PartialDate(int.Parse(year, CultureInfo.InvariantCulture), null, null, text);
    }
}
