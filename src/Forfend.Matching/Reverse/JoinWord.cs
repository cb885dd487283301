namespace Forfend.Matching.Reverse;

/// <summary>What a word of a book may do among several that are, written as one, similar to a word of changed names; small, for every row looks at it.</summary>
internal struct JoinWord
{
    /// <summary>In which ways it may be the first of them.</summary>
    public JoinEnds Begin;

    /// <summary>In which ways it may be the last of them.</summary>
    public JoinEnds End;

    /// <summary>A class of its first letter, of <see cref="Letters"/>.</summary>
    public byte Letter;

    /// <summary>How many letters it has; a long one is as good as one of 255.</summary>
    public byte Length;

    /// <summary>How many classes of letters there are.</summary>
    public const int Letters = 32;
}
