namespace Forfend.Matching.Reverse;

/// <summary>In which ways a word may be the first or the last of several that are, written as one, similar to a word of changed names.</summary>
[Flags]
internal enum JoinEnds : byte
{
    /// <summary>In none.</summary>
    None = 0,

    /// <summary>By the text.</summary>
    Text = 1,

    /// <summary>By the sound.</summary>
    Sound = 2,

    /// <summary>By the likeliest skeletons.</summary>
    Skeleton = 4,

    /// <summary>By the first letters.</summary>
    Initials = 8,

    /// <summary>With a letter off behind the first word: any word may be the last.</summary>
    Begun = 16,

    /// <summary>With a letter off before the last word: any word may be the first.</summary>
    Ended = 32,
}
