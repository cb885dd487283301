using Forfend.Matching.Names;

namespace Forfend.Matching.Text;

/// <summary>Sequences of words with the listed names they are.</summary>
internal sealed class WordTrie
{
    private const int Root = 0;
    private readonly Dictionary<(int Node, string Word), int> _next = [];
    private readonly Dictionary<int, List<NamePlace>> _ends = [];
    private int _nodes = 1;

    /// <summary>Adds a sequence; each party stands once at its end, by the first of its names.</summary>
    public void Add(IReadOnlyList<string> words, NamePlace place)
    {
        int node = Root;
        foreach (string word in words)
        {
            if (!_next.TryGetValue((node, word), out int next)) _next.Add((node, word), next = _nodes++);
            node = next;
        }

        if (!_ends.TryGetValue(node, out List<NamePlace>? places)) _ends.Add(node, places = []);
        if (!places.Exists(other => other.Party == place.Party)) places.Add(place);
    }

    /// <summary>The longest sequence that begins at a word, its length and names; length 0 if none does.</summary>
    public (int Length, IReadOnlyList<NamePlace> Places) Longest(NameToken[] words, int start)
    {
        (int Length, IReadOnlyList<NamePlace> Places) longest = (0, []);
        int node = Root;
        for (int index = start; index < words.Length && _next.TryGetValue((node, words[index].Text), out node); index++)
            if (_ends.TryGetValue(node, out List<NamePlace>? places)) longest = (index - start + 1, places);
        return longest;
    }
}
