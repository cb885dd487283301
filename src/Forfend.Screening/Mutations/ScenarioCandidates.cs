using Forfend.Domain.Law;
using Forfend.Rulebook.Evaluation;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Writing;

namespace Forfend.Screening.Mutations;

/// <summary>
/// Scenarios near those a measure has, the plainest first: its dealings on every day around an event; on those days with less known; then
/// its dealings with one thing and at last with two things changed, on one day of every kind.
/// </summary>
internal sealed class ScenarioCandidates(Measure measure, MeasureEvaluator evaluator)
{
    public IEnumerable<Scenario> All()
    {
        Scenario[] settings = [.. measure.Scenarios.DistinctBy(ScenarioText.SettingOf, StringComparer.Ordinal)];
        var dates = new CandidateDates(measure, evaluator);
        var variations = new CandidateDealings(measure);
        LawDates[] usual = [.. dates.OneOfEachKind().Union(measure.Scenarios.Select(scenario => scenario.Dates))];
        Scenario[] once = [.. settings.SelectMany(variations.Of).DistinctBy(ScenarioText.SettingOf, StringComparer.Ordinal)];

        return On(settings, dates.Around())
            .Concat(On(once, usual))
            .Concat(On(settings, dates.AroundWithLessKnown()))
            .Concat(On(once.SelectMany(variations.Of), [.. dates.OneOfEachKind()]));
    }

    private static IEnumerable<Scenario> On(IEnumerable<Scenario> settings, IEnumerable<LawDates> dates) =>
        from setting in settings
        from day in dates
        select setting with { Dates = day };
}
