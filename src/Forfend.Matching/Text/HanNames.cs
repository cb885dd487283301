namespace Forfend.Matching.Text;

/// <summary>Finds listed names of Chinese characters inside longer runs, which are written without spaces.</summary>
internal sealed class HanNames
{
    private const int Shared = 2;
    private readonly Dictionary<(char, char), List<(string Name, NamePlace Place)>> _names = [];

    /// <summary>Whether a word is written in Chinese characters throughout.</summary>
    public static bool IsHan(string word) => word.Length >= Shared && word.All(IsHan);

    public void Add(string name, NamePlace place)
    {
        if (!_names.TryGetValue((name[0], name[1]), out List<(string, NamePlace)>? names)) _names.Add((name[0], name[1]), names = []);
        if (!names.Contains((name, place))) names.Add((name, place));
    }

    /// <summary>The longest names at each place of a folded text, none within another.</summary>
    public IEnumerable<(int Start, int End, NamePlace Place)> Find(string folded)
    {
        int covered = 0;
        for (int at = 0; at + Shared <= folded.Length; at++)
        {
            if (at < covered || !IsHan(folded[at]) || !_names.TryGetValue((folded[at], folded[at + 1]), out List<(string Name, NamePlace Place)>? names)) continue;

            int longest = names.Where(each => string.CompareOrdinal(folded, at, each.Name, 0, each.Name.Length) == 0).Select(each => each.Name.Length).DefaultIfEmpty().Max();
            if (longest == 0) continue;

            covered = at + longest;
            foreach ((string name, NamePlace place) in names)
                if (name.Length == longest && string.CompareOrdinal(folded, at, name, 0, name.Length) == 0) yield return (at, covered, place);
        }
    }

    private static bool IsHan(char unit) => unit is >= '\u3400' and <= '\u9FFF';
}
