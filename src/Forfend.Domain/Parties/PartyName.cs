namespace Forfend.Domain.Parties;

/// <summary>How strongly a name points to its party.</summary>
public enum NameStrength
{
    /// <summary>The name under which the party is listed or registered.</summary>
    Primary,

    /// <summary>Another name that identifies it (a.k.a., f.k.a.).</summary>
    StrongAlias,

    /// <summary>A broad or generic name; may support a hit, never identifies alone (OFAC FAQ 122 and 124).</summary>
    WeakAlias,
}

/// <summary>A name as its source wrote it.</summary>
/// <param name="Text">As published, unfolded.</param>
/// <param name="Strength">How strongly it points to the party.</param>
/// <param name="Relation">What the source calls it: <c>a.k.a.</c>, <c>f.k.a.</c>, <c>n.k.a.</c>, or empty.</param>
public sealed record PartyName(string Text, NameStrength Strength, string Relation = "");
