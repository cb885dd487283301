namespace Forfend.Rulebook.Conditions;

/// <summary>Kleene's three values. The order is that of <em>or</em> (greatest) and <em>and</em> (least).</summary>
public enum Truth : byte
{
    /// <summary>Does not hold.</summary>
    False,

    /// <summary>A fact nobody stated decides.</summary>
    Unknown,

    /// <summary>Holds.</summary>
    True,
}

/// <summary>Kleene's logic.</summary>
public static class Truths
{
    /// <summary>Negation: unknown stays unknown.</summary>
    public static Truth Not(Truth value) => (Truth)(Truth.True - value);

    /// <summary>Conjunction.</summary>
    public static Truth And(Truth left, Truth right) => left < right ? left : right;

    /// <summary>Of what is known.</summary>
    public static Truth Of(bool value) => value ? Truth.True : Truth.False;
}
