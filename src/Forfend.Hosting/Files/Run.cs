using System.Collections.Immutable;
using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Intake;
using Forfend.Screening;
using Forfend.Screening.Decisions;
using Forfend.Screening.Json;

namespace Forfend.Hosting.Files;

/// <summary>The records of one file on their way from intake to result line.</summary>
internal sealed class Run(Installation installation, FileScreeningRequest request, ResultOutput output, FileTally tally)
{
    private readonly SortedSet<string> _notScreened = new(StringComparer.Ordinal);

    /// <summary>What the last records were decided with; null before the first.</summary>
    public DecisionVersions? Versions { get; private set; }

    /// <summary>Whether deciding a record failed for a bug.</summary>
    public bool HasBug { get; private set; }

    /// <summary>Lists that measures need and that are not installed.</summary>
    public IEnumerable<string> NotScreened => _notScreened;

    /// <summary>Decides a batch and writes its lines in order. A stored list that is damaged, or too old for the profile, ends it before anything of the batch is written.</summary>
    public ScreenerChoice? Decide(IntakeItem[] batch)
    {
        var screeners = new Screener?[batch.Length];
        for (int index = 0; index < batch.Length; index++)
        {
            if (batch[index] is not IntakeItem.Record record) continue;
            switch (installation.ScreenerFor(DatesOf(record), request.Profile))
            {
                case ScreenerChoice.Ready ready:
                    screeners[index] = ready.Screener;
                    Versions = ready.Screener.Versions;
                    break;
                case var none:
                    return none;
            }
        }

        var decided = new (Decision? Decision, byte[]? Line, ImmutableArray<Finding> Failed)[batch.Length];
        Parallel.For(0, batch.Length, index => decided[index] = screeners[index] is { } screener ? Decide(screener, (IntakeItem.Record)batch[index]) : default);
        for (int index = 0; index < batch.Length; index++) Write(batch[index], decided[index]);
        return null;
    }

    private (Decision?, byte[]?, ImmutableArray<Finding>) Decide(Screener screener, IntakeItem.Record record)
    {
#pragma warning disable CA1031 // A bug in one record must neither lose the others nor let it pass: it is held, and the run ends with the code of a bug.
        try
        {
            Decision decision = screener.Decide(record.Dealing, DatesOf(record), record.Findings);
            return (decision, ResultLineJson.Write(record.Number, record.Line, decision), []);
        }
        catch (Exception bug)
        {
            var finding = new Finding(
                "RUN900", FindingSeverity.Error, new InputLocation(request.ShownName, record.Line), "", $"deciding failed: {bug.GetType().Name}: {bug.Message}", RecordFate.Held, "This is a bug; please report it.");
            return (null, null, [.. record.Findings, finding]);
        }
#pragma warning restore CA1031
    }

    private void Write(IntakeItem item, (Decision? Decision, byte[]? Line, ImmutableArray<Finding> Failed) decided)
    {
        switch (item)
        {
            case IntakeItem.Record record when decided.Decision is { } decision:
                output.Write(decided.Line!);
                tally.Add(record.Line, decision);
                foreach (NotScreened missing in decision.NotScreened) _notScreened.Add(missing.List);
                break;
            case IntakeItem.Record record:
                HasBug = true;
                Unreadable(record.Number, record.Line, record.Dealing.Id, decided.Failed, DatesOf(record));
                break;
            case IntakeItem.Unreadable unreadable:
                Unreadable(unreadable.Number, unreadable.Line, unreadable.Id, unreadable.Findings, Dates(null));
                break;
            default:
                tally.Add(item.Findings);
                break;
        }
    }

    private void Unreadable(int number, int line, string id, ImmutableArray<Finding> findings, LawDates dates)
    {
        output.Write(ResultLineJson.WriteUnreadable(number, line, id, findings, dates));
        tally.AddUnreadable(line, id, findings);
    }

    private LawDates DatesOf(IntakeItem.Record record) => Dates(record.Dealing.AsOf);

    private LawDates Dates(DateOnly? stated) => new(request.AsOf ?? stated ?? installation.Today, request.KnownBy);
}
