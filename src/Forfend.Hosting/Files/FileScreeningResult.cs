using System.Collections.Immutable;
using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Screening.Decisions;

namespace Forfend.Hosting.Files;

/// <summary>How far a file has been read.</summary>
/// <param name="BytesRead">Bytes of the input.</param>
/// <param name="BytesTotal">Size of the input; null for standard input.</param>
/// <param name="Records">Records decided so far.</param>
/// <param name="Stopped">Of those, how many may not go ahead as they are.</param>
public readonly record struct FileProgress(long BytesRead, long? BytesTotal, int Records, int Stopped);

/// <summary>A record that may not go ahead as it is.</summary>
/// <param name="Line">1-based line.</param>
/// <param name="Id">Its id.</param>
/// <param name="Amount">Its amount for people, or empty.</param>
/// <param name="Party">The party over which it was decided, or empty.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Measure">Id of the deciding measure, or empty.</param>
/// <param name="Why">The verdict.</param>
public sealed record StoppedRecord(int Line, string Id, string Amount, string Party, Outcome Outcome, string Measure, string Why);

/// <summary>Findings of one code and field.</summary>
/// <param name="Example">The first one.</param>
/// <param name="Count">How many there were.</param>
public sealed record FindingGroup(Finding Example, int Count);

/// <summary>What became of a file.</summary>
public sealed record FileScreeningResult
{
    /// <summary>What format it was read as; null where none recognised it.</summary>
    public required string? Format { get; init; }

    /// <summary>Records per outcome; unreadable ones count as undetermined.</summary>
    public required ImmutableSortedDictionary<Outcome, int> Counts { get; init; }

    /// <summary>Records that could not be read.</summary>
    public required int Unreadable { get; init; }

    /// <summary>For outcomes above clear: how many per outcome and deciding measure.</summary>
    public required ImmutableArray<(Outcome Outcome, string Measure, int Count)> Measures { get; init; }

    /// <summary>Undetermined records that nothing holds but lists that are missing or too old.</summary>
    public required int HeldByLists { get; init; }

    /// <summary>The first records that may not go ahead; <see cref="StoppedCount"/> says how many there are.</summary>
    public required ImmutableArray<StoppedRecord> Stopped { get; init; }

    /// <summary>Findings, grouped.</summary>
    public required ImmutableArray<FindingGroup> Findings { get; init; }

    /// <summary>Lists that measures need and that are not installed.</summary>
    public required ImmutableArray<string> NotScreened { get; init; }

    /// <summary>What the last records were decided with; null where none was.</summary>
    public DecisionVersions? Versions { get; init; }

    /// <summary>SHA-256 of the input as it is, lower-case hexadecimal.</summary>
    public required string InputSha256 { get; init; }

    /// <summary>Paths of the result and the receipt; empty where none was written.</summary>
    public required ImmutableArray<string> Written { get; init; }

    /// <summary>Set where a stored list is damaged, or too old for the profile; then nothing was decided and nothing written.</summary>
    public ScreenerChoice? NoScreener { get; init; }

    /// <summary>Whether deciding a record failed for a bug; the record is held.</summary>
    public bool HasBug { get; init; }

    /// <summary>Records in the file.</summary>
    public int Records => Counts.Values.Sum();

    /// <summary>Records that may not go ahead as they are.</summary>
    public int StoppedCount => Counts.Where(count => count.Key >= Outcome.Undetermined).Sum(count => count.Value);

    /// <summary>Whether not one record could be read.</summary>
    public bool ReadNothing => Records == Unreadable;

    /// <summary>The most severe outcome; undetermined where nothing could be read.</summary>
    public Outcome Worst => Records == 0 ? Outcome.Undetermined : Counts.Where(count => count.Value > 0).Max(count => count.Key);
}
