namespace Forfend.Ownership.Reading;

/// <summary>Codes of findings about owner graphs.</summary>
internal static class OwnerCodes
{
    /// <summary>The file cannot be read as what it is said to be.</summary>
    public const string File = "OWN001";

    /// <summary>A record is damaged.</summary>
    public const string Record = "OWN002";

    /// <summary>An end of a relation is missing, or no record describes it.</summary>
    public const string Dangling = "OWN003";

    /// <summary>A party stands in a relation to itself.</summary>
    public const string Self = "OWN004";

    /// <summary>A word that is no relation.</summary>
    public const string Relation = "OWN005";

    /// <summary>A share that is no percentage from 0 to 100.</summary>
    public const string Share = "OWN006";

    /// <summary>A day or period that cannot be.</summary>
    public const string Period = "OWN007";

    /// <summary>A column or field that nothing is known of.</summary>
    public const string Field = "OWN008";

    /// <summary>The same was said before in the same words.</summary>
    public const string Duplicate = "OWN009";

    /// <summary>One source says two things of one holding.</summary>
    public const string TwoParcels = "OWN010";

    /// <summary>Sources disagree.</summary>
    public const string Disagreement = "OWN011";

    /// <summary>The stakes in one company come to more than all of it.</summary>
    public const string OverWhole = "OWN012";

    /// <summary>A limit was reached.</summary>
    public const string Limit = "OWN013";

    /// <summary>A statement that has no use here and is left out by name.</summary>
    public const string Unused = "OWN014";
}
