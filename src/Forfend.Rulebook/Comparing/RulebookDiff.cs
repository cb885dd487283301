using System.Collections.Immutable;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Printing;

namespace Forfend.Rulebook.Comparing;

/// <summary>What changed in law from one edition to another, part by part and in words.</summary>
/// <param name="Changes">The changes, in the order of the later edition; measures that are gone come last.</param>
public sealed record RulebookDiff(ImmutableArray<LawChange> Changes)
{
    /// <summary>Compares two editions.</summary>
    public static RulebookDiff Of(RulebookEdition before, RulebookEdition after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new RulebookDiff(
        [
            .. after.Measures.SelectMany(measure => before.Find(measure.Id) is { } former ? Between(former, measure) : [new LawChange(measure.Id, "", "", measure.Title)]),
            .. before.Measures.Where(measure => after.Find(measure.Id) is null).Select(measure => new LawChange(measure.Id, "", measure.Title, "")),
        ]);
    }

    private static IEnumerable<LawChange> Between(Measure former, Measure measure)
    {
        Dictionary<string, string> before = MeasureWords.Of(former).ToDictionary(part => part.Part, part => part.Says, StringComparer.Ordinal);
        var after = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string part, string says) in MeasureWords.Of(measure))
        {
            after.Add(part);
            string said = before.GetValueOrDefault(part, "");
            if (said != says) yield return new LawChange(measure.Id, part, said, says);
        }

        foreach ((string part, string said) in before.Where(pair => !after.Contains(pair.Key))) yield return new LawChange(measure.Id, part, said, "");
    }
}

/// <summary>One change.</summary>
/// <param name="Measure">Id of the measure.</param>
/// <param name="Part">Which part of it; empty for the whole.</param>
/// <param name="Before">What it said; empty if it is new.</param>
/// <param name="After">What it says; empty if it is gone.</param>
public sealed record LawChange(string Measure, string Part, string Before, string After)
{
    /// <summary><c>+</c> for new, <c>-</c> for gone, <c>~</c> for changed.</summary>
    public char Sign => Before.Length == 0 ? '+' : After.Length == 0 ? '-' : '~';
}
