using System.Collections.Immutable;
using Forfend.Domain.Dealings;

namespace Forfend.Intake.Words;

/// <summary>What a dealing may start with, and where its parties then stand.</summary>
/// <param name="Phrase">The words, lower case.</param>
/// <param name="Kind">What is done.</param>
/// <param name="ObjectRole">The role of whom or what follows at once; null where that is a thing.</param>
/// <param name="Roles">The role behind each preposition.</param>
/// <param name="Service">For services: which; else empty.</param>
internal sealed record Verb(ImmutableArray<string> Phrase, DealingKind Kind, string? ObjectRole, ImmutableArray<(string Word, string Role)> Roles, string Service = "")
{
    /// <summary>The verbs, those of more words first.</summary>
    public static ImmutableArray<Verb> All { get; } =
    [
        .. new[]
        {
            Of("pay|send|wire|remit|transfer|settle|payment|make a payment|pay out", DealingKind.Payment, "beneficiary", "to beneficiary, from payer, via channel, through channel"),
            Of("receive|collect|accept", DealingKind.Payment, null, "from counterparty, to beneficiary, via channel, through channel"),
            Of("buy|purchase|order", DealingKind.Purchase, "subject", "from seller, via channel, through channel"),
            Of("procure|procurement", DealingKind.Procurement, "subject", "from seller"),
            Of("export|ship|deliver", DealingKind.Export, null, "to end-user, from exporter, via intermediate-consignee, through intermediate-consignee"),
            Of("reexport|re-export", DealingKind.Reexport, null, "to end-user, from exporter, via intermediate-consignee, through intermediate-consignee"),
            Of("transfer in country|transfer-in-country", DealingKind.TransferInCountry, null, "to end-user, from exporter"),
            Of("distribute|offer|update|list|publish|app distribution of|app-distribution", DealingKind.AppDistribution, "subject", "from counterparty, through provider"),
            Of("use|install|download|app use of|app-use", DealingKind.AppUse, "subject", "from counterparty"),
            Of("host|hosting|provide hosting|provide hosting services|sell hosting", DealingKind.Service, "subject", "for subject, to subject, of subject", "hosting"),
            Of("provide cdn|cdn|provide content delivery|content delivery|cache", DealingKind.Service, "subject", "for subject, to subject, of subject", "cdn"),
            Of("peer|peering|provide peering", DealingKind.Service, null, "with subject, for subject, to subject", "peering"),
            Of("transit|provide transit|provide internet transit", DealingKind.Service, null, "for subject, to subject", "transit"),
            Of("advertise|provide advertising|advertising", DealingKind.Service, null, "on subject, with subject, for subject, to subject", "advertising"),
            Of("service|provide services|provide a service|serve", DealingKind.Service, "subject", "for subject, to recipient"),
            Of("transfer data|send data|share data|give data|sell data|provide data|data transfer|data-transfer|give access", DealingKind.DataTransfer, null, "to recipient, with recipient, from sender"),
            Of("lend|loan", DealingKind.Loan, "borrower", "to borrower, from lender, with platform, through platform, via platform"),
            Of("borrow", DealingKind.Loan, null, "from lender, through platform, via platform"),
            Of("invest|investment", DealingKind.Investment, null, "in issuer, into issuer, from counterparty"),
            Of("buy shares|buy stock|buy bonds|buy securities|hold shares|sell shares", DealingKind.Investment, null, "of issuer, in issuer, from counterparty, to counterparty"),
            Of("onboard|onboarding|take on|accept as customer|open an account for", DealingKind.Onboarding, "customer", "with counterparty"),
            Of("hire|employ", DealingKind.Onboarding, "employee", "through counterparty"),
        }.SelectMany(verbs => verbs).OrderByDescending(verb => verb.Phrase.Length),
    ];

    /// <summary>The role behind a preposition; null if it says nothing of roles here.</summary>
    public string? RoleAfter(string word) => Roles.FirstOrDefault(role => role.Word == word).Role;

    private static IEnumerable<Verb> Of(string phrases, DealingKind kind, string? objectRole, string roles, string service = "")
    {
        ImmutableArray<(string, string)> read = [.. roles.Split(", ").Select(pair => pair.Split(' ')).Select(pair => (pair[0], pair[1]))];
        return phrases.Split('|').Select(phrase => new Verb([.. phrase.Split(' ')], kind, objectRole, read, service));
    }
}
