namespace Forfend.Matching.Folding;

/// <summary>What folding does with a code point. The numbers stand in the table file.</summary>
internal enum FoldKind
{
    /// <summary>It separates words.</summary>
    Space = 0,

    /// <summary>It stays as it is.</summary>
    Keep = 1,

    /// <summary>It is removed.</summary>
    Drop = 2,

    /// <summary>It is decomposed into its letters by arithmetic (Unicode, section 3.12).</summary>
    HangulSyllable = 3,

    /// <summary>It separates, as in an abbreviation.</summary>
    Dot = 4,

    /// <summary>It separates the family name from what follows.</summary>
    Comma = 5,

    /// <summary>A sequence replaces it.</summary>
    Sequence = 16,
}
