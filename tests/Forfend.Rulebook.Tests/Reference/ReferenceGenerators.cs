using System.Collections.Immutable;
using CsCheck;
using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Rulebook.Conditions;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Tests.Reference;

/// <summary>Measures, dealings and dates that are small and close together, so that everything meets everything.</summary>
internal static class ReferenceGenerators
{
    private static readonly DateOnly Start = new(2020, 1, 1);
    private static readonly string[] ProvisionIds = ["p1", "p2", "p3"];
    private static readonly string[] EventIds = ["e1", "e2", "e3"];
    private static readonly string[] Paths = ["a", "b.c", "amount", "actor.us_person", "actor.acts_in", "actor.eu_person", "destination.country", "end-user.country"];
    private static readonly PartyRole[] Roles = [PartyRole.Of("beneficiary"), PartyRole.Of("end-user"), PartyRole.Of("ultimate-consignee")];
    private static readonly string[] Categories = ["x", "y", "z"];

    private static readonly Gen<DateOnly> Day = Gen.Int[0, 9].Select(Start.AddDays);
    private static readonly Gen<bool> Rarely = Gen.Int[0, 5].Select(value => value == 0);

    private static readonly Gen<LegalMoment> Moment = Gen.Select(
        Day, Gen.Int[0, 7], (day, hour) => hour is 1 or 2 ? new LegalMoment(day, new TimeOnly(hour * 10, 30), TimeSpan.FromHours(-5)) : new LegalMoment(day));

    private static readonly Gen<FactValue> Value = Gen.OneOf(
        Gen.Bool.Select(FactValue (value) => new FactValue.Truth(value)),
        Gen.Int[0, 4].Select(FactValue (value) => new FactValue.Number(value)),
        Among("US", "us", "DE", "x").Select(FactValue (value) => new FactValue.Text(value)),
        Day.Select(FactValue (value) => new FactValue.Day(value)));

    private static readonly Gen<LegalEvent> Event =
        from kind in Gen.Frequency((3, Gen.Enum<EventKind>()), (1, Gen.Const(EventKind.Effective)))
        from date in Moment
        from learned in Gen.Int[-2, 1]
        from until in Moment
        from hasUntil in Gen.Bool
        from id in Among(EventIds).Array[1]
        from ends in Among(EventIds).Array[0, 2]
        from provisions in Among(ProvisionIds).Array[0, 2]
        from isConfirmed in Rarely.Select(rarely => !rarely)
        from speaks in Rarely
        let restrains = kind is EventKind.Delayed or EventKind.Enjoined or EventKind.Stayed or EventKind.Suspended
        select new LegalEvent
        {
            Id = id[0],
            Kind = kind,
            Date = date,
            Known = learned == 1 ? date.Day : date.Day.AddDays(learned),
            Until = restrains && hasUntil && until.Day >= date.Day ? until : null,
            Ends = kind is EventKind.InjunctionLifted or EventKind.Resumed ? [.. ends] : [],
            Provisions = [.. provisions.Distinct()],
            By = kind == EventKind.Defined && speaks ? ["other"] : [],
            IsConfirmed = isConfirmed,
            SourceId = "text",
            Confidence = Confidence.Settled,
        };

    private static readonly Gen<Condition> Fact =
        from test in Among([.. Enum.GetValues<FactOperator>().Where(test => test != FactOperator.Exceeds)])
        from path in Among(Paths)
        from values in Value.Array[1, 2]
        from ask in Rarely
        from presumes in Rarely
        from presumed in Value
        select (Condition)new Condition.Fact(
            path,
            test,
            test == FactOperator.IsOneOfTable ? [] : test == FactOperator.IsOneOf ? [.. values] : [values[0]],
            test == FactOperator.IsOneOfTable ? "codes" : "",
            ask ? "Which?" : "",
            presumes ? presumed : null);

    private static readonly Gen<Condition> Exceeds = Gen.Const((Condition)new Condition.Fact("volumes", FactOperator.Exceeds, [], "bulk"));

    private static readonly Gen<Condition> Simple = Gen.Frequency((6, Fact), (1, Exceeds));

