using Forfend.Domain.Dealings;
using Forfend.Rulebook.Conditions;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Evaluation;

/// <summary>Whether a measure binds whoever asks.</summary>
internal static class NexusEvaluator
{
    private const string CnBankFact = "actor.cn_bank";
    private const string CnLenderFact = "actor.cn_lender";

    /// <summary>Any kind of person suffices; a territory must fit as well.</summary>
    public static Truth Evaluate(Nexus nexus, ConditionEvaluator conditions, ICollection<FactQuestion> questions)
    {
        if (nexus.Persons.Contains(BoundPerson.Anyone) && nexus.Territory.IsEmpty) return Truth.True;

        Condition persons = new Condition.Any([.. nexus.Persons.Select(Of)]);
        Condition whole = nexus.Territory.IsEmpty
            ? persons
            : new Condition.All([persons, new Condition.Fact(Nexus.ActsInFact, FactOperator.IsOneOf, [.. nexus.Territory.Select(FactValue (code) => new FactValue.Text(code))])]);
        return conditions.Evaluate(whole, questions);
    }

    private static Condition Of(BoundPerson person) => person switch
    {
        BoundPerson.Anyone => new Condition.All([]),
        BoundPerson.UsPerson => Holds(Nexus.UsPersonFact),
        BoundPerson.PersonInUs => new Condition.Fact(Nexus.ActsInFact, FactOperator.Is, [new FactValue.Text("US")]),
        BoundPerson.CnBank => Holds(CnBankFact),
        BoundPerson.CnLender => Holds(CnLenderFact),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Condition.Fact Holds(string fact) => new(fact, FactOperator.Is, [new FactValue.Truth(true)]);
}
