using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Evaluation;

/// <summary>Finds rival readings of one measure that disagree about a dealing.</summary>
internal static class ReadingConflicts
{
    public static ImmutableArray<ReadingConflict> Among(Measure measure, ImmutableArray<ProvisionAnswer> answers) =>
    [
        .. from reading in measure.Readings
           from rival in reading.Rivals
           let pair = (This: OutcomeUnder(reading.Id, answers), That: OutcomeUnder(rival, answers))
           where pair.This > pair.That || (pair.This < pair.That && !NamesBack(measure, rival, reading.Id))
           select pair.This > pair.That
               ? new ReadingConflict(reading.Id, pair.This, rival, pair.That)
               : new ReadingConflict(rival, pair.That, reading.Id, pair.This),
    ];

    private static Outcome OutcomeUnder(string reading, ImmutableArray<ProvisionAnswer> answers) =>
        answers.Where(answer => answer.Provision.Reading == reading).Select(answer => answer.Outcome).DefaultIfEmpty(Outcome.Clear).Max();

    /// <summary>Rivals may name one another: the pair is reported once, by the stricter.</summary>
    private static bool NamesBack(Measure measure, string rival, string reading) =>
        measure.Readings.Any(candidate => candidate.Id == rival && candidate.Rivals.Contains(reading));
}
