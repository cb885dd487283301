using Forfend.Domain.Law;
using Forfend.Rulebook.Conditions;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Evaluation;

/// <summary>
/// Whether an exemption applies. It is displaced in turn by its own exemptions. Whoever relies on one must claim it: unstated facts leave
/// it unused, unless it says that they must be asked for.
/// </summary>
internal sealed class ExemptionEvaluator(Exemption exemption, Measure measure)
{
    private readonly CompiledCondition _when = CompiledCondition.Of(exemption.When, measure);
    private readonly ExemptionEvaluator[] _own = [.. exemption.Exemptions.Select(own => new ExemptionEvaluator(own, measure))];

    /// <summary>What it says.</summary>
    public string Text => exemption.Text;

    /// <summary>Whether an unstated fact leaves the answer open.</summary>
    public bool Asks => exemption.Asks;

    public Truth Evaluate(in DealingFacts facts, LawDates dates)
    {
        if (!exemption.Period.Covers(dates)) return Truth.False;

        Truth when = _when.Evaluate(facts);
        if (when == Truth.False) return Truth.False;

        Truth displaced = Truth.False;
        foreach (ExemptionEvaluator own in _own)
        {
            Truth value = own.Evaluate(facts, dates);
            // An inner exemption nobody stated counts only if it must be asked for.
            if (value == Truth.Unknown && !own.Asks) value = Truth.False;
            if (value > displaced) displaced = value;
        }

        return Truths.And(when, Truths.Not(displaced));
    }

    /// <summary>Adds what is open in it and in its own exemptions, as far as they are looked at.</summary>
    public void Ask(in DealingFacts facts, LawDates dates, List<FactQuestion> questions)
    {
        if (!exemption.Period.Covers(dates) || _when.Evaluate(facts) == Truth.False) return;

        _when.Ask(facts, questions);
        foreach (ExemptionEvaluator own in _own) own.Ask(facts, dates, questions);
    }

    /// <summary>What is said of an exemption that is not used because its facts were not stated.</summary>
    public string NotClaimed(in DealingFacts facts, LawDates dates)
    {
        var open = new List<FactQuestion>();
        Ask(facts, dates, open);
        return $"{exemption.Text} Not stated: {string.Join(", ", open.Select(missing => missing.Path).Distinct(StringComparer.Ordinal))}.";
    }
}
