using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Rulebook.Conditions;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Reading;

/// <summary>The closed vocabularies of the rulebook's files.</summary>
internal static class Words
{
    public static readonly Vocabulary<MeasureKind> MeasureKinds = new("a kind of measure",
    [
        ("statute", MeasureKind.Statute), ("order", MeasureKind.Order), ("rule", MeasureKind.Rule), ("list-entry", MeasureKind.ListEntry),
        ("list-rule", MeasureKind.ListRule), ("proposal", MeasureKind.Proposal),
    ]);

    public static readonly Vocabulary<BoundPerson> BoundPersons = new("a kind of person",
    [
        ("anyone", BoundPerson.Anyone), ("us-person", BoundPerson.UsPerson), ("person-in-us", BoundPerson.PersonInUs),
        ("cn-bank", BoundPerson.CnBank), ("cn-lender", BoundPerson.CnLender),
    ]);

    public static readonly Vocabulary<EventKind> Events = new("an event",
    [
        ("proposed", EventKind.Proposed), ("shelved", EventKind.Shelved), ("signed", EventKind.Signed), ("published", EventKind.Published),
        ("defined", EventKind.Defined), ("effective", EventKind.Effective), ("delayed", EventKind.Delayed),
        ("enjoined", EventKind.Enjoined), ("stayed", EventKind.Stayed), ("injunction-lifted", EventKind.InjunctionLifted),
        ("suspended", EventKind.Suspended), ("resumed", EventKind.Resumed), ("amended", EventKind.Amended),
        ("vacated", EventKind.Vacated), ("expired", EventKind.Expired), ("revoked", EventKind.Revoked),
    ]);

    public static readonly Vocabulary<ReachKind> ReachSteps = new("a way to be reached", ReachKinds.All.Select(kind => (kind.Key(), kind)));

    /// <summary>What a step starts from: what the measure names, its list, or the result of an earlier step.</summary>
    public static readonly Vocabulary<ReachKind> ReachBases =
        new("a base of reach", [.. ReachKinds.All.Select(kind => (kind.Key(), kind)), ("list", ReachKind.Listed)]);

    public static readonly Vocabulary<bool> Sums = new("a way to sum stakes", [("aggregate", true), ("single-owner", false)]);

    public static readonly Vocabulary<bool> UnknownShares = new("a treatment of unknown shares", [("ask", true), ("ignore", false)]);

    public static readonly Vocabulary<bool> Cautions = new("a restriction of reach", [("caution", true)]);

    public static readonly Vocabulary<ProvisionEffect> Effects =
        new("an effect", Enum.GetValues<ProvisionEffect>().Select(effect => (effect.Key(), effect)));

    public static readonly Vocabulary<ReviewPolicy> ReviewPolicies =
        new("a review policy", Enum.GetValues<ReviewPolicy>().Select(policy => (policy.Key(), policy)));

    public static readonly Vocabulary<FactOperator> Operators =
        new("an operator", Enum.GetValues<FactOperator>().Select(test => (test.Key(), test)));

    /// <summary>Whether a provision needs a party that the measure reaches.</summary>
    public static readonly Vocabulary<bool> PartyScopes = new("a scope of parties", [("reach", true), ("anyone", false)]);

    public static readonly Vocabulary<DealingKind> Dealings = new("a kind of dealing", DealingKinds.All.Select(kind => (kind.Key(), kind)));

    public static readonly Vocabulary<PartyRole> Roles = new("a role", PartyRole.All.Select(role => (role.Key, role)));

    public static readonly Vocabulary<Confidence> Confidences =
        new("a degree of confidence", Domain.Law.Confidences.All.Select(confidence => (confidence.Key(), confidence)));

    public static readonly Vocabulary<Outcome> Outcomes = new("an outcome", Domain.Law.Outcomes.All.Select(outcome => (outcome.Key(), outcome)));

    public static readonly Vocabulary<LegalStatus> Statuses = new("a status", LegalStatuses.All.Select(status => (status.Key(), status)));

    public static readonly Vocabulary<RelationKind> Relations = new("a relation", RelationKinds.All.Select(kind => (kind.Key(), kind)));

    public static readonly Vocabulary<PartyKind> PartyKinds = new("a kind of party", Domain.Parties.PartyKinds.All.Select(pair => (pair.Key, pair.Kind)));

    public static readonly Vocabulary<NameStrength> Strengths = new("a strength of a name",
        [("primary", NameStrength.Primary), ("alias", NameStrength.StrongAlias), ("weak", NameStrength.WeakAlias)]);

    public static readonly Vocabulary<string> NameRelations = new("a relation of a name", [("a.k.a.", "a.k.a."), ("f.k.a.", "f.k.a."), ("n.k.a.", "n.k.a.")]);

    public static readonly Vocabulary<IdentifierType> Identifiers =
        new("a type of identifier", IdentifierTypes.All.Select(type => (type.Key(), type)));
}
