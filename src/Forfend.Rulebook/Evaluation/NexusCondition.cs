using Forfend.Domain.Dealings;
using Forfend.Rulebook.Conditions;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Evaluation;

/// <summary>Whether a measure binds whoever asks, as a condition.</summary>
internal static class NexusCondition
{
    /// <summary>Any kind of person suffices; a territory must fit as well. Null where everybody is bound.</summary>
    public static Condition? Of(Nexus nexus)
    {
        if (nexus.Persons.Contains(BoundPerson.Anyone) && nexus.Territory.IsEmpty) return null;

        Condition persons = new Condition.Any([.. nexus.Persons.Select(Of)]);
        return nexus.Territory.IsEmpty
            ? persons
            : new Condition.All([persons, new Condition.Fact(Nexus.ActsInFact, FactOperator.IsOneOf, [.. nexus.Territory.Select(FactValue (code) => new FactValue.Text(code))])]);
    }

    private static Condition Of(BoundPerson person) => person switch
    {
        BoundPerson.Anyone => new Condition.All([]),
        BoundPerson.UsPerson => Holds(Nexus.UsPersonFact, presumed: null),
        BoundPerson.PersonInUs => new Condition.Fact(Nexus.ActsInFact, FactOperator.Is, [new FactValue.Text("US")]),
        BoundPerson.UsAgency => Stated("actor.us_agency"),
        BoundPerson.UsContractor => Stated("actor.us_contractor"),
        BoundPerson.EuPerson => Stated("actor.eu_person"),
        BoundPerson.UkPerson => Stated("actor.uk_person"),
        BoundPerson.CnBank => Stated("actor.cn_bank"),
        BoundPerson.CnLender => Stated("actor.cn_lender"),
        BoundPerson.CnCreditReporter => Stated("actor.cn_credit_reporter"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Whoever is of a special kind says so; nobody else is asked.</summary>
    private static Condition.Fact Stated(string fact) => Holds(fact, presumed: new FactValue.Truth(false));

    private static Condition.Fact Holds(string fact, FactValue? presumed) => new(fact, FactOperator.Is, [new FactValue.Truth(true)], Presumed: presumed);
}
