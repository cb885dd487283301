namespace Forfend.Domain.Law;

/// <summary>How well a legal or corporate fact is established.</summary>
public enum Confidence
{
    /// <summary>Checked against the primary text.</summary>
    Settled,

    /// <summary>From a reliable secondary source.</summary>
    Reported,

    /// <summary>Not checked; needs care.</summary>
    Unverified,

    /// <summary>One of several possible interpretations; which one and who chose it stands with it.</summary>
    Reading,

    /// <summary>A placeholder that shows the shape; never decides more than <c>watch</c> or <c>duty</c>.</summary>
    Illustrative,
}

/// <summary>Keys of <see cref="Confidence"/>.</summary>
public static class Confidences
{
    private static readonly string[] Keys = ["settled", "reported", "unverified", "reading", "illustrative"];

    /// <summary>All, in the order of the enumeration.</summary>
    public static IReadOnlyList<Confidence> All { get; } = Enum.GetValues<Confidence>();

    /// <summary>The key people write.</summary>
    public static string Key(this Confidence confidence) => Keys[(int)confidence];

    /// <summary>Reads a key; false if it is none of ours.</summary>
    public static bool TryParse(string? text, out Confidence confidence)
    {
        int index = Array.IndexOf(Keys, text);
        confidence = index < 0 ? Confidence.Unverified : (Confidence)index;
        return index >= 0;
    }
}
