using System.Collections.Immutable;
using Forfend.Domain.Findings;
using Forfend.Domain.Parties;
using Forfend.Lists;

namespace Forfend.Hosting.Lists;

/// <summary>What is written down of a stored snapshot: which it is, when and from where it came, of which files, and how it was read then.</summary>
public sealed record StoredSnapshot
{
    /// <summary>Which snapshot.</summary>
    public required ListSnapshotInfo Info { get; init; }

    /// <summary>The form of its files.</summary>
    public required string Form { get; init; }

    /// <summary>Whether it is kept for reference only and never decides.</summary>
    public required bool IsPartial { get; init; }

    /// <summary>When it was imported.</summary>
    public required DateTimeOffset Imported { get; init; }

    /// <summary>Its files.</summary>
    public required ImmutableArray<StoredFile> Files { get; init; }

    /// <summary>The books of each file.</summary>
    public required ImmutableArray<ListBooks> Books { get; init; }

    /// <summary>How many findings of each code there were.</summary>
    public required ImmutableArray<FindingCount> Findings { get; init; }

    /// <summary>The name of its folder.</summary>
    public SnapshotName Name => new(Info.Published, Info.Id, IsPartial);
}

/// <summary>One file of a stored snapshot.</summary>
/// <param name="Part">Which part of the publication.</param>
/// <param name="Name">What it was called.</param>
/// <param name="Length">Bytes, unpacked.</param>
/// <param name="Sha256">Hash of its bytes, unpacked.</param>
/// <param name="PackedSha256">Hash of the bytes that are stored.</param>
/// <param name="Source">The address it was fetched from, or empty.</param>
/// <param name="Fetched">When it was fetched from there; null where it came in another way.</param>
/// <param name="Tag">The server's name for this version of it (<c>ETag</c>), or empty.</param>
public sealed record StoredFile(
    string Part,
    string Name,
    long Length,
    string Sha256,
    string PackedSha256,
    string Source = "",
    DateTimeOffset? Fetched = null,
    string Tag = "");

/// <summary>How many findings there were of a code.</summary>
/// <param name="Code">The code.</param>
/// <param name="Severity">How much each weighs.</param>
/// <param name="Count">How many.</param>
public sealed record FindingCount(string Code, FindingSeverity Severity, int Count);
