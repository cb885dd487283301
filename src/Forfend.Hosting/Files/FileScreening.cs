using System.Collections.Immutable;
using Forfend.Intake;

namespace Forfend.Hosting.Files;

/// <summary>
/// Screens a file: reads its records one after another, decides them on all cores, and writes one result line each in the order of the
/// file. Memory does not grow with the file. Result and receipt appear under their names only when they are complete.
/// </summary>
/// <param name="installation">What is decided with.</param>
/// <param name="clock">Tells when the receipt was made.</param>
public sealed class FileScreening(Installation installation, TimeProvider clock)
{
    /// <summary>So many records are decided together: enough to keep the cores busy, few enough to stay small.</summary>
    private const int BatchSize = 256;

    /// <summary>Screens one file.</summary>
    /// <param name="request">The file, and how.</param>
    /// <param name="progress">Told after every batch; may be null.</param>
    /// <param name="cancellation">Ends the work; nothing is then written.</param>
    /// <exception cref="IOException">The input cannot be opened or read, or the output cannot be written.</exception>
    public FileScreeningResult Run(FileScreeningRequest request, IProgress<FileProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        bool isStandardInput = request.Input == FileScreeningRequest.StandardInput;
        using var raw = new HashingStream(isStandardInput ? request.OpenStandardInput!() : File.OpenRead(request.Input));
        using IntakeStream input = IntakeStream.Open(raw);
        using var output = new ResultOutput(request);
        var tally = new FileTally();
        long? size = isStandardInput ? null : new FileInfo(request.Input).Length;

        // Whoever maps columns says that it is a table, however they are called.
        IIntakeFormat? format = IntakeFormats.Detect(input.Head.Span, request.ShownName) ?? (request.Map.IsEmpty ? null : IntakeFormats.Table);
        if (format is null) tally.Add([IntakeFormats.Unrecognised(request.ShownName, input.Head.Span)]);

        var run = new Run(installation, request, output, tally);
        IEnumerable<IntakeItem> items = format?.Read(input.Content, OptionsOf(request)) ?? [];
        foreach (IntakeItem[] batch in items.Chunk(BatchSize))
        {
            cancellation.ThrowIfCancellationRequested();
            if (run.Decide(batch) is { } failure) return ResultOf(format, tally, raw.Finish(), run, []) with { NoScreener = failure };
            progress?.Report(new FileProgress(raw.BytesRead, size, tally.Records, tally.Stopped));
        }

        string sha256 = raw.Finish();
        FileScreeningResult result = ResultOf(format, tally, sha256, run, []);
        // A file of which nothing is known has no result to keep, only findings.
        return format is null ? result : result with { Written = output.Complete(sha => ReceiptJson.Write(request, result, raw.BytesRead, sha, clock.GetUtcNow())) };
    }

    private static IntakeOptions OptionsOf(FileScreeningRequest request) => new()
    {
        FileName = request.ShownName,
        Map = request.Map,
        Kind = request.Kind,
        IsStrict = request.IsStrict,
    };

    private static FileScreeningResult ResultOf(IIntakeFormat? format, FileTally tally, string sha256, Run run, ImmutableArray<string> written) => new()
    {
        Format = format?.Key,
        Counts = tally.Counts,
        Unreadable = tally.Unreadable,
        Measures = tally.Measures,
        HeldByLists = tally.HeldByLists,
        Stopped = tally.ShownStopped,
        Findings = tally.Findings,
        NotScreened = [.. run.NotScreened],
        Versions = run.Versions,
        InputSha256 = sha256,
        Written = written,
        HasBug = run.HasBug,
    };
}
