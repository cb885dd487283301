using System.Globalization;

namespace Forfend.UnicodeTables;

/// <summary>What the folding needs of the Unicode Character Database (UAX #44), by code point.</summary>
internal sealed class CharacterDatabase
{
    public const int CodePoints = 0x110000;

    private readonly int[][] _decompositions = new int[CodePoints][];
    private readonly int[][] _caseFolds = new int[CodePoints][];
    private readonly string[] _categories = new string[CodePoints];
    private readonly string[] _scripts = new string[CodePoints];
    private readonly string[] _names = new string[CodePoints];
    private readonly sbyte[] _digits = new sbyte[CodePoints];
    private readonly bool[] _ignorable = new bool[CodePoints];

    private CharacterDatabase(Version version)
    {
        Version = version;
        Array.Fill(_categories, "Cn");
        Array.Fill(_scripts, "Unknown");
        Array.Fill(_names, "");
        Array.Fill(_digits, (sbyte)-1);
    }

    /// <summary>The Unicode version the files state.</summary>
    public Version Version { get; }

    public int[]? Decomposition(int codePoint) => _decompositions[codePoint];

    public int[]? CaseFold(int codePoint) => _caseFolds[codePoint];

    /// <summary>General category; <c>Cn</c> where unassigned.</summary>
    public string Category(int codePoint) => _categories[codePoint];

    public string Name(int codePoint) => _names[codePoint];

    public string Script(int codePoint) => _scripts[codePoint];

    /// <summary>0 to 9 for a decimal digit of any script, else null.</summary>
    public int? Digit(int codePoint) => _digits[codePoint] < 0 ? null : _digits[codePoint];

    public bool IsDefaultIgnorable(int codePoint) => _ignorable[codePoint];

    public static CharacterDatabase Read(string folder)
    {
        // The first line of each file but UnicodeData.txt names the version: "# CaseFolding-15.0.0.txt".
        string caseFolding = Path.Combine(folder, "CaseFolding.txt");
        string title = File.ReadLines(caseFolding).First();
        var database = new CharacterDatabase(Version.Parse(title[(title.IndexOf('-', StringComparison.Ordinal) + 1)..title.LastIndexOf('.')]));

        database.ReadCharacters(Path.Combine(folder, "UnicodeData.txt"));
        foreach (string[] fields in Rows(caseFolding))
            if (fields[1] is "C" or "F") database._caseFolds[CodePoint(fields[0])] = Sequence(fields[2]);
        foreach (string[] fields in Rows(Path.Combine(folder, "Scripts.txt")))
            foreach (int codePoint in Range(fields[0])) database._scripts[codePoint] = fields[1];
        foreach (string[] fields in Rows(Path.Combine(folder, "DerivedCoreProperties.txt")))
            if (fields[1] == "Default_Ignorable_Code_Point")
                foreach (int codePoint in Range(fields[0])) database._ignorable[codePoint] = true;
        return database;
    }

    private void ReadCharacters(string path)
    {
        int first = 0;
        foreach (string[] fields in Rows(path))
        {
            int codePoint = CodePoint(fields[0]);
            // Blocks of like characters are given by their first and last one.
            if (fields[1].EndsWith(", First>", StringComparison.Ordinal)) first = codePoint;
            int from = fields[1].EndsWith(", Last>", StringComparison.Ordinal) ? first : codePoint;
            for (int each = from; each <= codePoint; each++) _categories[each] = fields[2];

            _names[codePoint] = fields[1];
            if (fields[5].Length > 0) _decompositions[codePoint] = Sequence(fields[5][(fields[5].IndexOf('>', StringComparison.Ordinal) + 1)..]);
            if (fields[2] == "Nd") _digits[codePoint] = sbyte.Parse(fields[6], CultureInfo.InvariantCulture);
        }
    }

    private static IEnumerable<string[]> Rows(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            int comment = line.IndexOf('#', StringComparison.Ordinal);
            string row = comment < 0 ? line : line[..comment];
            if (!string.IsNullOrWhiteSpace(row)) yield return row.Split(';', StringSplitOptions.TrimEntries);
        }
    }

    private static IEnumerable<int> Range(string text)
    {
        string[] ends = text.Split("..");
        int first = CodePoint(ends[0]);
        return Enumerable.Range(first, CodePoint(ends[^1]) - first + 1);
    }

    private static int[] Sequence(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(CodePoint)];

    private static int CodePoint(string hexadecimal) => int.Parse(hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
