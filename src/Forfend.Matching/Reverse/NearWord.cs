namespace Forfend.Matching.Reverse;

/// <summary>A word of a book as changed names see it.</summary>
/// <param name="Weight">What it counts for where it is met.</param>
/// <param name="Unmet">What it counts for where it is not; 0 where names can be equal without it.</param>
/// <param name="IsTelling">Whether it tells this name from others.</param>
/// <param name="From">Where the rows near it begin.</param>
/// <param name="To">Before where they end.</param>
/// <param name="Greatest">The greatest share of its weight that one of them meets, in steps.</param>
/// <param name="MeetsUnits">Whether words written as one may be met in one of them.</param>
/// <param name="CanJoin">Whether it can be written as one with others.</param>
/// <param name="Piece">What it is as one of them.</param>
internal readonly record struct NearWord(int Weight, int Unmet, bool IsTelling, int From, int To, byte Greatest, bool MeetsUnits, bool CanJoin, BookPiece Piece)
{
    /// <summary>How many rows are near.</summary>
    public int Count => To - From;
}
