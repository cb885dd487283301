using System.Collections.Immutable;
using Forfend.Domain.Law;

namespace Forfend.Ownership.Rules;

/// <summary>The ownership and control rules; a new one is a line here.</summary>
public static class OwnershipRules
{
    private static readonly ReachStep Listed = new() { Who = ReachKind.Listed };

    private static readonly ImmutableArray<string> DataRuleCountries = ["CN", "HK", "MO", "CU", "IR", "KP", "RU", "VE"];

    private static readonly ImmutableArray<string> AppActCountries = ["CN", "HK", "MO", "IR", "KP", "RU"];

    /// <summary>All of them.</summary>
    public static ImmutableArray<OwnershipRule> All { get; } =
    [
        new("own-ofac-50", "OFAC, 50 percent rule", "OFAC guidance of Feb 14, 2008 and Aug 13, 2014; FAQ 398-402",
        [
            new(Days("2008-02-14", "2014-08-13"), [Listed, OwnedBy(AtLeast(50) with { Aggregates = false })]),
            new(Days("2014-08-13"), [Listed, OwnedBy(AtLeast(50))]),
        ]),
        new("own-bis-affiliates", "BIS, affiliates of listed parties", "90 FR 47201 (Sep 30, 2025); suspended by the rule published Nov 12, 2025",
        [
            new(Days("2025-09-29", "2025-11-10"), [Listed, OwnedBy(AtLeast(50))]),
            new(Days("2026-11-10"), [Listed, OwnedBy(AtLeast(50))])
            {
                Question = "Did the suspension of the BIS affiliates rule end on 2026-11-09, as its text says, or was it extended?",
            },
        ]),
        new("own-eu", "EU, ownership and control", "Council, Best Practices, update of Jul 3, 2024 (doc. 11623/24)",
        [
            new(Days(null, "2024-07-03"), [Listed, OwnedBy(MoreThan(50)), Controlled(ReachKind.Listed)]),
            new(Days("2024-07-03"), [Listed, OwnedBy(AtLeast(50)), Controlled(ReachKind.Listed)]),
        ]),
        new("own-uk", "UK, ownership and control", "Regulation 7 of the UK sanctions regulations; OFSI guidance, para 4.1.4",
        [
            new(Days(null), [Listed, OwnedBy(MoreThan(50) with { Aggregates = false, CountsVotes = true }), Controlled(ReachKind.Listed)]),
        ]),
        new("us-doj-dsp", "DOJ, covered persons of the data security programme", "28 CFR 202.211",
        [
            new(Days("2025-04-08"), [Listed, In(DataRuleCountries), OwnedBy(AtLeast(50), ReachKind.Listed, ReachKind.LocatedIn)]),
        ]),
        new("us-pafaca", "PAFACA, controlled by a foreign adversary", "Pub. L. 118-50, div. H, sec. 2(g)(1)",
        [
            new(Days("2024-04-24"),
            [
                Listed,
                In(AppActCountries),
                OwnedBy(AtLeast(20), ReachKind.Listed, ReachKind.LocatedIn),
                Controlled(ReachKind.Listed, ReachKind.LocatedIn),
            ]),
        ]),
        new("us-ns-cmic", "NS-CMIC list: the named alone", "31 CFR 586.404", []),
        new("us-eo13971", "EO 13971: who develops or controls a named app, and their subsidiaries", "EO 13971, sec. 1(a)",
        [
            new(Days("2021-01-05", "2021-06-09"),
            [
                Listed,
                new ReachStep { Who = ReachKind.Develops, Of = [ReachKind.Listed] },
                new ReachStep { Who = ReachKind.Controls, Of = [ReachKind.Listed] },
                new ReachStep { Who = ReachKind.SubsidiaryOf, Of = [ReachKind.Listed, ReachKind.Develops, ReachKind.Controls] },
            ]),
        ]),
    ];

    /// <summary>The rule of an id, or null.</summary>
    public static OwnershipRule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);

    private static OwnershipThreshold AtLeast(decimal percent) => new(percent, IsInclusive: true, Aggregates: true, UnknownAsks: true);

    private static OwnershipThreshold MoreThan(decimal percent) => new(percent, IsInclusive: false, Aggregates: true, UnknownAsks: true);

    private static ReachStep OwnedBy(OwnershipThreshold threshold, params ImmutableArray<ReachKind> of) =>
        new() { Who = ReachKind.OwnedBy, Of = of.IsEmpty ? [ReachKind.Listed] : of, Threshold = threshold };

    private static ReachStep Controlled(params ImmutableArray<ReachKind> by) => new() { Who = ReachKind.ControlledBy, Of = by };

    private static ReachStep In(ImmutableArray<string> countries) => new() { Who = ReachKind.LocatedIn, Countries = countries };

    private static EffectivePeriod Days(string? from, string? until = null) => new(Day(from), Day(until));

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
