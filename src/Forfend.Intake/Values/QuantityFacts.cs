using System.Collections.Immutable;
using Forfend.Domain.Dealings;

namespace Forfend.Intake.Values;

/// <summary>The facts that are quantities by category, where every other fact is one value.</summary>
internal static class QuantityFacts
{
    // 28 CFR 202.205 counts persons per category of data.
    private const string Volumes = "data.volumes";

    private static readonly ImmutableSortedDictionary<string, decimal> Empty =
        ImmutableSortedDictionary.Create<string, decimal>(StringComparer.Ordinal);

    public static bool Is(string path) => path == Volumes;

    /// <summary>The quantities a path such as <c>data.volumes.biometric</c> is a category of; null if it is a fact of its own.</summary>
    public static string? ParentOf(string path) => path.StartsWith(Volumes + ".", StringComparison.Ordinal) ? Volumes : null;

    /// <summary>The facts, with the quantity of one category more.</summary>
    public static Facts With(this Facts facts, string parent, string category, decimal quantity)
    {
        var quantities = facts[parent] is FactValue.Quantities known ? known.Value : Empty;
        return facts.With(parent, new FactValue.Quantities(quantities.SetItem(category, quantity)));
    }
}
