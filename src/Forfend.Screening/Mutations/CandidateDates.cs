using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Rulebook.Evaluation;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Timelines;

namespace Forfend.Screening.Mutations;

/// <summary>Days on which a scenario may notice something: the day of every event, the day before and the day after.</summary>
internal sealed class CandidateDates(Measure measure, MeasureEvaluator evaluator)
{
    /// <summary>Days around everything that happens, with all that is known.</summary>
    public IEnumerable<LawDates> Around() => Days().Select(day => new LawDates(day));

    /// <summary>The same days, as people saw them who knew less.</summary>
    public IEnumerable<LawDates> AroundWithLessKnown() =>
        from day in Days()
        from known in measure.Events.Select(happening => happening.Known).Concat(measure.Enforcement.Select(policy => policy.Known)).SelectMany(day => Before(day)).Distinct().Order()
        select new LawDates(day, known);

    /// <summary>The first day on which the provisions stand as they do, for every way in which they can.</summary>
    public IEnumerable<LawDates> OneOfEachKind() => Around().Concat(AroundWithLessKnown()).DistinctBy(Standing, StringComparer.Ordinal);

    private string Standing(LawDates dates) => string.Join(' ', evaluator.Timelines.Select(timeline => Of(timeline.On(dates))));

    private static string Of(ProvisionStatus status) => status.Status.Key() + (status.SpeaksThrough.IsEmpty ? "" : "-through");

    private IEnumerable<DateOnly> Days() =>
        evaluator.Measure.Events.SelectMany(happening => happening.Until is { } until ? new[] { happening.Date.Day, until.Day } : [happening.Date.Day])
            .Concat(Periods().SelectMany(period => new[] { period.From, period.Until }.OfType<DateOnly>()))
            .SelectMany(day => Before(day).Append(After(day)))
            .Distinct()
            .Order();

    private IEnumerable<EffectivePeriod> Periods() =>
        measure.Enforcement.Select(policy => policy.Period)
            .Concat(measure.Targets.Named.Select(named => named.Period))
            .Concat(measure.Targets.Reach.Select(step => step.Period))
            .Concat(measure.Provisions.SelectMany(provision => provision.Exemptions).SelectMany(PeriodsOf));

    private static IEnumerable<EffectivePeriod> PeriodsOf(Exemption exemption) => exemption.Exemptions.SelectMany(PeriodsOf).Append(exemption.Period);

    private static ImmutableArray<DateOnly> Before(DateOnly day) => day > DateOnly.MinValue ? [day.AddDays(-1), day] : [day];

    private static DateOnly After(DateOnly day) => day < DateOnly.MaxValue ? day.AddDays(1) : day;
}
