using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Evaluation;

/// <summary>
/// The answers of a measure none of whose provisions applies. They come again and again for the same few reasons, so that each is made
/// once and kept.
/// </summary>
internal sealed class RefusedMeasure
{
    /// <summary>More provisions than any measure needs; one with more is answered anew each time.</summary>
    public const int MostProvisions = 64;

    /// <summary>More combinations of reasons than a measure meets in practice; what comes after them is made anew each time.</summary>
    private const int MostKept = 64;

    private readonly Measure _measure;
    private readonly ProvisionEvaluator[] _provisions;
    private Kept[] _kept = [];

    public RefusedMeasure(Measure measure, ProvisionEvaluator[] provisions)
    {
        (_measure, _provisions) = (measure, provisions);
        ReachesNobody = new MeasureAnswer(measure, Outcome.Clear, [], "reaches nobody in this dealing");
    }

    /// <summary>The answer where every provision needs somebody who is reached, and nobody is.</summary>
    public MeasureAnswer ReachesNobody { get; }

    /// <summary>The answer for the reasons of all provisions; null where one of them speaks of the dealing itself.</summary>
    public MeasureAnswer? For(ReadOnlySpan<Assessment> assessments)
    {
        foreach (Assessment assessment in assessments)
            if (assessment.Refusal == Refusal.NotInRole) return null;

        Kept[] kept = _kept;
        foreach (Kept one in kept)
            if (IsFor(one.Reasons, assessments)) return one.Answer;

        var reasons = new Refusal[assessments.Length];
        var answers = new ProvisionAnswer[assessments.Length];
        for (int index = 0; index < reasons.Length; index++)
        {
            reasons[index] = assessments[index].Refusal;
            answers[index] = _provisions[index].Refuse(reasons[index]);
        }

        MeasureAnswer answer = Whole(_measure, Outcome.Clear, [.. answers], hasRivals: false);
        // Of two threads that add at once one may be lost; it is made again.
        if (kept.Length < MostKept) _kept = [.. kept, new Kept(reasons, answer)];
        return answer;
    }

    /// <summary>The answer of a measure, from those of its provisions.</summary>
    public static MeasureAnswer Whole(Measure measure, Outcome outcome, ImmutableArray<ProvisionAnswer> answers, bool hasRivals)
    {
        bool applies = answers.Any(answer => answer.NotApplicable.Length == 0);
        string notApplicable = applies ? "" : string.Join("; ", answers.Select(answer => answer.NotApplicable).Distinct(StringComparer.Ordinal));
        return new MeasureAnswer(measure, outcome, answers, notApplicable) { Conflicts = hasRivals ? ReadingConflicts.Among(measure, answers) : [] };
    }

    private static bool IsFor(Refusal[] reasons, ReadOnlySpan<Assessment> assessments)
    {
        for (int index = 0; index < reasons.Length; index++)
            if (reasons[index] != assessments[index].Refusal) return false;

        return true;
    }

    private sealed record Kept(Refusal[] Reasons, MeasureAnswer Answer);
}
