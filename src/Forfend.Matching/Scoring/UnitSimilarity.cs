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

    // Where vowels are written, four consonants make too many names.
    private const int ShortestLatinSkeleton = 5;

    /// <summary>The definition for one pair, of which one is a single word or both are whole names. It is symmetric.</summary>
    public static int Of(NameUnit left, NameUnit right)
    {
        if (left.Text == right.Text) return ScoreDefinition.UnitEqual;

        // Whole names are compared letter by letter only: in every order, few letters make too many names.
        if (left.Run.Count > 1 && right.Run.Count > 1) return 0;
        if (left.Initials == right.Text || right.Initials == left.Text) return ScoreDefinition.InitialSimilarity;
        if (left.Sound.Length > 0 && left.Sound == right.Sound) return ScoreDefinition.UnitSound;

        (NameUnit single, NameUnit unit) = left.Run.Count == 1 ? (left, right) : (right, left);
        if (IsOneLetterOff(single.Text, unit)) return ScoreDefinition.UnitEdited;
        return ShareSkeleton(left, right) ? ScoreDefinition.UnitSkeleton : 0;
    }

    /// <summary>
    /// Whether a word and a unit of some words, from one on round to the front, may be similar, which is asked before the unit is written:
    /// false only if <see cref="Of"/> gives 0.
    /// </summary>
    public static bool MayBe(NameUnit single, ReadOnlySpan<WeighedToken> words, ReadOnlySpan<int> cycle, int first, int count)
    {
        int length = 0;
        bool haveInitials = single.Text.Length == count;
        for (int index = 0; index < count; index++)
        {
            string text = words[cycle[(first + index) % cycle.Length]].Text;
            length += text.Length;
            haveInitials = haveInitials && single.Text[index] == text[0];
        }

        bool mayBeEdited = single.Text.Length >= ShortestEdited && Math.Abs(single.Text.Length - length) <= 1;
        if (mayBeEdited || haveInitials || IsJoined(single.Text, words, cycle, first, count, word => word.Text)) return true;
        if (single.Sound.Length == 0) return false;
        if (IsJoined(single.Sound, words, cycle, first, count, word => word.Forms.Sound)) return true;

        foreach (string skeleton in single.Skeletons)
            if (skeleton.Length >= ShortestSkeleton && IsJoined(skeleton, words, cycle, first, count, word => word.Forms.FirstSkeleton ?? "")) return true;
        return false;
    }

    private static bool IsJoined(ReadOnlySpan<char> text, ReadOnlySpan<WeighedToken> words, ReadOnlySpan<int> cycle, int first, int count, Func<WeighedToken, string> partOf)
    {
        for (int index = 0; index < count; index++)
        {
            string part = partOf(words[cycle[(first + index) % cycle.Length]]);
            if (!text.StartsWith(part, StringComparison.Ordinal)) return false;

            text = text[part.Length..];
        }

        return text.IsEmpty;
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
            if (isShared && (left.IsNative || right.IsNative || skeleton.Length >= ShortestLatinSkeleton) && (left.IsNative || right.IsNative || JaroWinkler.Similarity(left.Sound, right.Sound) >= LeastOfSounds)) return true;
        }

        return false;
    }
}
