namespace Forfend.Matching;

/// <summary>What a hit allows the law to do.</summary>
public enum HitGrade
{
    /// <summary>At or above the threshold; somebody must say whether it is that party.</summary>
    Possible,

    /// <summary>
    /// A strong identifier is equal, or the full normalized name equals a primary name or strong alias, and no known attribute
    /// conflicts: the law is applied to it.
    /// </summary>
    Identified,
}

/// <summary>The keys of grades, as JSON and people read them.</summary>
public static class HitGrades
{
    /// <summary><c>identified</c> or <c>possible</c>.</summary>
    public static string Key(this HitGrade grade) => grade is HitGrade.Identified ? "identified" : "possible";
}
