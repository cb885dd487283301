namespace Forfend.Hosting.Lists.Updating;

/// <summary>How far a download is.</summary>
/// <param name="List">Key of the list.</param>
/// <param name="File">Name of the file.</param>
/// <param name="Bytes">Bytes that are there.</param>
/// <param name="Size">How many it will be, where the server says so.</param>
public sealed record DownloadProgress(string List, string File, long Bytes, long? Size);
