namespace Forfend.Rulebook.Conditions;

/// <summary>Kleene's three values. The order is that of <em>or</em> (greatest) and <em>and</em> (least).</summary>
public enum Truth
{
    /// <summary>Does not hold.</summary>
    False,

    /// <summary>A fact nobody stated decides.</summary>
    Unknown,

    /// <summary>Holds.</summary>
    True,
}
