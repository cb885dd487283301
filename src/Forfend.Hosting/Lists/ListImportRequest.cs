using System.Collections.Immutable;
using Forfend.Lists;

namespace Forfend.Hosting.Lists;

/// <summary>What is to be imported, and how.</summary>
/// <param name="Source">Which list it is.</param>
/// <param name="Path">A folder with the files of the publication, or its primary file alone; each plain or <c>.gz</c>.</param>
public sealed record ListImportRequest(IListSource Source, string Path)
{
    /// <summary>The day it was published; null to take it from the files, their names or the folder.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The day it counts as published where nothing says which it was: when it was seen; null to ask for it.</summary>
    public DateOnly? SeenOn { get; init; }

    /// <summary>Whether it is kept for reference only, so that it need not be whole.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Whether it is taken though it differs from the former one more than lists do.</summary>
    public bool AcceptsDrift { get; init; }

    /// <summary>Where the files were fetched from, by part; empty where they came in another way.</summary>
    public ImmutableDictionary<string, FetchedFile> Fetched { get; init; } = ImmutableDictionary<string, FetchedFile>.Empty;
}

/// <summary>Where a file was fetched from.</summary>
/// <param name="Source">The address.</param>
/// <param name="At">When.</param>
/// <param name="Tag">The server's name for this version of it (<c>ETag</c>), or empty.</param>
public sealed record FetchedFile(string Source, DateTimeOffset At, string Tag);
