namespace Forfend.Domain.Dealings;

/// <summary>What a dealing is in law. Keys are fixed; see <see cref="DealingKinds"/>.</summary>
public enum DealingKind
{
    /// <summary>Money moves.</summary>
    Payment,

    /// <summary>Something is bought.</summary>
    Purchase,

    /// <summary>A public body, or somebody for it, buys.</summary>
    Procurement,

    /// <summary>Goods, software or technology leave the country.</summary>
    Export,

    /// <summary>They move on from one foreign country to another.</summary>
    Reexport,

    /// <summary>They change hands within a foreign country.</summary>
    TransferInCountry,

    /// <summary>An app is offered, updated or kept available in a store.</summary>
    AppDistribution,

    /// <summary>An app is installed or used.</summary>
    AppUse,

    /// <summary>A service is rendered: hosting, delivery, peering, code use.</summary>
    Service,

    /// <summary>Data, or access to it, is given to somebody.</summary>
    DataTransfer,

    /// <summary>Money is lent.</summary>
    Loan,

    /// <summary>Securities or shares are bought, sold or held.</summary>
    Investment,

    /// <summary>A customer, supplier or employee is taken on.</summary>
    Onboarding,
}

/// <summary>The keys of <see cref="DealingKind"/>.</summary>
public static class DealingKinds
{
    private static readonly string[] Keys =
    [
        "payment", "purchase", "procurement", "export", "reexport", "transfer-in-country", "app-distribution", "app-use", "service",
        "data-transfer", "loan", "investment", "onboarding",
    ];

    /// <summary>All kinds, in the order of the enumeration.</summary>
    public static IReadOnlyList<DealingKind> All { get; } = Enum.GetValues<DealingKind>();

    /// <summary>The key of a kind.</summary>
    public static string Key(this DealingKind kind) => Keys[(int)kind];

    /// <summary>Reads a key exactly; false if it is none of ours.</summary>
    public static bool TryParse(string? text, out DealingKind kind)
    {
        int index = Array.IndexOf(Keys, text);
        kind = index < 0 ? default : (DealingKind)index;
        return index >= 0;
    }
}