    private static readonly Gen<Condition> Tree = Gen.Select(Gen.Int[0, 5], Simple.Array[1, 3], Simple, (kind, parts, single) => kind switch
    {
        0 => new Condition.All([.. parts]),
        1 => new Condition.Any([.. parts]),
        2 => new Condition.None([.. parts]),
        3 => new Condition.All([single, new Condition.Any([.. parts])]),
        _ => single,
    });

    private static readonly Gen<EffectivePeriod> Period = Gen.Select(
        Day, Day, Gen.Int[0, 3], (one, other, kind) => kind switch
        {
            0 => new EffectivePeriod(one, null),
            1 => new EffectivePeriod(null, one),
            2 when one < other => new EffectivePeriod(one, other),
            _ => EffectivePeriod.Always,
        });

    private static readonly Gen<Exemption> Plain =
        from id in Among("x1", "x2", "x3")
        from always in Rarely
        from when in Tree
        from asks in Gen.Bool
        from period in Period
        select new Exemption(id, $"Exempt {id}.", always ? null : when, asks, "text", [], period);

    private static readonly Gen<Exemption> Exempting = Gen.Select(Plain, Plain.Array[0, 2], Rarely, (outer, inner, nests) => nests ? outer with { Exemptions = [.. inner] } : outer);

    private static readonly Gen<Provision> Provision =
        from effect in Gen.Enum<ProvisionEffect>()
        from kinds in Among(DealingKind.Payment, DealingKind.Export).Array[0, 1]
        from needsReach in Rarely.Select(rarely => !rarely)
        from roles in Among(Roles).Array[0, 2]
        from hasWhen in Gen.Bool
        from when in Tree
        from must in Tree
        from exempts in Gen.Int[0, 2]
        from exemptions in Exempting.Array[1, 2]
        from policies in Gen.Select(Gen.Enum<ReviewPolicy>(), Tree, Gen.Bool, Gen.Int[0, 5], (policy, condition, always, whom) =>
            new ReviewPolicyRule(policy, always ? null : condition) { Groups = whom < 2 ? [whom == 0 ? "g" : "h"] : [] }).Array[0, 3]
        from isIllustrative in Rarely
        from isGrouped in Rarely
        from reading in Among("", "r1", "r2")
        select new Provision
        {
            Id = "",
            Cite = "c",
            Text = "t",
            Effect = effect,
            Dealings = [.. kinds],
            NeedsReach = needsReach,
            Roles = [.. roles.Distinct()],
            Groups = isGrouped ? ["g"] : [],
            When = hasWhen ? when : null,
            Must = effect == ProvisionEffect.Condition ? must : null,
            Exemptions = exempts == 0 ? [.. exemptions] : [],
            ReviewPolicies = effect == ProvisionEffect.Licence ? [.. policies] : [],
            Duties = [new OwedDuty("report", "", "soon", [], "text")],
            Reading = reading,
            Confidence = isIllustrative ? Confidence.Illustrative : Confidence.Settled,
            SourceId = "text",
        };

    private static readonly Gen<EnforcementPolicy> Enforcement = Gen.Select(
        Period, Day, Among("eased", "suspended"), Among(ProvisionIds).Array[0, 1],
        (period, known, policy, provisions) => new EnforcementPolicy(period, policy, "text", known, [.. provisions]));

    private static readonly Gen<Nexus> Binds = Gen.Select(
        Gen.Enum<BoundPerson>().Array[1, 2], Among("US", "DE").Array[0, 1], Gen.Bool,
        (persons, territory, anyone) => anyone ? new Nexus { Persons = [BoundPerson.Anyone] } : new Nexus { Persons = [.. persons.Distinct()], Territory = [.. territory] });

    private static readonly Gen<ThresholdTable> Thresholds = Gen.Select(
        Gen.Int[0, 3].Array[3], Gen.Bool.Array[3], Gen.Bool, Gen.Bool, Among("other", "none").Array[0, 1],
        (quantities, inclusive, lowest, hasWindow, without) => new ThresholdTable
        {
            Without = [.. without],
            Rows = [.. Categories.Select((category, index) => new Threshold(category, quantities[index], inclusive[index], "persons"))],
            TakesLowestPresent = lowest,
            Window = hasWindow ? new AggregationWindow(12, "earlier", "the same") : null,
            SourceId = "text",
        });

