using Forfend.Matching.Names;

namespace Forfend.Matching.Scoring;

/// <summary>How similar two words of names are, 0 or <see cref="ScoreDefinition.SimilarityFloor"/> to 1000.</summary>
internal static class TokenSimilarity
{
    /// <summary>The definition for one pair. It is symmetric.</summary>
    public static int Of(string left, TokenRole leftRole, string right, TokenRole rightRole)
    {
        if (leftRole is TokenRole.LegalForm || rightRole is TokenRole.LegalForm) return leftRole == rightRole && left == right ? ScoreDefinition.Full : 0;
        if (left == right) return ScoreDefinition.Full;
        if (leftRole is TokenRole.Initial || rightRole is TokenRole.Initial) return OfInitial(left, leftRole, right, rightRole);
        if (!IsCompared(left) || !IsCompared(right)) return 0;

        int similarity = JaroWinkler.Similarity(left, right);
        return similarity < ScoreDefinition.SimilarityFloor ? 0 : similarity;
    }

    /// <summary>
    /// Whether a word is compared by its letters. Numbers are not: 8 is no misspelling of 9. Nor are words in Chinese characters, of
    /// which each is a word, nor words longer than any name.
    /// </summary>
    public static bool IsCompared(string word)
    {
        if (word.Length > ScoreDefinition.LongestComparedWord) return false;

        foreach (char unit in word)
            if (char.IsAsciiDigit(unit) || unit is >= '\u2E80' and <= '\u2FDF' or >= '\u3400' and <= '\u9FFF' || char.IsSurrogate(unit)) return false;
        return true;
    }

    private static int OfInitial(string left, TokenRole leftRole, string right, TokenRole rightRole)
    {
        bool isInitialOfName = (leftRole, rightRole) is (TokenRole.Initial, TokenRole.Core) or (TokenRole.Core, TokenRole.Initial);
        return isInitialOfName && left[0] == right[0] && left.Length != right.Length ? ScoreDefinition.InitialSimilarity : 0;
    }
}
