using Forfend.Domain.Law;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Reading;

namespace Forfend.Rulebook.Mutations;

/// <summary>Changes of whom a measure binds and whom it reaches.</summary>
internal static class TargetMutations
{
    /// <summary>How finely ownership rules are tested: a tenth of a percentage point.</summary>
    private const decimal PercentStep = 0.1m;

    public static IEnumerable<Step<Nexus>> Of(Nexus nexus)
    {
        if (!nexus.Persons.Contains(BoundPerson.Anyone)) yield return new Step<Nexus>("persons", "anyone", nexus with { Persons = [BoundPerson.Anyone] });
        foreach (var step in Steps.Without(nexus.Persons, person => Words.BoundPersons.Words[(int)person], keepsOne: true)) yield return step.In("persons", persons => nexus with { Persons = persons });
        if (nexus.Territory.IsEmpty) yield break;

        yield return new Step<Nexus>("territory", Steps.LeftOut, nexus with { Territory = [] });
        foreach (var step in Steps.Without(nexus.Territory, code => code, keepsOne: true)) yield return step.In("territory", codes => nexus with { Territory = codes });
    }

    public static IEnumerable<Step<Targets>> Of(Targets targets)
    {
        foreach (var step in Steps.Each(targets.Named, Name, Of)) yield return step.In("named", named => targets with { Named = named });
        foreach (var step in Steps.Without(targets.NamedIn, named => named.Of.IsEmpty ? named.Measure : $"{named.Measure} of {string.Join(", ", named.Of)}")) yield return step.In("named_in", measures => targets with { NamedIn = measures });
        foreach (var step in Steps.Each(targets.Reach, Name, Of)) yield return step.In("reach", reach => targets with { Reach = reach });
    }

    private static string Name(NamedTarget named) => named.Period.From is { } since ? $"{named.Id} since {LawDates.Iso(since)}" : named.Id.Value;

    private static IEnumerable<Step<NamedTarget>> Of(NamedTarget named)
    {
        foreach (Step<EffectivePeriod> step in Steps.Period(named.Period)) yield return step.In("", period => named with { Period = period });
        if (named.Group.Length > 0) yield return new Step<NamedTarget>("group", Steps.LeftOut, named with { Group = "" });
    }

    private static string Name(ReachStep step) =>
        step.Of.IsEmpty ? step.Who.Key() : $"{step.Who.Key()} of {string.Join(", ", step.Of.Select(kind => kind.Key()))}";

    private static IEnumerable<Step<ReachStep>> Of(ReachStep step)
    {
        foreach (var change in Steps.Without(step.Of, kind => kind.Key(), keepsOne: true)) yield return change.In("of", of => step with { Of = of });
        foreach (var change in Steps.Without(step.Countries, code => code, keepsOne: true)) yield return change.In("countries", codes => step with { Countries = codes });
        foreach (Step<EffectivePeriod> change in Steps.Period(step.Period)) yield return change.In("", period => step with { Period = period });
        if (step.Threshold is not { } threshold) yield break;

        foreach (Step<OwnershipThreshold> change in Of(threshold)) yield return change.In("", changed => step with { Threshold = changed });
    }

    private static IEnumerable<Step<OwnershipThreshold>> Of(OwnershipThreshold threshold)
    {
        string name = $"{(threshold.IsInclusive ? "at_least" : "more_than")} {threshold.Percent}%";
        yield return new Step<OwnershipThreshold>(name, threshold.IsInclusive ? "more_than" : "at_least", threshold with { IsInclusive = !threshold.IsInclusive });
        yield return new Step<OwnershipThreshold>(name, $"{PercentStep}% less", threshold with { Percent = threshold.Percent - PercentStep });
        yield return new Step<OwnershipThreshold>(name, $"{PercentStep}% more", threshold with { Percent = threshold.Percent + PercentStep });
        yield return new Step<OwnershipThreshold>("sum", threshold.Aggregates ? "single-owner" : "aggregate", threshold with { Aggregates = !threshold.Aggregates });
        yield return new Step<OwnershipThreshold>("unknown_share", threshold.UnknownAsks ? "ignore" : "ask", threshold with { UnknownAsks = !threshold.UnknownAsks });
    }
}
