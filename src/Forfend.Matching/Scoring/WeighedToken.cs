using Forfend.Matching.Names;

namespace Forfend.Matching.Scoring;

/// <summary>A word with its role, what it weighs and in which forms it is compared.</summary>
/// <param name="Text">Folded.</param>
/// <param name="Role">What it does in its name.</param>
/// <param name="Weight">What it counts for where it meets.</param>
/// <param name="Unmet">What it counts for where it does not: at most its weight.</param>
/// <param name="Forms">In which forms it is compared.</param>
internal readonly record struct WeighedToken(string Text, TokenRole Role, int Weight, int Unmet, WordForms Forms)
{
    /// <summary>What it counts for.</summary>
    public WordValue Value => new(Weight, Unmet, Role);

    /// <summary>Equality by what is compared: the forms follow from the text.</summary>
    public bool Equals(WeighedToken other) => (Text, Role, Weight) == (other.Text, other.Role, other.Weight);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, Role, Weight);
}
