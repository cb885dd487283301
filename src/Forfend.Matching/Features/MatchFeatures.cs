namespace Forfend.Matching.Features;

/// <summary>Every feature beside the name, in the order in which evidence lists them among equals.</summary>
internal static class MatchFeatures
{
    /// <summary>The order is the documentation's.</summary>
    public static IReadOnlyList<IMatchFeature> All { get; } =
    [
        new IdentifierFeature(),
        new BirthDateFeature(),
        new KindFeature(),
        new CountryFeature(),
    ];
}
