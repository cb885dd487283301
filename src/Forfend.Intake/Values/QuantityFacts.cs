namespace Forfend.Intake.Values;

/// <summary>The facts that are quantities by category, where every other fact is one value.</summary>
internal static class QuantityFacts
{
    // 28 CFR 202.205 counts persons per category of data.
    private const string Volumes = "data.volumes";

    public static bool Is(string path) => path == Volumes;

    /// <summary>The quantities a path such as <c>data.volumes.biometric</c> is a category of; null if it is a fact of its own.</summary>
    public static string? ParentOf(string path) => path.StartsWith(Volumes + ".", StringComparison.Ordinal) ? Volumes : null;
}
