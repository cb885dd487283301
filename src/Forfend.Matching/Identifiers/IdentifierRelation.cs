namespace Forfend.Matching.Identifiers;

/// <summary>What two identifiers say of whether their parties are the same.</summary>
internal enum IdentifierRelation
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Equal and strong: the same party.</summary>
    SameParty,

    /// <summary>Equal, but others may share it.</summary>
    Supports,

    /// <summary>Different, of a sort of which a party has one.</summary>
    Conflicts,
}
