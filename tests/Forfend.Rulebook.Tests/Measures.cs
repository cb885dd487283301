using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Rulebook.Evaluation;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Tests;

/// <summary>Short ways to write measures, events and questions.</summary>
internal static class Measures
{
    public static LegalEvent Event(EventKind kind, string date, string? known = null) => new()
    {
        Kind = kind,
        Date = Moment(date),
        Known = Moment(known ?? date).Day,
        SourceId = "text",
        Confidence = Confidence.Settled,
    };

    public static Provision Provision(string id = "p1", ProvisionEffect effect = ProvisionEffect.Forbid) => new()
    {
        Id = id,
        Cite = id,
        Text = "A provision.",
        Effect = effect,
        Confidence = Confidence.Settled,
        SourceId = "text",
    };

    public static Measure Measure(IEnumerable<LegalEvent> events, params Provision[] provisions) => new()
    {
        Id = "test-measure",
        Title = "A measure",
        Kind = MeasureKind.Order,
        Jurisdiction = "US",
        Issuer = "An issuer",
        Sources = [new Source("text", "1 FR 1", new DateOnly(2026, 11, 22))],
        Binds = new Nexus { Persons = [BoundPerson.Anyone] },
        Targets = new Targets { Named = [new NamedTarget { Id = new PartyId("co/a"), AsWritten = "A" }], Reach = [new ReachStep { Who = ReachKind.Named }] },
        Events = [.. events],
        Provisions = provisions.Length == 0 ? [Provision()] : [.. provisions],
        Scenarios = [],
    };

    public static LawDates On(string asOf, string? knownBy = null) => new(DateOnly.Parse(asOf, null), knownBy is null ? null : DateOnly.Parse(knownBy, null));

    public static MeasureAnswer Ask(this Measure measure, LawDates dates, Facts? facts = null, ReachCertainty certainty = ReachCertainty.Certain, DealingKind kind = DealingKind.Payment, string group = "")
    {
        var dealing = new Dealing { Kind = kind, Parties = [], Facts = facts ?? Facts.None };
        var reached = new ReachedParty
        {
            PartyIndex = 0,
            Role = PartyRole.Of("beneficiary"),
            Party = new PartyId("co/a"),
            How = ReachKind.Named,
            Certainty = certainty,
            Groups = group.Length == 0 ? [] : [group],
            Questions = certainty == ReachCertainty.Certain ? [] : ["Is it A?"],
        };
        return new MeasureEvaluator(measure, null).Evaluate(new LawQuestion(dealing, Facts.None, dates), [reached]);
    }

    private static LegalMoment Moment(string text) => LegalMoment.TryParse(text, out LegalMoment moment) ? moment : throw new ArgumentException(text);
}
