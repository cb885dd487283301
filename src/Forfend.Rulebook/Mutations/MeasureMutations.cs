using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Mutations;

/// <summary>
/// Every measure that differs from a given one by one step: a date by one day, an event, provision, exemption or step of reach left out, an
/// operator, threshold, duty or nexus changed. What decides nothing is not changed, for no scenario could tell: words for people (titles, texts,
/// citations) and events that only amend.
/// </summary>
public static class MeasureMutations
{
    /// <summary>Its mutants, in the order of the file.</summary>
    public static IEnumerable<Mutant> Of(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Step<Measure> step in StepsOf(measure))
        {
            var mutant = new Mutant(step.Part, step.Change, step.Value);
            int count = seen[mutant.Name] = seen.GetValueOrDefault(mutant.Name) + 1;
            yield return count == 1 ? mutant : mutant with { Change = $"{step.Change} ({count})" };
        }
    }

    private static IEnumerable<Step<Measure>> StepsOf(Measure measure) =>
    [
        .. measure.Implements is null ? [] : new[] { new Step<Measure>("implements", Steps.LeftOut, measure with { Implements = null }) },
        .. TargetMutations.Of(measure.Binds).Select(step => step.In("binds", binds => measure with { Binds = binds })),
        .. TargetMutations.Of(measure.Targets).Select(step => step.In("targets", targets => measure with { Targets = targets })),
        Steps.Flip(measure.NeedsDefinition).In("needs_definition", needs => measure with { NeedsDefinition = needs }),
        .. Steps.Each(measure.Events, happening => happening.Name, EventMutations.Of, decides: happening => happening.Kind is not EventKind.Amended)
            .Select(step => step.In("", events => measure with { Events = events })),
        .. Steps.Each(measure.Enforcement, EventMutations.Name, EventMutations.Of).Select(step => step.In("", policies => measure with { Enforcement = policies })),
        .. Steps.Each(measure.Provisions, ProvisionMutations.Name, ProvisionMutations.Of, keepsOne: true)
            .Select(step => step.In("", provisions => measure with { Provisions = provisions })),
        .. TableMutations.Of(measure),
        .. Steps.Each(measure.Readings, reading => $"reading {reading.Id}", _ => [], decides: reading => !reading.Rivals.IsEmpty)
            .Select(step => step.In("", readings => measure with { Readings = readings })),
    ];
}
