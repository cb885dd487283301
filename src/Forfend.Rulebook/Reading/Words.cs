using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Reading;

/// <summary>The closed vocabularies of the rulebook's files. Where a word stands for a member of an enumeration, they stand in its order.</summary>
internal static class Words
{
    public static readonly Vocabulary<MeasureKind> MeasureKinds =
        new("a kind of measure", ["statute", "order", "rule", "list-entry", "list-rule", "proposal"], index => (MeasureKind)index);

    public static readonly Vocabulary<BoundPerson> BoundPersons =
        new("a kind of person", ["anyone", "us-person", "person-in-us", "us-agency", "us-contractor", "eu-person", "uk-person", "cn-bank", "cn-lender", "cn-credit-reporter"], index => (BoundPerson)index);

    public static readonly Vocabulary<EventKind> Events = new("an event", EventWords.All, index => (EventKind)index);

    public static readonly Vocabulary<ReachKind> ReachSteps = new("a way to be reached", Keys(ReachKinds.All, ReachKinds.Key), index => (ReachKind)index);

    /// <summary>What a step starts from: what the measure names, its list, or the result of an earlier step.</summary>
    public static readonly Vocabulary<ReachKind> ReachBases =
        new("a base of reach", [.. Keys(ReachKinds.All, ReachKinds.Key), "list"], index => index < ReachKinds.All.Count ? (ReachKind)index : ReachKind.Listed);

    public static readonly Vocabulary<bool> Sums = new("a way to sum stakes", ["single-owner", "aggregate"], index => index == 1);

    public static readonly Vocabulary<bool> UnknownShares = new("a treatment of unknown shares", ["ignore", "ask"], index => index == 1);

    /// <summary>Whether the lowest threshold of the categories present counts for all of them.</summary>
    public static readonly Vocabulary<bool> Combinations = new("a way to combine thresholds", ["each", "lowest-present"], index => index == 1);

    public static readonly Vocabulary<ProvisionEffect> Effects =
        new("an effect", Keys(Enum.GetValues<ProvisionEffect>(), ProvisionWords.Key), index => (ProvisionEffect)index);

    public static readonly Vocabulary<ReviewPolicy> ReviewPolicies =
        new("a review policy", Keys(Enum.GetValues<ReviewPolicy>(), ProvisionWords.Key), index => (ReviewPolicy)index);

    /// <summary>Whether a provision needs a party that the measure reaches.</summary>
    public static readonly Vocabulary<bool> PartyScopes = new("a scope of parties", ["anyone", "reach"], index => index == 1);

    public static readonly Vocabulary<DealingKind> Dealings = new("a kind of dealing", Keys(DealingKinds.All, DealingKinds.Key), index => (DealingKind)index);

    public static readonly Vocabulary<PartyRole> Roles = new("a role", PartyRole.All.Select(role => role.Key), index => PartyRole.All[index]);

    public static readonly Vocabulary<Confidence> Confidences =
        new("a degree of confidence", Keys(Domain.Law.Confidences.All, Domain.Law.Confidences.Key), index => (Confidence)index);

    public static readonly Vocabulary<Outcome> Outcomes = new("an outcome", Keys(Domain.Law.Outcomes.All, Domain.Law.Outcomes.Key), index => (Outcome)index);

    public static readonly Vocabulary<LegalStatus> Statuses = new("a status", Keys(LegalStatuses.All, LegalStatuses.Key), index => (LegalStatus)index);

    public static readonly Vocabulary<RelationKind> Relations = new("a relation", Keys(RelationKinds.All, RelationKinds.Key), index => (RelationKind)index);

    public static readonly Vocabulary<ControlKind> ControlKinds =
        new("a kind of control", Keys(Domain.Relations.ControlKinds.All, Domain.Relations.ControlKinds.Key), index => (ControlKind)index);

    public static readonly Vocabulary<PartyKind> PartyKinds =
        new("a kind of party", ["unknown", "person", "organization", "vessel", "aircraft", "app"], index => (PartyKind)index);

    public static readonly Vocabulary<NameStrength> Strengths = new("a strength of a name", ["primary", "alias", "weak"], index => (NameStrength)index);

    /// <summary>What lists call a name that is not the primary one; kept as published.</summary>
    public static readonly Vocabulary<string> NameRelations = new("a relation of a name", KnownAs, index => KnownAs[index]);

    public static readonly Vocabulary<IdentifierType> Identifiers =
        new("a type of identifier", Keys(IdentifierTypes.All, IdentifierTypes.Key), index => (IdentifierType)index);

    private static string[] KnownAs => ["a.k.a.", "f.k.a.", "n.k.a."];

    private static IEnumerable<string> Keys<T>(IEnumerable<T> values, Func<T, string> key) => values.Select(key);
}
