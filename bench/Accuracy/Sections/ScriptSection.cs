using Forfend.Accuracy.Data;
using Forfend.Accuracy.Measures;
using Forfend.Domain.Parties;

namespace Forfend.Accuracy.Sections;

/// <summary>The same name in two scripts against another name in that script.</summary>
internal static class ScriptSection
{
    private static readonly (string File, string Left, string Right)[] Files =
    [
        ("translit_full_names_en_hebrew.csv.gz", "latin", "native"), ("translit_full_names_en_korean.csv.gz", "latin", "native"),
        ("translit_en_russian.csv.gz", "latin", "native"), ("translit_en_arabic.csv.gz", "latin", "native"), ("google_ar2en.csv.gz", "latin", "arabic"),
        ("translit_en_hebrew.csv.gz", "latin", "native"), ("translit_en_katakana.csv.gz", "latin", "native"), ("translit_en_korean.csv.gz", "latin", "native"),
        ("translit_en_chinese.csv.gz", "latin", "native"), ("hmni_first_name_variants.csv.gz", "name", "variant"), ("english_nicknames.csv.gz", "name1", "name2"),
    ];

    public static void Run(Laboratory lab)
    {
        lab.Say($"\n## Scripts and variants, each pair against a pair of two others\n\n| set | pairs | AUC | recall at 1 % / 0.1 % false | threshold |\n|---|---|---|---|---|");
        var misses = new List<string>();
        foreach ((string file, string left, string right) in Files)
        {
            (string Left, string Right)[] pairs = lab.Random(file).Sample(
                Csv.Records(Path.Combine(lab.Data, "names-labelled", file)).Select(row => (row[left], row[right])), lab.Entities * 5);
            int[] same = new int[pairs.Length];
            int[] different = new int[pairs.Length];
            Parallel.For(0, pairs.Length, index =>
            {
                same[index] = Scores.Pair(pairs[index].Right, pairs[index].Left, PartyKind.Person);
                different[index] = Scores.Pair(pairs[index].Right, pairs[(index + 1) % pairs.Length].Left, PartyKind.Person);
            });
            int threshold = Ranking.ScoreAtAlertRate(different, 0.01);
            Rate Recall(double rate) => new(same.Count(score => score >= Ranking.ScoreAtAlertRate(different, rate)), same.Length);
            lab.Say($"| {file[..file.IndexOf('.', StringComparison.Ordinal)]} | {same.Length} | {Ranking.Area(same, different):0.000} | {Recall(0.01)} / {Recall(0.001)} | {threshold} |");
            misses.AddRange(pairs.Select((pair, index) => (pair, score: same[index])).Where(each => each.score < threshold).Take(200).Select(each => $"{file}\t{each.score}\t{each.pair.Left}\t{each.pair.Right}"));
        }

        lab.WriteMisses("scripts", misses);
    }
}