    private static readonly Gen<Measure> OneMeasure =
        from events in Event.Array[0, 6]
        from provisions in Provision.Array[1, 3]
        from binds in Binds
        from needsDefinition in Rarely
        from enforcement in Enforcement.Array[0, 2]
        from thresholds in Thresholds
        from isComplete in Gen.Bool
        select Measures.Measure(events, [.. provisions.Select((provision, index) => provision with { Id = ProvisionIds[index] })]) with
        {
            Binds = binds,
            NeedsDefinition = needsDefinition,
            Enforcement = [.. enforcement],
            Tables = ImmutableDictionary<string, CodeTable>.Empty.Add("codes", new CodeTable(["X", "2"], isComplete, "text") { Without = ["DE"] }),
            Thresholds = ImmutableDictionary<string, ThresholdTable>.Empty.Add("bulk", thresholds),
            Readings = [Reading("r1", "r2"), Reading("r2")],
        };

    private static readonly Gen<Facts> SomeFacts =
        from facts in Gen.Select(Among(Paths), Value, (path, value) => (path, value)).Array[0, 5]
        from volumes in Gen.Select(Among("volumes.x", "volumes.y", "earlier.x", "earlier.z", "volumes.other"), Gen.Int[0, 3], (path, value) => (path, (FactValue)new FactValue.Number(value))).Array[0, 3]
        select facts.Concat(volumes).Aggregate(Facts.None, (all, fact) => all.With(fact.Item1, fact.Item2));

    private static readonly Gen<DealingParty> Party = Gen.Select(
        Among(Roles), Among("US", "DE", ""), (role, country) => new DealingParty { Role = role, Name = "N", Country = country.Length == 0 ? null : CountryCode.Of(country) });

    private static readonly Gen<ReachedParty> Reached =
        from role in Among(Roles)
        from id in Among("co/a", "co/b")
        from certainty in Gen.Frequency((2, Gen.Const(ReachCertainty.Certain)), (1, Gen.Enum<ReachCertainty>()))
        from groups in Among("g", "h").Array[0, 2]
        select new ReachedParty
        {
            PartyIndex = 0,
            Role = role,
            Party = new PartyId(id),
            How = ReachKind.Named,
            Certainty = certainty,
            Groups = [.. groups.Distinct()],
            Questions = certainty == ReachCertainty.Certain ? [] : [$"Is it {id}?"],
        };

    private static readonly Gen<LawDates> Dates = Gen.Select(Gen.Int[-1, 10], Gen.Int[-1, 10], Gen.Bool, (asOf, known, all) => new LawDates(Start.AddDays(asOf), all ? null : Start.AddDays(known)));

    /// <summary>A measure, a dealing, whom it reaches, and some dates.</summary>
    public static Gen<ReferenceCase> Case(int dates) =>
        from measure in OneMeasure
        from implements in Rarely
        from implemented in OneMeasure
        from kind in Among(DealingKind.Payment, DealingKind.Payment, DealingKind.Loan)
        from facts in SomeFacts
        from assumed in Gen.Bool
        from parties in Party.Array[0, 2]
        from hasAmount in Rarely
        from reached in Reached.Array[0, 2]
        from days in Dates.Array[dates]
        select new ReferenceCase(
            measure,
            implements ? implemented with { Id = "implemented" } : null,
            new Dealing { Kind = kind, Parties = [.. parties], Facts = facts, Amount = hasAmount ? new Money(2, "USD") : null },
            assumed ? Facts.None.With("actor.us_person", new FactValue.Truth(true)).With("actor.acts_in", new FactValue.Text("US")) : Facts.None,
            reached,
            days);

    private static Gen<T> Among<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static RecordedReading Reading(string id, params string[] rivals) => new(id, "t", "us", Start, "a") { Rivals = [.. rivals] };
}
