namespace Forfend.Matching.Scoring;

/// <summary>How similar words written as one are to a word, or a whole name written as one to another.</summary>
internal static class UnitSimilarity
{
    /// <summary>Texts of at least so many letters may have one letter off; then they share their first four letters or their last four.</summary>
    public const int ShortestEdited = 9;

    /// <summary>See <see cref="ShortestEdited"/>.</summary>
    public const int SharedEnd = 4;

    /// <summary>Skeletons of at least so many signs count.</summary>
    public const int ShortestSkeleton = 4;

    // Vowels must be alike too, unless one name came from a script that does not write them.
    private const int LeastOfSounds = 850;

    /// <summary>The definition for one pair, of which one is a single word or both are whole names. It is symmetric.</summary>
    public static int Of(NameUnit left, NameUnit right)
    {
        if (left.Text == right.Text) return ScoreDefinition.UnitEqual;
        if (left.Initials == right.Text || right.Initials == left.Text) return ScoreDefinition.InitialSimilarity;
        if (left.Sound.Length > 0 && left.Sound == right.Sound) return ScoreDefinition.UnitSound;
        if (left.Text.Length >= ShortestEdited && right.Text.Length >= ShortestEdited && EditDistance.IsAtMostOne(left.Text, right.Text)) return ScoreDefinition.UnitEdited;
        if (left.Sound.Length == 0 || right.Sound.Length == 0) return 0;

        // Whole names are compared letter by letter only: in every order, few consonants make too many names.
        if (left.Words.Length > 1 && right.Words.Length > 1) return 0;

        foreach (string skeleton in left.Skeletons)
        {
            bool isShared = skeleton.Length >= ShortestSkeleton && right.Skeletons.Contains(skeleton);
            if (isShared && (left.IsNative || right.IsNative || JaroWinkler.Similarity(left.Sound, right.Sound) >= LeastOfSounds)) return ScoreDefinition.UnitSkeleton;
        }

        return 0;
    }
}
