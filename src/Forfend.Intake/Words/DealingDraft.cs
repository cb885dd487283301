using System.Collections.Immutable;
using Forfend.Domain.Dealings;
using Forfend.Domain.Findings;
using Forfend.Intake.Json;
using Forfend.Intake.Values;

namespace Forfend.Intake.Words;

/// <summary>A dealing on its way from somebody's words or options; everything may still be missing or corrected.</summary>
public sealed record DealingDraft
{
    /// <summary>Nothing said yet.</summary>
    public static readonly DealingDraft Empty = new();

    /// <summary>What it is.</summary>
    public DealingKind? Kind { get; init; }

    /// <summary>How much.</summary>
    public decimal? Amount { get; init; }

    /// <summary>In which currency.</summary>
    public string? Currency { get; init; }

    /// <summary>Who takes part.</summary>
    public ImmutableArray<DealingParty> Parties { get; init; } = [];

    /// <summary>Further facts.</summary>
    public Facts Facts { get; init; } = Facts.None;

    /// <summary>Words in which parties may be named.</summary>
    public ImmutableArray<FreeText> Texts { get; init; } = [];

    /// <summary>Words without a verb: the main party where none is named otherwise; empty if there are none.</summary>
    public string Loose { get; init; } = "";

    /// <summary>The day of the dealing.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>What was found while reading.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>This draft where the correction is silent, else the correction. Parties of a role are replaced together.</summary>
    public DealingDraft CorrectedBy(DealingDraft correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        ImmutableHashSet<PartyRole> corrected = [.. correction.Parties.Select(party => party.Role)];
        return new DealingDraft
        {
            Kind = correction.Kind ?? Kind,
            Amount = correction.Amount ?? Amount,
            Currency = correction.Currency ?? Currency,
            Parties = [.. Parties.Where(party => !corrected.Contains(party.Role)), .. correction.Parties],
            Facts = correction.Facts.All.Aggregate(Facts, (facts, fact) => facts.With(fact.Key, fact.Value)),
            Texts = [.. Texts, .. correction.Texts],
            Loose = correction.Loose.Length > 0 ? correction.Loose : Loose,
            AsOf = correction.AsOf ?? AsOf,
            Findings = [.. Findings, .. correction.Findings],
        };
    }

    /// <summary>
    /// The dealing, as far as it is complete. Without a kind there is none; without the party that matters, or with a party or amount
    /// that cannot be used, it is held.
    /// </summary>
    /// <param name="location">What findings name as their place.</param>
    public DealingReading Finish(InputLocation location)
    {
        if (Kind is not { } kind)
        {
            return new DealingReading(null, "", Findings.Add(new Finding(IntakeCodes.Kind, FindingSeverity.Error, location, "",
                "does not say what is to be done.", RecordFate.Held, DealingWords.HowToSayKind)));
        }

        var findings = Findings.ToBuilder();
        DealingDraft placed = PlaceLooseWords(RequiredParty.For(kind));
        foreach (DealingParty party in placed.Parties.Where(party => !PartyCheck.CanBeScreened(party)))
            findings.Add(Held(IntakeCodes.PartyUnnamed, party.Field, "has no name and no identifier that stands for it.", "Add the name."));

        RequiredParty required = RequiredParty.For(kind);
        if (!required.IsIn(placed.Parties))
        {
            findings.Add(Held(IntakeCodes.PartyMissing, "",
                $"no {required.Name} is named. Without one the {kind.Key()} cannot be screened: held, not passed.",
                $"Add --{required.Roles[0].Key} NAME."));
        }

        var dealing = new Dealing
        {
            Kind = kind,
            Parties = placed.Parties,
            Amount = MoneyOrFinding(findings, location),
            Facts = Facts,
            Texts = placed.Texts,
            AsOf = AsOf,
        };
        return new DealingReading(dealing, "", findings.ToImmutable());

        Finding Held(string code, string field, string message, string suggestion) =>
            new(code, FindingSeverity.Error, location, field, message, RecordFate.Held, suggestion);
    }

    private DealingDraft PlaceLooseWords(RequiredParty required)
    {
        if (Loose.Length == 0) return this;
        if (required.IsIn(Parties)) return this with { Texts = Texts.Add(new FreeText(DealingWords.Source, Loose)) };

        DealingParty party = PartyWords.Read(required.Roles[0], Loose, DealingWords.Source, out ImmutableArray<Finding> findings);
        return this with { Parties = Parties.Add(party), Findings = [.. Findings, .. findings] };
    }

    private Money? MoneyOrFinding(ImmutableArray<Finding>.Builder findings, InputLocation location)
    {
        if (Amount is { } amount && Currency is { } currency && Currencies.IsCode(currency)) return new Money(amount, currency);
        if (Amount is null && Currency is null) return null;

        string message = Amount is null ? "a currency is given and no amount."
            : Currency is null ? "an amount is given and no currency."
            : $"{Shown.Value(Currency)} is not three capital letters.";
        findings.Add(new Finding(IntakeCodes.Amount, FindingSeverity.Error, location, "", message + " Held.", RecordFate.Held,
            "Give both, like --amount 25000 --currency USD."));
        return null;
    }
}
