using Forfend.Matching.Names;

namespace Forfend.Matching.Scoring;

/// <summary>A word with its role and what it weighs.</summary>
internal readonly record struct WeighedToken(string Text, TokenRole Role, int Weight)
{
    /// <summary>Whether the word, or the letter that stands for one, tells this name from others.</summary>
    public bool IsTelling => Role is TokenRole.Core or TokenRole.Initial;
}
