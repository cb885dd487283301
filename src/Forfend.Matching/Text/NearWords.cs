using System.Runtime.InteropServices;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Text;

/// <summary>
/// Finds words a letter away. A change of one letter leaves the first two letters or the last two of a word of five as they were, so the
/// words are kept by both.
/// </summary>
internal sealed class NearWords
{
    /// <summary>In shorter words another letter makes another word.</summary>
    public const int Shortest = 5;

    private const int Shared = 2;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _byBeginning = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _byEnd = new(StringComparer.Ordinal);

    public void Add(string word)
    {
        if (word.Length < Shortest || !WordSimilarity.IsCompared(word) || !_known.Add(word)) return;

        (CollectionsMarshal.GetValueRefOrAddDefault(_byBeginning, word[..Shared], out _) ??= []).Add(word);
        (CollectionsMarshal.GetValueRefOrAddDefault(_byEnd, word[^Shared..], out _) ??= []).Add(word);
    }

    /// <summary>Every word that differs by one letter, or by two neighbours exchanged, in no particular number; never the word itself.</summary>
    public IReadOnlyList<string> Near(string word)
    {
        if (word.Length < Shortest || word.Length > ScoreDefinition.LongestComparedWord) return [];

        var near = new List<string>();
        foreach (string other in _byBeginning.GetValueOrDefault(word[..Shared], []))
            if (IsNear(word, other)) near.Add(other);
        foreach (string other in _byEnd.GetValueOrDefault(word[^Shared..], []))
            if (IsNear(word, other) && !near.Contains(other)) near.Add(other);
        near.Sort(StringComparer.Ordinal);
        return near;
    }

    private static bool IsNear(string word, string other) => Math.Abs(word.Length - other.Length) <= 1 && word != other && EditDistance.IsAtMostOne(word, other);
}
