using System.Globalization;

namespace Forfend.UnicodeTables;

/// <summary>Readings and simplified forms of Chinese characters (UAX #38).</summary>
internal sealed class Unihan
{
    public const int First = 0x3400;
    public const int Last = 0x9FFF;

    private readonly Dictionary<int, int> _simplified = [];

    /// <summary>Mandarin in pinyin without tones, by code point.</summary>
    public Dictionary<int, string> Mandarin { get; } = [];

    /// <summary>Cantonese in Jyutping without tones, by code point.</summary>
    public Dictionary<int, string> Cantonese { get; } = [];

    /// <summary>The one simplified form of a character; null if it has none or several.</summary>
    public int? Simplified(int codePoint)
    {
        int current = codePoint;
        // A form may have a further one; three steps are more than any chain has.
        for (int step = 0; step < 3 && _simplified.TryGetValue(current, out int next); step++) current = next;
        return current == codePoint ? null : current;
    }

    public static Unihan Read(string folder)
    {
        var unihan = new Unihan();
        foreach ((int codePoint, string property, string value) in Rows(Path.Combine(folder, "Unihan_Readings.txt")))
        {
            if (property == "kMandarin") unihan.Mandarin[codePoint] = WithoutTone(value.Split(' ')[0]);
            if (property == "kCantonese") unihan.Cantonese[codePoint] = value.Split(' ')[0].TrimEnd('1', '2', '3', '4', '5', '6');
        }

        foreach ((int codePoint, string property, string value) in Rows(Path.Combine(folder, "Unihan_Variants.txt")))
        {
            if (property != "kSimplifiedVariant" || value.Contains(' ', StringComparison.Ordinal)) continue;

            int simplified = int.Parse(value[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            if (simplified is >= First and <= Last && simplified != codePoint) unihan._simplified[codePoint] = simplified;
        }

        return unihan;
    }

    private static IEnumerable<(int CodePoint, string Property, string Value)> Rows(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            if (line.Length == 0 || line[0] == '#') continue;

            string[] fields = line.Split('\t');
            int codePoint = int.Parse(fields[0][2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            if (codePoint is >= First and <= Last) yield return (codePoint, fields[1], fields[2]);
        }
    }

    private static string WithoutTone(string pinyin)
    {
        const string Toned = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü";
        const string Plain = "aaaaeeeeiiiioooouuuuuuuuu";
        string plain = string.Concat(pinyin.Select(unit => Toned.IndexOf(unit, StringComparison.Ordinal) is >= 0 and var at ? Plain[at] : unit));
        return string.Concat(plain.Where(char.IsAsciiLetterLower));
    }
}
