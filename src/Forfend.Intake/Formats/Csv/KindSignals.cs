using Forfend.Domain.Dealings;

namespace Forfend.Intake.Formats.Csv;

/// <summary>What the columns of a table tell about the kind of its rows.</summary>
internal static class KindSignals
{
    private static readonly (DealingKind Kind, string[] Roles, string[] Facts)[] Table =
    [
        (DealingKind.Payment, ["payer", "beneficiary", "ultimate-payer", "ultimate-beneficiary"], ["payment."]),
        (DealingKind.Export, ["end-user", "ultimate-consignee", "intermediate-consignee", "exporter"], ["item.", "export."]),
        (DealingKind.Service, [], ["service."]),
        (DealingKind.DataTransfer, [], ["transfer.", "data."]),
        (DealingKind.Loan, ["borrower", "lender", "guarantor"], ["loan."]),
        (DealingKind.Investment, ["investor", "issuer"], []),
    ];

    /// <summary>Every kind of which a column speaks.</summary>
    public static IEnumerable<DealingKind> Of(IEnumerable<PartyRole> roles, IEnumerable<string> facts)
    {
        HashSet<string> roleKeys = [.. roles.Select(role => role.Key)];
        string[] paths = [.. facts];
        return Table
            .Where(row => row.Roles.Any(roleKeys.Contains)
                || row.Facts.Any(prefix => paths.Any(path => path.StartsWith(prefix, StringComparison.Ordinal))))
            .Select(row => row.Kind);
    }
}
