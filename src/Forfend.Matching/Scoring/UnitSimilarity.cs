namespace Forfend.Matching.Scoring;

/// <summary>How similar words written as one are to a word, or a whole name written as one to another.</summary>
internal static class UnitSimilarity
{
    /// <summary>Texts of at least so many letters may have one letter off.</summary>
    public const int ShortestEdited = 9;

    /// <summary>Then the first word of the unit stands unchanged at the beginning, or the last at the end, and has at least so many letters.</summary>
    public const int ShortestUnchanged = 4;

    /// <summary>Skeletons of at least so many signs count.</summary>
    public const int ShortestSkeleton = 4;

    /// <summary>Vowels must be so alike too, unless one name came from a script that does not write them.</summary>
    public const int LeastOfSounds = 850;

    /// <summary>The definition for one pair, of which one is a single word or both are whole names. It is symmetric.</summary>
    public static int Of(NameUnit left, NameUnit right)
    {
        if (left.Text == right.Text) return ScoreDefinition.UnitEqual;

        // Whole names are compared letter by letter only: in every order, few letters make too many names.
        if (left.Words.Length > 1 && right.Words.Length > 1) return 0;
        if (left.Initials == right.Text || right.Initials == left.Text) return ScoreDefinition.InitialSimilarity;
        if (left.Sound.Length > 0 && left.Sound == right.Sound) return ScoreDefinition.UnitSound;

        (NameUnit single, NameUnit unit) = left.Words.Length == 1 ? (left, right) : (right, left);
        if (IsOneLetterOff(single.Text, unit)) return ScoreDefinition.UnitEdited;
        return ShareSkeleton(left, right) ? ScoreDefinition.UnitSkeleton : 0;
    }

    private static bool IsOneLetterOff(string word, NameUnit unit)
    {
        if (word.Length < ShortestEdited || unit.Text.Length < ShortestEdited || !EditDistance.IsAtMostOne(word, unit.Text)) return false;

        bool beginsAlike = unit.FirstLength >= ShortestUnchanged && word.AsSpan().StartsWith(unit.Text.AsSpan(0, unit.FirstLength), StringComparison.Ordinal);
        bool endsAlike = unit.LastLength >= ShortestUnchanged && word.AsSpan().EndsWith(unit.Text.AsSpan(unit.Text.Length - unit.LastLength), StringComparison.Ordinal);
        return beginsAlike || endsAlike;
    }

    private static bool ShareSkeleton(NameUnit left, NameUnit right)
    {
        if (left.Sound.Length == 0 || right.Sound.Length == 0) return false;

        foreach (string skeleton in left.Skeletons)
        {
            bool isShared = skeleton.Length >= ShortestSkeleton && right.Skeletons.Contains(skeleton);
            if (isShared && (left.IsNative || right.IsNative || JaroWinkler.Similarity(left.Sound, right.Sound) >= LeastOfSounds)) return true;
        }

        return false;
    }
}
