namespace Forfend.Matching.Features;

/// <summary>Every feature beside the name, in the order in which evidence lists them among equals.</summary>
internal static class MatchFeatures
{
    /// <summary>The order is the documentation's.</summary>
    public static IReadOnlyList<IMatchFeature> All => Features;

    private static readonly IMatchFeature[] Features =
    [
        new IdentifierFeature(),
        new BirthDateFeature(),
        new KindFeature(),
        new CountryFeature(),
        new GenderFeature(),
        new AddressFeature(),
    ];

    /// <summary>The most points that all of them can add for a query.</summary>
    public static int MostPoints(NameQuery query)
    {
        int most = 0;
        foreach (IMatchFeature feature in Features) most += feature.MostPoints(query);
        return most;
    }
}
