using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Rulebook.Conditions;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Timelines;

namespace Forfend.Rulebook.Evaluation;

/// <summary>Says what one measure says of a dealing. Immutable; built once per measure.</summary>
public sealed class MeasureEvaluator
{
    private readonly ImmutableArray<ProvisionEvaluator> _provisions;
    private readonly bool _needsReach;
    private readonly MeasureAnswer _reachesNobody;

    /// <param name="measure">The measure.</param>
    /// <param name="implemented">The measure it implements, or null.</param>
    public MeasureEvaluator(Measure measure, Measure? implemented)
    {
        ArgumentNullException.ThrowIfNull(measure);
        if (implemented is not null) measure = WithEndOf(implemented, measure);
        Measure = measure;
        _provisions = [.. measure.Provisions.Select(provision => new ProvisionEvaluator(measure, provision, new ProvisionTimeline(measure, provision)))];
        _needsReach = measure.Provisions.All(provision => provision.NeedsReach);
        _reachesNobody = new MeasureAnswer(measure, Outcome.Clear, [], "reaches nobody in this dealing");
    }

    /// <summary>The measure.</summary>
    public Measure Measure { get; }

    /// <summary>The timeline of each provision, in the order of the file.</summary>
    public IEnumerable<ProvisionTimeline> Timelines => _provisions.Select(provision => provision.Timeline);

    /// <summary>
    /// Whether it could concern a dealing, whoever takes part in it: it knows that kind of dealing, binds or may bind whoever asks, and
    /// something was known of it that had not ended.
    /// </summary>
    public bool MayConcern(LawQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var evaluator = new ConditionEvaluator(new DealingFacts(question.Dealing, question.Assumed), Measure);
        return NexusEvaluator.Evaluate(Measure.Binds, evaluator, []) != Truth.False && _provisions.Any(provision => provision.MayConcern(question));
    }

    /// <summary>What it says.</summary>
    /// <param name="question">The dealing and the dates.</param>
    /// <param name="reached">The parties of the dealing this measure reaches, as given facts.</param>
    public MeasureAnswer Evaluate(LawQuestion question, IReadOnlyList<ReachedParty> reached)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(reached);
        if (_needsReach && reached.Count == 0) return _reachesNobody;

        var evaluator = new ConditionEvaluator(new DealingFacts(question.Dealing, question.Assumed), Measure);
        ImmutableArray<ProvisionAnswer> answers = [.. _provisions.Select(provision => provision.Evaluate(question, reached, evaluator))];
        Outcome outcome = answers.Max(answer => answer.Outcome);
        bool applies = answers.Any(answer => answer.NotApplicable.Length == 0);
        string notApplicable = applies ? "" : string.Join("; ", answers.Select(answer => answer.NotApplicable).Distinct(StringComparer.Ordinal));
        return new MeasureAnswer(Measure, outcome, answers, notApplicable) { Conflicts = ReadingConflicts.Among(Measure, answers) };
    }

    /// <summary>What ends the whole of an order ends what carries it out: its ends, with their sources, become the measure's own.</summary>
    private static Measure WithEndOf(Measure implemented, Measure measure)
    {
        string Named(string source) => $"{implemented.Id}/{source}";
        return measure with
        {
            Sources = [.. measure.Sources, .. implemented.Sources.Select(source => source with { Id = Named(source.Id) })],
            Events =
            [
                .. measure.Events,
                .. implemented.Events.Where(happening => happening.IsEnd && happening.Provisions.IsEmpty).Select(happening => happening with { SourceId = Named(happening.SourceId) }),
            ],
        };
    }
}
