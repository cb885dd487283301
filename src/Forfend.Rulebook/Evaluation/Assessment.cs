using Forfend.Rulebook.Conditions;

namespace Forfend.Rulebook.Evaluation;

/// <summary>Why a provision does not apply to a dealing. Exemptions are numbered from <see cref="Exempt"/> on.</summary>
internal enum Refusal
{
    /// <summary>It does, or may.</summary>
    None,

    /// <summary>It concerns other dealings.</summary>
    OtherDealing,

    /// <summary>The measure reaches nobody in it.</summary>
    ReachesNobody,

    /// <summary>Whoever is reached has another role or belongs to another group.</summary>
    NotInRole,

    /// <summary>It does not bind whoever asks.</summary>
    NotBound,

    /// <summary>Its condition does not hold.</summary>
    ConditionNotMet,

    /// <summary>What it requires holds.</summary>
    RequirementMet,

    /// <summary>Its first exemption applies.</summary>
    Exempt,
}

/// <summary>What comes of weighing the text of a provision against a dealing, before anybody asks whether it has force.</summary>
/// <param name="Refusal">Why it does not apply.</param>
/// <param name="Catches">Otherwise: whether its text catches the dealing.</param>
/// <param name="Reaches">Whether somebody it reaches is certain.</param>
internal readonly record struct Assessment(Refusal Refusal, Truth Catches, Truth Reaches)
{
    /// <summary>Whether the provision does not apply.</summary>
    public bool IsRefused => Refusal != Refusal.None;

    /// <summary>A text that does not catch the dealing.</summary>
    public static Assessment Refused(Refusal refusal) => new(refusal, Truth.False, Truth.False);
}
