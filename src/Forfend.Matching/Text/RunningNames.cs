namespace Forfend.Matching.Text;

/// <summary>
/// Finds listed names of Chinese characters, kana and Hangul inside longer runs: Chinese and Japanese are written without spaces, and Korean
/// writes what a name does in the sentence behind it without one.
/// </summary>
internal sealed class RunningNames
{
    private const int Shared = 2;

    // Two syllables of Hangul have four letters or more, as most words of two have.
    private const int ShortestHangul = 6;
    private readonly Dictionary<(char, char), List<(string Name, NamePlace Place)>> _names = [];

    /// <summary>Whether a folded name is written in these scripts throughout, and long enough to be known in a run.</summary>
    public static bool IsSearched(string folded) =>
        folded.Length >= Shared && folded.Length >= (IsHangul(folded[0]) ? ShortestHangul : Shared) && IsOfRun(folded[0]) && IsOfRun(folded[1]) && folded.All(unit => IsOfRun(unit) || unit == ' ');

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
            if (at < covered || !IsOfRun(folded[at]) || !_names.TryGetValue((folded[at], folded[at + 1]), out List<(string Name, NamePlace Place)>? names)) continue;

            int longest = names.Where(each => StandsAt(folded, at, each.Name)).Select(each => each.Name.Length).DefaultIfEmpty().Max();
            if (longest == 0) continue;

            covered = at + longest;
            foreach ((string name, NamePlace place) in names)
                if (name.Length == longest && StandsAt(folded, at, name)) yield return (at, covered, place);
        }
    }

    // A name of Hangul begins with a word and ends with a syllable.
    private static bool StandsAt(string folded, int at, string name)
    {
        if (string.CompareOrdinal(folded, at, name, 0, name.Length) != 0) return false;

        int end = at + name.Length;
        return !IsHangul(name[0]) || ((at == 0 || !IsHangul(folded[at - 1])) && (end == folded.Length || folded[end] is not (>= '\u1160' and <= '\u11FF')));
    }

    private static bool IsOfRun(char unit) => unit is (>= '\u3400' and <= '\u9FFF') or (>= '\u3040' and <= '\u30FF') || IsHangul(unit);

    private static bool IsHangul(char unit) => unit is >= '\u1100' and <= '\u11FF';
}
