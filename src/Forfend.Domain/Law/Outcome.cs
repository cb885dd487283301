namespace Forfend.Domain.Law;

/// <summary>The six answers, in rising severity; the most severe one acts.</summary>
public enum Outcome
{
    /// <summary>Nothing applies.</summary>
    Clear,

    /// <summary>A provision would catch it but has no force that day.</summary>
    Watch,

    /// <summary>May go ahead; something is owed.</summary>
    Duty,

    /// <summary>A named fact is missing, a possible hit is unresolved or a legal event is unconfirmed: held, with the exact question.</summary>
    Undetermined,

    /// <summary>Lawful only under a licence.</summary>
    LicenceRequired,

    /// <summary>A provision in force forbids or blocks it.</summary>
    Prohibited,
}

/// <summary>Keys of <see cref="Outcome"/>.</summary>
public static class Outcomes
{
    private static readonly string[] Keys = ["clear", "watch", "duty", "undetermined", "licence-required", "prohibited"];

    /// <summary>All outcomes, least severe first.</summary>
    public static IReadOnlyList<Outcome> All { get; } = Enum.GetValues<Outcome>();

    /// <summary>The key people and programs read.</summary>
    public static string Key(this Outcome outcome) => Keys[(int)outcome];

    /// <summary>Reads a key; false if it is none of the six.</summary>
    public static bool TryParse(string? text, out Outcome outcome)
    {
        int index = Array.IndexOf(Keys, text);
        outcome = index < 0 ? Outcome.Undetermined : (Outcome)index;
        return index >= 0;
    }

    /// <summary>The more severe of two.</summary>
    public static Outcome Worse(Outcome left, Outcome right) => left > right ? left : right;
}
