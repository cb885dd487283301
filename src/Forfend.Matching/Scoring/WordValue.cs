using Forfend.Matching.Names;

namespace Forfend.Matching.Scoring;

/// <summary>What a word counts for in a score, whatever its letters.</summary>
/// <param name="Weight">Where it meets.</param>
/// <param name="Unmet">Where it does not.</param>
/// <param name="Role">What it does in its name.</param>
internal readonly record struct WordValue(int Weight, int Unmet, TokenRole Role)
{
    /// <summary>Whether the word, or the letter that stands for one, tells this name from others.</summary>
    public bool IsTelling => Role.IsOfName() || Role is TokenRole.Initial;
}
