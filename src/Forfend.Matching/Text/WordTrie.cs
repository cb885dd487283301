namespace Forfend.Matching.Text;

/// <summary>Sequences of words with the listed names they are.</summary>
internal sealed class WordTrie
{
    /// <summary>The node before the first word.</summary>
    public const int Root = 0;

    private readonly Dictionary<(int Node, string Word), int> _next = [];
    private readonly Dictionary<int, List<NamePlace>> _ends = [];
    private readonly NearWords _words = new();
    private int _nodes = 1;

    /// <summary>Adds a sequence; each party stands once at its end, by the first of its names.</summary>
    public void Add(IReadOnlyList<string> words, NamePlace place)
    {
        int node = Root;
        foreach (string word in words)
        {
            if (!_next.TryGetValue((node, word), out int next)) _next.Add((node, word), next = _nodes++);
            _words.Add(word);
            node = next;
        }

        if (!_ends.TryGetValue(node, out List<NamePlace>? places)) _ends.Add(node, places = []);
        if (!places.Exists(other => other.Party == place.Party)) places.Add(place);
    }

    /// <summary>Words of the sequences that are a letter away from a word.</summary>
    public IReadOnlyList<string> Near(string word) => _words.Near(word);

    /// <summary>The node behind a word, or -1.</summary>
    public int Next(int node, string word) => _next.GetValueOrDefault((node, word), -1);

    /// <summary>The names that end at a node.</summary>
    public IReadOnlyList<NamePlace> EndsAt(int node) => _ends.TryGetValue(node, out List<NamePlace>? places) ? places : [];
}
