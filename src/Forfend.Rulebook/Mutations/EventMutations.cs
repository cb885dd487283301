using Forfend.Domain.Law;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Mutations;

/// <summary>Changes of what happened, and of what was said of enforcing it.</summary>
internal static class EventMutations
{
    public static IEnumerable<Step<LegalEvent>> Of(LegalEvent happening)
    {
        foreach (Step<LegalMoment> step in Moments(happening.Date)) yield return step.In("", date => Moved(happening, date));

        if (happening.Known != happening.Date.Day)
            foreach (Step<DateOnly> step in Steps.Days(happening.Known)) yield return step.In("known", known => happening with { Known = known });

        if (happening.Until is { } until)
        {
            yield return new Step<LegalEvent>("until", Steps.LeftOut, happening with { Until = null });
            foreach (Step<LegalMoment> step in Moments(until)) yield return step.In("until", end => happening with { Until = end });
        }

        if (!happening.Provisions.IsEmpty) yield return new Step<LegalEvent>("provisions", "all", happening with { Provisions = [] });
        foreach (var step in Steps.Without(happening.Provisions, id => id, keepsOne: true)) yield return step.In("provisions", ids => happening with { Provisions = ids });
        foreach (var step in Steps.Without(happening.Ends, id => id)) yield return step.In("ends", ids => happening with { Ends = ids });
        if (!happening.By.IsEmpty) yield return new Step<LegalEvent>("by", Steps.LeftOut, happening with { By = [] });
        if (!happening.IsConfirmed) yield return new Step<LegalEvent>("confirmed", "true", happening with { IsConfirmed = true });
    }

    public static string Name(EnforcementPolicy policy) =>
        $"enforcement {policy.Policy}{(policy.Period.From is { } from ? $" from {LawDates.Iso(from)}" : "")}";

    public static IEnumerable<Step<EnforcementPolicy>> Of(EnforcementPolicy policy)
    {
        if (policy.Period.From is { } from)
        {
            foreach (Step<DateOnly> step in Steps.Days(from).Where(step => policy.Period.Until is not { } end || step.Value < end))
                yield return step.In("from", day => Moved(policy, day));
        }

        if (policy.Period.Until is { } until)
        {
            foreach (Step<DateOnly> step in Steps.Days(until).Where(step => policy.Period.From is not { } start || step.Value > start))
                yield return step.In("until", day => policy with { Period = new EffectivePeriod(policy.Period.From, day) });
        }

        if (policy.Known != policy.Period.From)
            foreach (Step<DateOnly> step in Steps.Days(policy.Known)) yield return step.In("known", known => policy with { Known = known });

        if (!policy.Provisions.IsEmpty) yield return new Step<EnforcementPolicy>("provisions", "all", policy with { Provisions = [] });
        foreach (var step in Steps.Without(policy.Provisions, id => id, keepsOne: true)) yield return step.In("provisions", ids => policy with { Provisions = ids });
    }

    private static IEnumerable<Step<LegalMoment>> Moments(LegalMoment moment)
    {
        foreach (Step<DateOnly> step in Steps.Days(moment.Day)) yield return step.In("", day => moment with { Day = day });
        if (moment.Time is not null) yield return new Step<LegalMoment>("", "without its hour", new LegalMoment(moment.Day));
    }

    /// <summary>What nobody wrote down of when it was known follows the date.</summary>
    private static LegalEvent Moved(LegalEvent happening, LegalMoment date) =>
        happening with { Date = date, Known = happening.Known == happening.Date.Day ? date.Day : happening.Known };

    private static EnforcementPolicy Moved(EnforcementPolicy policy, DateOnly from) =>
        policy with { Period = new EffectivePeriod(from, policy.Period.Until), Known = policy.Known == policy.Period.From ? from : policy.Known };
}
