namespace Forfend.Lists.Sources.UsOfacSdn;

/// <summary>The files of a publication in the legacy comma-separated form. They have no row of column names: their names tell them apart.</summary>
/// <param name="Primary">One row per party.</param>
/// <param name="Aliases">Strong aliases.</param>
/// <param name="Addresses">Addresses.</param>
/// <param name="Comments">The rest of long remarks.</param>
internal sealed record LegacyParts(string Primary, string Aliases, string Addresses, string Comments)
{
    private const string Extension = ".csv";

    /// <summary>Which part a file is, by its official name; null if none.</summary>
    internal string? PartOf(string fileName)
    {
        if (!fileName.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)) return null;

        ReadOnlySpan<char> stem = fileName.AsSpan(0, fileName.Length - Extension.Length);
        if (stem.StartsWith(Comments, StringComparison.OrdinalIgnoreCase)) return Comments;
        if (IsPart(stem, Primary)) return Primary;
        if (IsPart(stem, Aliases)) return Aliases;
        return IsPart(stem, Addresses) ? Addresses : null;
    }

    // `alt_2024-01-08` is an alias file, `altitudes` is not.
    private static bool IsPart(ReadOnlySpan<char> stem, string part) =>
        stem.StartsWith(part, StringComparison.OrdinalIgnoreCase) && (stem.Length == part.Length || !char.IsLetter(stem[part.Length]));
}
