using System.Collections.Frozen;
using System.Collections.Immutable;
using Forfend.Domain.Dealings;

namespace Forfend.Intake.Values;

/// <summary>
/// The party without which a dealing of a kind cannot be screened at all: one in any of these roles must be there.
/// </summary>
/// <param name="Name">What people call it (<c>end user</c>).</param>
/// <param name="Roles">Roles that will do, the most usual first.</param>
internal sealed record RequiredParty(string Name, ImmutableArray<PartyRole> Roles)
{
    private static readonly FrozenDictionary<DealingKind, RequiredParty> ByKind = new Dictionary<DealingKind, RequiredParty>
    {
        [DealingKind.Payment] = Of("beneficiary", "beneficiary", "ultimate-beneficiary", "counterparty"),
        [DealingKind.Purchase] = Of("seller", "seller", "beneficiary", "provider", "counterparty", "subject"),
        [DealingKind.Procurement] = Of("seller", "seller", "beneficiary", "provider", "counterparty", "subject"),
        [DealingKind.Export] = Of("end user", "end-user", "ultimate-consignee"),
        [DealingKind.Reexport] = Of("end user", "end-user", "ultimate-consignee"),
        [DealingKind.TransferInCountry] = Of("end user", "end-user", "ultimate-consignee"),
        [DealingKind.AppDistribution] = Of("app", "subject"),
        [DealingKind.AppUse] = Of("app", "subject"),
        [DealingKind.Service] = Of("app or recipient of the service", "subject", "recipient", "provider", "counterparty"),
        [DealingKind.DataTransfer] = Of("recipient of the data", "recipient", "counterparty"),
        [DealingKind.Loan] = Of("borrower", "borrower", "platform", "lender", "counterparty"),
        [DealingKind.Investment] = Of("issuer", "issuer", "subject", "counterparty"),
        [DealingKind.Onboarding] = Of("customer", "customer", "employee", "counterparty"),
    }.ToFrozenDictionary();

    public static RequiredParty For(DealingKind kind) => ByKind[kind];

    /// <summary>Whether somebody in the dealing does.</summary>
    public bool IsIn(IEnumerable<DealingParty> parties) => parties.Any(party => Roles.Contains(party.Role));

    private static RequiredParty Of(string name, params string[] roles) => new(name, [.. roles.Select(PartyRole.Of)]);
}
