using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Rulebook.Conditions;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Evaluation;

/// <summary>Which exemption applies, what must be asked, and what was not claimed.</summary>
/// <param name="Applies">Whether one applies.</param>
/// <param name="Exemption">The one that does, or null.</param>
/// <param name="Questions">For an unknown answer: what would settle it.</param>
/// <param name="NotClaimed">Exemptions left unused because their facts were not stated.</param>
internal sealed record ExemptionAnswer(Truth Applies, Exemption? Exemption, ImmutableArray<FactQuestion> Questions, ImmutableArray<string> NotClaimed);

/// <summary>
/// Whether a provision is displaced by an exemption. An exemption is displaced in turn by its own exemptions. Whoever relies on one
/// must claim it: unstated facts leave it unused, unless it says that they must be asked for.
/// </summary>
internal static class ExemptionEvaluator
{
    public static ExemptionAnswer Evaluate(ImmutableArray<Exemption> exemptions, ConditionEvaluator conditions, LawDates dates)
    {
        var questions = new List<FactQuestion>();
        var notClaimed = new List<string>();
        foreach (Exemption exemption in exemptions)
        {
            var open = new List<FactQuestion>();
            Truth applies = Applies(exemption, conditions, dates, open);
            if (applies == Truth.True) return new ExemptionAnswer(Truth.True, exemption, [], []);
            if (applies == Truth.False) continue;

            if (exemption.Asks) questions.AddRange(open);
            else notClaimed.Add($"{exemption.Text} Not stated: {string.Join(", ", open.Select(missing => missing.Path).Distinct(StringComparer.Ordinal))}.");
        }

        return new ExemptionAnswer(questions.Count > 0 ? Truth.Unknown : Truth.False, null, [.. questions], [.. notClaimed]);
    }

    private static Truth Applies(Exemption exemption, ConditionEvaluator conditions, LawDates dates, List<FactQuestion> open)
    {
        if (!exemption.Period.Covers(dates)) return Truth.False;

        Truth when = conditions.Evaluate(exemption.When, open);
        if (when == Truth.False) return Truth.False;

        Truth displaced = Truth.False;
        foreach (Exemption inner in exemption.Exemptions)
        {
            Truth value = Applies(inner, conditions, dates, open);
            // An inner exemption nobody stated counts only if it must be asked for.
            if (value == Truth.Unknown && !inner.Asks) value = Truth.False;
            if (value > displaced) displaced = value;
        }

        return new[] { when, ConditionEvaluator.Not(displaced) }.Min();
    }
}
