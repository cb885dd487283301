using System.Collections.Immutable;

namespace Forfend.Lists.Sources.UsOfacSdn;

/// <summary>
/// OFAC's Specially Designated Nationals and Blocked Persons List in its legacy comma-separated form: <c>sdn.csv</c>,
/// <c>alt.csv</c>, <c>add.csv</c> and <c>sdn_comments.csv</c>.
/// </summary>
public sealed class UsOfacSdnSource : IListSource
{
    /// <summary>The key of this source, and the first part of the id of each of its parties.</summary>
    public const string SourceKey = "us-ofac-sdn";

    /// <inheritdoc/>
    public string Key => SourceKey;

    /// <inheritdoc/>
    public string Title => "Specially Designated Nationals and Blocked Persons List";

    /// <inheritdoc/>
    public string Authority => "Office of Foreign Assets Control, US Department of the Treasury";

    /// <inheritdoc/>
    public Uri Url { get; } = new("https://sanctionslist.ofac.treas.gov/Home/SdnList");

    /// <inheritdoc/>
    public string Terms => "Work of the United States Government, in the public domain (17 U.S.C. 105)";

    // The list had about 7,400 entries in 2019 and 18,000 in 2025: fewer than 5,000 is a cut file, more than 60,000 another one.
    /// <inheritdoc/>
    public ListExpectations Expectations { get; } = new(
        FewestParties: 5_000, MostParties: 60_000, new FillRate(PartyDetail.Kind, 95), new FillRate(PartyDetail.Program, 95));

    /// <inheritdoc/>
    public ImmutableArray<ListForm> Forms { get; } =
    [
        new ListForm(
            "csv",
            "four comma-separated files",
            IsTried: true,
            new ListPart(SdnParts.Primary, "sdn.csv", Export("SDN.CSV")),
            new ListPart(SdnParts.Aliases, "alt.csv", Export("ALT.CSV")),
            new ListPart(SdnParts.Addresses, "add.csv", Export("ADD.CSV")),
            new ListPart(SdnParts.Comments, "sdn_comments.csv", Export("SDN_COMMENTS.CSV"), IsNeeded: false)),
    ];

    /// <inheritdoc/>
    public string? PartOf(string fileName, ReadOnlySpan<byte> start)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        if (!fileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) return null;

        ReadOnlySpan<char> stem = fileName.AsSpan(0, fileName.Length - ".csv".Length);
        if (Starts(stem, SdnParts.Comments)) return SdnParts.Comments;
        if (Starts(stem, SdnParts.Primary)) return SdnParts.Primary;
        if (IsPart(stem, SdnParts.Aliases)) return SdnParts.Aliases;
        return IsPart(stem, SdnParts.Addresses) ? SdnParts.Addresses : null;
    }

    /// <inheritdoc/>
    public ListReading Read(IReadOnlyList<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new SdnPublication().Read(files);
    }

    private static Uri Export(string file) => new("https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/" + file);

    private static bool Starts(ReadOnlySpan<char> stem, string part) => stem.StartsWith(part, StringComparison.OrdinalIgnoreCase);

    // `alt_2024-01-08` is an alias file, `altitudes` is not.
    private static bool IsPart(ReadOnlySpan<char> stem, string part) =>
        Starts(stem, part) && (stem.Length == part.Length || !char.IsLetter(stem[part.Length]));
}

/// <summary>The files of a publication.</summary>
internal static class SdnParts
{
    internal const string Primary = "sdn";
    internal const string Aliases = "alt";
    internal const string Addresses = "add";
    internal const string Comments = "sdn_comments";
}
