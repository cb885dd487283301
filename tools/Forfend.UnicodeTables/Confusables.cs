using System.Globalization;
using System.Text;

namespace Forfend.UnicodeTables;

/// <summary>What characters can be mistaken for (UTS #39, <c>confusables.txt</c>): the text that stands for all that look alike.</summary>
internal sealed class Confusables
{
    private readonly Dictionary<int, int[]> _targets = [];

    private Confusables(Version version) => Version = version;

    /// <summary>The Unicode version the file states.</summary>
    public Version Version { get; }

    /// <summary>Each character with what it looks like, in the order of code points.</summary>
    public IEnumerable<(int CodePoint, int[] Target)> All => _targets.OrderBy(each => each.Key).Select(each => (each.Key, each.Value));

    public int[]? Target(int codePoint) => _targets.GetValueOrDefault(codePoint);

    public static Confusables Read(string path)
    {
        const string Title = "# Version:";
        string version = File.ReadLines(path).First(line => line.StartsWith(Title, StringComparison.Ordinal));
        var confusables = new Confusables(Version.Parse(version[Title.Length..].Trim()));
        foreach (string line in File.ReadLines(path, Encoding.UTF8).Where(line => line.Contains(';', StringComparison.Ordinal) && line[0] != '#'))
        {
            string[] fields = line.Split(';', StringSplitOptions.TrimEntries);
            confusables._targets[CodePoint(fields[0])] = [.. fields[1].Split(' ').Select(CodePoint)];
        }

        return confusables;
    }

    private static int CodePoint(string hexadecimal) => int.Parse(hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
