namespace Forfend.Hosting.Lists.Updating;

/// <summary>What became of the download of one file. One of the records inside; there are no others.</summary>
internal abstract record DownloadResult
{
    private DownloadResult()
    {
    }

    /// <summary>It lies on disk, whole.</summary>
    /// <param name="Path">Where.</param>
    /// <param name="Tag">The server's name for this version of it, or empty.</param>
    /// <param name="Modified">When the server says it was last changed, if it does.</param>
    public sealed record Fetched(string Path, string Tag, DateTimeOffset? Modified) : DownloadResult;

    /// <summary>It is what it was when it was fetched last.</summary>
    public sealed record NotModified : DownloadResult;

    /// <summary>The server does not have it.</summary>
    /// <param name="Reason">What it said, in one clause.</param>
    public sealed record Missing(string Reason) : DownloadResult;

    /// <summary>It could not be had.</summary>
    /// <param name="Reason">Why, in one clause.</param>
    public sealed record Failed(string Reason) : DownloadResult;
}
