using Forfend.Ownership;
using Forfend.Ownership.Formats;
using Forfend.Ownership.Reading;

namespace Forfend.Hosting.Owners;

/// <summary>What became of an import of owners.</summary>
public abstract record OwnerImportResult
{
    private OwnerImportResult()
    {
    }

    /// <summary>It is in the store.</summary>
    /// <param name="Format">The format it was read in.</param>
    /// <param name="Reading">What was read.</param>
    /// <param name="Graph">The graph as it is stored.</param>
    public sealed record Imported(IOwnerFormat Format, OwnerReading Reading, OwnerGraph Graph) : OwnerImportResult;

    /// <summary>The file cannot be relied on; what was stored stays.</summary>
    /// <param name="Reading">What was read.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Refused(OwnerReading Reading, string Reason) : OwnerImportResult;

    /// <summary>The import was asked for in a way that cannot be.</summary>
    /// <param name="Message">What is wrong and what to do.</param>
    public sealed record Usage(string Message) : OwnerImportResult;
}
