using Forfend.Matching.Names;

namespace Forfend.Matching.Scoring;

/// <summary>How similar two words of names are, 0 or <see cref="ScoreDefinition.SimilarityFloor"/> to 1000: the best of all channels.</summary>
internal static class WordSimilarity
{
    // Three syllables of three letters.
    private const int ShortKoreanName = 9;

    /// <summary>The definition for one pair. It is symmetric.</summary>
    public static int Of(WeighedToken left, WeighedToken right)
    {
        if (left.Role is TokenRole.LegalForm || right.Role is TokenRole.LegalForm) return left.Role == right.Role && left.Text == right.Text ? ScoreDefinition.Full : 0;
        if (left.Text == right.Text) return ScoreDefinition.Full;
        if (left.Role is TokenRole.Initial || right.Role is TokenRole.Initial) return OfInitial(left, right);

        int similarity = left.Forms.SharedKey(right.Forms);
        if (left.Forms.Sound.Length > 0 && right.Forms.Sound.Length > 0) similarity = Math.Max(similarity, OfSounds(left.Forms.Sound, right.Forms.Sound));
        return similarity < ScoreDefinition.SimilarityFloor ? 0 : similarity;
    }

    /// <summary>
    /// The similarity of two canonical spellings of words whose texts differ. Jaro and Winkler say whether they are alike, the letters
    /// that differ how much: alone, a long common beginning makes one name of <c>Castro</c> and <c>Castillo</c>.
    /// </summary>
    public static int OfSounds(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.SequenceEqual(right)) return ScoreDefinition.MostOfSounds;

        return AreAlike(left, right) ? OfHalves(EditDistance.Halves(left, right), Math.Max(left.Length, right.Length)) : 0;
    }

    /// <summary>Whether Jaro and Winkler say that two canonical spellings are alike.</summary>
    public static bool AreAlike(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => JaroWinkler.Similarity(left, right) >= ScoreDefinition.SimilarityFloor;

    /// <summary>The similarity of two that are alike, by the halves of letters that differ and the letters of the longer one.</summary>
    public static int OfHalves(int halves, int longer) => Math.Max(0, ScoreDefinition.MostOfSounds - ScoreDefinition.HalfEditCost * halves / longer);

    /// <summary>The most halves with which that reaches the floor.</summary>
    public static int MostHalves(int longer) => ((ScoreDefinition.MostOfSounds - ScoreDefinition.SimilarityFloor + 1) * longer - 1) / ScoreDefinition.HalfEditCost;

    /// <summary>
    /// Whether a word is compared by its letters. Numbers are not: 8 is no misspelling of 9. Nor are words in Chinese characters, of
    /// which each is a word, nor Korean names of three syllables, of which each is one, nor words longer than any name.
    /// </summary>
    public static bool IsCompared(ReadOnlySpan<char> word)
    {
        if (word.Length > ScoreDefinition.LongestComparedWord) return false;

        if (word.Length <= ShortKoreanName && word.Length > 0 && word[0] is >= '\u1100' and <= '\u11FF') return false;

        foreach (char unit in word)
            if (char.IsAsciiDigit(unit) || unit is >= '\u2E80' and <= '\u2FDF' or >= '\u3400' and <= '\u9FFF' || char.IsSurrogate(unit)) return false;
        return true;
    }

    private static int OfInitial(WeighedToken left, WeighedToken right)
    {
        (WeighedToken initial, WeighedToken name) = left.Role is TokenRole.Initial ? (left, right) : (right, left);
        bool isInitialOfName = name.Role.IsBegunBy(initial.Text.Length) && name.Text.Length > initial.Text.Length && name.Text.StartsWith(initial.Text, StringComparison.Ordinal);
        return isInitialOfName ? ScoreDefinition.InitialSimilarity : 0;
    }
}
