using System.Collections.Immutable;
using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Rulebook.Model;

namespace Forfend.Screening.Mutations;

/// <summary>A dealing with one thing changed: its kind, a role, a party, a country, a fact, who owns whom, who is listed.</summary>
internal sealed class CandidateDealings(Measure measure)
{
    private const string Source = "suggestion";

    private static readonly PartyId Stranger = new("co/stranger");
    private static readonly PartyId Held = new("co/held");
    private static readonly PartyId Partner = new("co/partner");
    private static readonly CountryCode Elsewhere = CountryCode.TryParse("DE", out CountryCode code) ? code : default;

    private readonly CandidateFacts _facts = new(measure);
    private readonly PartyRole[] _roles = [.. measure.Provisions.SelectMany(provision => provision.Roles).Append(PartyRole.Of("counterparty")).Distinct()];
    private readonly PartyId[] _named = [.. measure.Targets.Named.Select(named => named.Id).Distinct()];

    public IEnumerable<Scenario> Of(Scenario setting)
    {
        Dealing dealing = setting.Dealing;
        return Together(setting)
            .Concat(_facts.Of(dealing.Facts).Select(facts => setting with { Dealing = dealing with { Facts = facts } }))
            .Concat(DealingKinds.All.Where(kind => kind != dealing.Kind).Select(kind => setting with { Dealing = dealing with { Kind = kind } }))
            .Concat(Enumerable.Range(0, dealing.Parties.Length).SelectMany(index => WithParty(setting, index)))
            .Concat(WithoutList(setting));
    }

    /// <summary>Everybody the measure names in one dealing: one scenario for all of them.</summary>
    private IEnumerable<Scenario> Together(Scenario setting)
    {
        if (_named.Length < 2 || setting.Dealing.Parties is not [var first, ..]) return [];

        ImmutableArray<DealingParty> parties = [.. _named.Select(id => new DealingParty { Id = id, Name = "", Role = first.Role })];
        return [setting with { Dealing = setting.Dealing with { Parties = parties } }];
    }

    private IEnumerable<Scenario> WithParty(Scenario setting, int index)
    {
        DealingParty party = setting.Dealing.Parties[index];
        Scenario With(DealingParty changed) => setting with { Dealing = setting.Dealing with { Parties = setting.Dealing.Parties.SetItem(index, changed) } };

        foreach (PartyRole role in _roles.Where(role => role != party.Role)) yield return With(party with { Role = role });
        foreach (PartyId id in _named.Append(Stranger).Where(id => id != party.Id)) yield return With(new DealingParty { Id = id, Name = "", Role = party.Role, Country = party.Country });
        foreach (CountryCode country in Countries()) yield return With(party with { Country = country });
        if (party.Country is not null) yield return With(party with { Country = null });
        if (party.Id is not { } holder) yield break;

        foreach (ImmutableArray<Relation> relations in Relations(holder))
            yield return With(new DealingParty { Id = Held, Name = "", Role = party.Role }) with { Relations = setting.Relations.AddRange(relations) };
    }

    private IEnumerable<CountryCode> Countries() =>
        measure.Targets.Reach.SelectMany(step => step.Countries).Select(text => CountryCode.TryParse(text, out CountryCode country) ? country : Elsewhere).Append(Elsewhere).Distinct();

    private static IEnumerable<Scenario> WithoutList(Scenario setting) =>
        setting.Listed is { IsEmpty: false } ? [setting with { Listed = ImmutableArray<PartyId>.Empty }] : [];

    /// <summary>Ways in which a new party can stand to one that is reached.</summary>
    private IEnumerable<ImmutableArray<Relation>> Relations(PartyId holder)
    {
        foreach (ReachStep step in measure.Targets.Reach)
        {
            RelationKind? kind = step.Who switch
            {
                ReachKind.Develops => RelationKind.Develops,
                ReachKind.Operates => RelationKind.Operates,
                ReachKind.Controls => RelationKind.Controls,
                ReachKind.SubsidiaryOf => RelationKind.SubsidiaryOf,
                _ => null,
            };
            if (kind is { } plain) yield return [Related(Held, plain, holder)];
            if (step.Who == ReachKind.Owns) yield return [Owns(Held, holder, Share.Exactly(10))];
            if (step.Threshold is not { } threshold) continue;

            foreach (Share share in Shares(threshold.Percent)) yield return [Owns(holder, Held, share)];
            decimal half = threshold.Percent / 2;
            yield return [Owns(holder, Partner, Share.Exactly(100)), Owns(holder, Held, Share.Exactly(half)), Owns(Partner, Held, Share.Exactly(half))];
        }
    }

    private static IEnumerable<Share> Shares(decimal percent) =>
        new[] { percent - 0.1m, percent, percent + 0.1m }.Where(share => share is >= 0 and <= 100).Select(Share.Exactly).Append(Share.Unknown);

    private static Relation Owns(PartyId from, PartyId to, Share share) => Related(from, RelationKind.Owns, to) with { Share = share };

    private static Relation Related(PartyId from, RelationKind kind, PartyId to) =>
        new() { From = from, Kind = kind, To = to, Source = Source, Confidence = Confidence.Settled };
}
