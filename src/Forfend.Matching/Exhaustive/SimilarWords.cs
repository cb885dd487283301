using Forfend.Matching.Scoring;

namespace Forfend.Matching.Exhaustive;

/// <summary>What among all listed words is similar to one word.</summary>
/// <param name="Ids">The similar ones.</param>
/// <param name="Similarities">How similar each is.</param>
/// <param name="UnitRows">Rows of which several words written as one are similar to it.</param>
internal sealed record SimilarWords(int[] Ids, short[] Similarities, int[] UnitRows)
{
    /// <summary>Compares a word with every listed one, and with all that are written as one.</summary>
    public static SimilarWords Of(WeighedToken word, WeighedToken[] listed, ListedUnits units)
    {
        var ids = new List<int>();
        var similarities = new List<short>();
        for (int id = 0; id < listed.Length; id++)
        {
            if (WordSimilarity.Of(word, listed[id]) is not (> 0 and var similarity)) continue;

            ids.Add(id);
            similarities.Add((short)similarity);
        }

        var rows = new HashSet<int>();
        foreach (NameUnit single in NameUnit.SinglesOf([word])) units.AddSimilar(single, rows);
        return new SimilarWords([.. ids], [.. similarities], [.. rows]);
    }
}
