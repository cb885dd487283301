using System.Text;
using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Rulebook.Conditions;
using Forfend.Rulebook.Evaluation;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Timelines;

namespace Forfend.Rulebook.Tests.Reference;

/// <summary>A measure and a question, put to the product and to the reference.</summary>
internal sealed record ReferenceCase(Measure Measure, Measure? Implemented, Dealing Dealing, Facts Assumed, ReachedParty[] Reached, LawDates[] Dates)
{
    /// <summary>Both answers for each of the dates.</summary>
    public IEnumerable<(LawDates Dates, string Reference, string Product)> Compare()
    {
        var product = new MeasureEvaluator(Measure, Implemented);
        foreach (LawDates dates in Dates)
        {
            var question = new LawQuestion(Dealing, Assumed, dates);
            yield return (dates, string.Join('\n', ReferenceEvaluator.Ask(Measure, Implemented, question, Reached)), Lines(product.Evaluate(question, [.. Reached])));
        }
    }

    /// <summary>The product's answer in the words of the reference.</summary>
    private static string Lines(MeasureAnswer answer) => string.Join(
        '\n',
        [
            answer.Outcome.Key(),
            .. answer.Provisions.Select(Of).Select(provision => provision.ToString()),
            .. answer.Conflicts.Select(conflict => $"{conflict.Stricter} {conflict.Outcome.Key()} against {conflict.Milder} {conflict.Otherwise.Key()}").Order(StringComparer.Ordinal),
        ]);

    private static ReferenceProvision Of(ProvisionAnswer answer) => new(answer.Provision)
    {
        Outcome = answer.Outcome,
        Applies = answer.NotApplicable.Length == 0,
        Catches = answer.Catches,
        Status = answer.Status is { } status ? new ReferenceStatus.At(TimeOnly.MinValue, status.Status, status.Event) : null,
        Parts = answer.Status is { } whole ? [.. whole.Parts.Select(Of)] : [],
        Caught = [.. answer.Reached.Select(party => party.Party.Value)],
        Questions = [.. answer.Questions],
        NotClaimed = [.. answer.NotClaimed.Select(text => text[..text.IndexOf(" Not stated:", StringComparison.Ordinal)])],
        Policy = answer.ReviewPolicy,
        PolicyQuestions = [.. answer.ReviewQuestions],
        Duties = [.. answer.Duties.Select(duty => duty.Key)],
        Enforcement = answer.Enforcement,
    };

    private static ReferenceStatus.At Of(DayPart part) => new(part.From, part.Status, part.Event);

    /// <summary>What somebody needs to see why both differ.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (LegalEvent e in Measure.Events)
            text.AppendLine($"event {e.Id} {EventWords.Of(e.Kind)} {e.Date} known {e.Known} until {e.Until} ends [{string.Join(",", e.Ends)}] by [{string.Join(",", e.By)}] on [{string.Join(",", e.Provisions)}] confirmed {e.IsConfirmed}");
        foreach (LegalEvent e in Implemented?.Events ?? []) text.AppendLine($"implemented {EventWords.Of(e.Kind)} {e.Date}");
        text.AppendLine($"needs definition {Measure.NeedsDefinition}; binds {string.Join(",", Measure.Binds.Persons)} in [{string.Join(",", Measure.Binds.Territory)}]");
        foreach (Provision p in Measure.Provisions)
        {
            text.AppendLine($"provision {p.Id} {p.Effect.Key()} reach {p.NeedsReach} roles [{string.Join(",", p.Roles)}] {p.Confidence} when {Text(p.When)} must {Text(p.Must)}");
            foreach (Exemption exemption in p.Exemptions) text.AppendLine($"  except {exemption.Id} when {Text(exemption.When)} ask {exemption.Asks} {exemption.Period.From}..{exemption.Period.Until} {exemption.Exemptions.Length} own");
        }

        text.AppendLine($"dealing {Dealing.Kind} facts {string.Join(", ", Dealing.Facts.All.Select(fact => $"{fact.Key}={fact.Value}"))} reached {string.Join(", ", Reached.Select(party => $"{party.Party} {party.Role} {party.Certainty}"))}");
        foreach ((LawDates dates, string reference, string product) in Compare().Where(pair => pair.Reference != pair.Product))
            text.AppendLine($"on {dates}\n  reference {reference}\n  product   {product}");
        return text.ToString();
    }

    private static string Text(Condition? condition) => condition is null ? "always" : ConditionText.Of(condition);
}
