using System.Collections.Frozen;
using Forfend.Matching.Names;

namespace Forfend.Matching.Scoring;

/// <summary>Names that many people bear, and words many companies bear, from the table of names; one in how many bears them.</summary>
internal static class CommonWords
{
    private static readonly FrozenDictionary<string, int> Shares = Read();

    /// <summary>One in how many bears the word in any spelling with its consonants; a great number if it is not common.</summary>
    public static int OneIn(string word) => Shares.GetValueOrDefault(TokenWeights.Key(word), int.MaxValue);

    private static FrozenDictionary<string, int> Read()
    {
        var shares = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach ((string share, string word) in NameTables.Entries("common-words.txt"))
            shares.TryAdd(TokenWeights.Key(word), int.Parse(share, System.Globalization.CultureInfo.InvariantCulture));
        return shares.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
