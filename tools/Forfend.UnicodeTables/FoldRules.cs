using System.Globalization;

namespace Forfend.UnicodeTables;

/// <summary>The folds of <c>folds.txt</c>, which win over the database. An empty result removes the character.</summary>
internal sealed class FoldRules
{
    private readonly Dictionary<int, int[]> _results = [];

    public bool TryGet(int codePoint, out int[] result) => _results.TryGetValue(codePoint, out result!);

    public static FoldRules Read(string path)
    {
        var rules = new FoldRules();
        foreach (string line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            string[] sides = line.Split(" = ");
            string[] ends = sides[0].Split("..");
            int first = Hexadecimal(ends[0]);
            int last = Hexadecimal(ends[^1]);
            for (int codePoint = first; codePoint <= last; codePoint++) rules._results.Add(codePoint, Result(sides[1], codePoint - first));
        }

        return rules;
    }

    private static int[] Result(string text, int offset) => text switch
    {
        "drop" => [],
        "letters" => ['a' + offset],
        _ when text.StartsWith("U+", StringComparison.Ordinal) => [Hexadecimal(text[2..])],
        _ => [.. text.EnumerateRunes().Select(rune => rune.Value)],
    };

    private static int Hexadecimal(string text) => int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
