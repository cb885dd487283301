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
    /// <param name="Name">What the graph is called.</param>
    /// <param name="Format">The format it was read in.</param>
    /// <param name="Reading">What was read.</param>
    /// <param name="Graph">The graph.</param>
    /// <param name="Sha256">Hash of the stored file.</param>
    public sealed record Imported(string Name, IOwnerFormat Format, OwnerReading Reading, PartyGraph Graph, string Sha256) : OwnerImportResult;

    /// <summary>The file cannot be relied on; what was stored stays.</summary>
    /// <param name="Reading">What was read.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Refused(OwnerReading Reading, string Reason) : OwnerImportResult;

    /// <summary>The import was asked for in a way that cannot be.</summary>
    /// <param name="Message">What is wrong and what to do.</param>
    public sealed record Usage(string Message) : OwnerImportResult;
}
