using System.Collections.Immutable;
using System.Text.Json;
using Forfend.Accuracy.Data;
using Forfend.Accuracy.Measures;
using Forfend.Domain.Parties;
using Forfend.Matching;

namespace Forfend.Accuracy.Sections;

/// <summary>Entries of two official lists that analysts judged to be the same or not, by names only and with birth dates.</summary>
internal static class RecordSection
{
    private sealed record Side(PartyKind Kind, ImmutableArray<string> Names, ImmutableArray<PartialDate> Dates);

    public static void Run(Laboratory lab)
    {
        string path = Path.Combine(lab.Data, "names-labelled", "cross_list_human_judgements.jsonl.gz");
        (Side Left, Side Right, bool IsSame)[] judged = [.. Csv.Text(path).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Read).Where(each => each.Left.Names.Length > 0)];
        judged = lab.Random("records").Sample(judged, lab.Entities * 8);
        lab.Say($"\n## Entries of two lists, judged by analysts\n\n| by | pairs | AUC | at {MatcherOptions.DefaultThreshold}: precision / recall / F1 | best F1 (threshold) | recall at 1 % / 5 % false |\n|---|---|---|---|---|---|");
        var misses = new List<string>();
        foreach (bool withDates in (ReadOnlySpan<bool>)[false, true])
        {
            int[] scores = new int[judged.Length];
            Parallel.For(0, judged.Length, index => scores[index] = Score(judged[index].Left, judged[index].Right, withDates));
            int[] same = [.. scores.Where((_, index) => judged[index].IsSame)];
            int[] different = [.. scores.Where((_, index) => !judged[index].IsSame)];
            (double precision, double recall, double f1) = Ranking.At(MatcherOptions.DefaultThreshold, same, different);
            int best = Ranking.Best(same, different);
            double Recall(double rate) => new Rate(same.Count(score => score >= Ranking.ScoreAtAlertRate(different, rate)), same.Length).Value;
            lab.Say($"| {(withDates ? "names and birth dates" : "names")} | {same.Length} + {different.Length} | {Ranking.Area(same, different):0.000} | {precision:0.000} / {recall:0.000} / {f1:0.000} | {Ranking.At(best, same, different).F1:0.000} ({best}) | {Recall(0.01):0.000} / {Recall(0.05):0.000} |");
            for (int index = 0; index < judged.Length; index++)
                if (scores[index] >= best != judged[index].IsSame) misses.Add($"{(judged[index].IsSame ? "missed" : "false")}\t{withDates}\t{scores[index]}\t{string.Join(" | ", judged[index].Left.Names)}\t{string.Join(" | ", judged[index].Right.Names)}");
        }

        lab.WriteMisses("records", misses);
    }

    // A customer has one name: the first of the left side is asked for, then every other one; the best answer counts.
    private static int Score(Side left, Side right, bool withDates)
    {
        ListedParty party = Scores.Party(right.Kind, right.Names) with { BirthDates = withDates ? right.Dates : [] };
        return left.Names.Max(name => Scores.Pair(
            new NameQuery { Name = name, Kind = left.Kind, BirthDate = withDates ? left.Dates.FirstOrDefault() : null }, party));
    }

    private static (Side Left, Side Right, bool IsSame) Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        JsonElement root = document.RootElement;
        return (ReadSide(root.GetProperty("left")), ReadSide(root.GetProperty("right")), root.GetProperty("label").GetString() == "positive");
    }

    private static Side ReadSide(JsonElement side)
    {
        IEnumerable<string> Strings(string property) => side.GetProperty(property).EnumerateArray().Select(each => each.GetString() ?? "").Where(text => text.Length > 0);
        PartyKind kind = side.GetProperty("type").GetString() switch { "Person" => PartyKind.Person, "Vessel" => PartyKind.Vessel, "Entity" => PartyKind.Organization, _ => PartyKind.Unknown };
        return new Side(kind, [.. Strings("names").Concat(Strings("aliases")).Take(6)], [.. Strings("dob").Select(Date).OfType<PartialDate>()]);
    }

    private static PartialDate? Date(string text)
    {
        string year = text.Split(' ', '-', '/').FirstOrDefault(part => part.Length == 4 && part.All(char.IsAsciiDigit)) ?? "";
        return year.Length == 0 ? null : new PartialDate(int.Parse(year, System.Globalization.CultureInfo.InvariantCulture), null, null, text);
    }
}
