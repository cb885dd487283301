using System.Collections.Immutable;
using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Rulebook.Conditions;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Timelines;

namespace Forfend.Rulebook.Evaluation;

/// <summary>Says what one measure says of a dealing. Immutable; built once per measure.</summary>
public sealed class MeasureEvaluator
{
    private readonly ProvisionEvaluator[] _provisions;
    private readonly bool _needsReach;
    private readonly bool _hasRivals;
    private readonly RefusedMeasure _refused;

    /// <param name="measure">The measure.</param>
    /// <param name="implemented">The measure it implements, or null.</param>
    public MeasureEvaluator(Measure measure, Measure? implemented)
    {
        ArgumentNullException.ThrowIfNull(measure);
        if (implemented is not null) measure = WithEndOf(implemented, measure);
        Measure = measure;
        Binds = CompiledCondition.Of(NexusCondition.Of(measure.Binds), measure);
        _provisions = EvaluatorsOf(measure, Binds);
        _needsReach = measure.Provisions.All(provision => provision.NeedsReach);
        _hasRivals = measure.Readings.Any(reading => !reading.Rivals.IsEmpty);
        _refused = new RefusedMeasure(measure, _provisions);
    }

    /// <summary>The measure.</summary>
    public Measure Measure { get; }

    /// <summary>The timeline of each provision, in the order of the file.</summary>
    public IEnumerable<ProvisionTimeline> Timelines => _provisions.Select(provision => provision.Timeline);

    /// <summary>Whom it binds.</summary>
    internal CompiledCondition Binds { get; }

    /// <summary>
    /// Whether it could concern a dealing, whoever takes part in it: it knows that kind of dealing, binds or may bind whoever asks, and
    /// something was known of it that had not ended.
    /// </summary>
    public bool MayConcern(LawQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (Binds.Evaluate(question.KnownFacts) == Truth.False) return false;
        foreach (ProvisionEvaluator provision in _provisions)
            if (provision.MayConcern(question)) return true;

        return false;
    }

    /// <summary>What it says.</summary>
    /// <param name="question">The dealing and the dates.</param>
    /// <param name="reached">The parties of the dealing this measure reaches, as given facts.</param>
    public MeasureAnswer Evaluate(LawQuestion question, ImmutableArray<ReachedParty> reached)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (_needsReach && reached.IsEmpty) return _refused.ReachesNobody;
        return Evaluate(question, reached, Binds.Evaluate(question.KnownFacts));
    }

    /// <summary>What it says, where it is known whether it binds whoever asks.</summary>
    internal MeasureAnswer Evaluate(LawQuestion question, ImmutableArray<ReachedParty> reached, Truth bound)
    {
        DealingFacts facts = question.KnownFacts;
        Span<Assessment> assessments = _provisions.Length <= RefusedMeasure.MostProvisions ? stackalloc Assessment[_provisions.Length] : new Assessment[_provisions.Length];
        bool applies = false;
        for (int index = 0; index < _provisions.Length; index++)
        {
            assessments[index] = _provisions[index].Assess(question, facts, reached, bound);
            applies |= !assessments[index].IsRefused;
        }

        // Most measures have nothing to say of most dealings, for the same few reasons.
        if (!applies && _refused.For(assessments) is { } refused) return refused;

        var answers = ImmutableArray.CreateBuilder<ProvisionAnswer>(_provisions.Length);
        Outcome outcome = Outcome.Clear;
        for (int index = 0; index < _provisions.Length; index++)
        {
            ProvisionAnswer answer = _provisions[index].Answer(assessments[index], question, facts, reached);
            outcome = Outcomes.Worse(outcome, answer.Outcome);
            answers.Add(answer);
        }

        return RefusedMeasure.Whole(Measure, outcome, answers.MoveToImmutable(), _hasRivals);
    }

    /// <summary>Whether it can concern such a dealing though it reaches nobody in it.</summary>
    internal bool MayConcernAnyone(DealingKind kind) => Array.Exists(_provisions, provision => provision.MayConcernAnyone(kind));

    /// <summary>What it says of such a dealing where it reaches nobody and does not bind whoever asks.</summary>
    internal MeasureAnswer Unbound(DealingKind kind)
    {
        if (_needsReach) return _refused.ReachesNobody;

        var question = new LawQuestion(new Dealing { Kind = kind, Parties = [] }, Facts.None, default);
        return Evaluate(question, [], Truth.False);
    }

    private static ProvisionEvaluator[] EvaluatorsOf(Measure measure, CompiledCondition binds)
    {
        // What happens to the whole of a measure happens to each of its provisions alike.
        ProvisionTimeline? common = measure.Events.All(happening => happening.Provisions.IsEmpty) ? new ProvisionTimeline(measure, measure.Provisions[0]) : null;
        return [.. measure.Provisions.Select(provision => new ProvisionEvaluator(measure, provision, common ?? new ProvisionTimeline(measure, provision), binds))];
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
