using System.Collections.Frozen;
using Forfend.Domain.Dealings;

namespace Forfend.Intake.Formats.Csv;

/// <summary>
/// Which column names feed which field. Case, spaces, hyphens and underscores make no difference; a party's attribute follows its
/// role (<c>payee country</c>, <c>end_user_lei</c>).
/// </summary>
internal static class ColumnNames
{
    private static readonly FrozenDictionary<string, ColumnTarget> Plain = new Dictionary<string, ColumnTarget>
    {
        ["id reference ref endtoendid e2eid transactionid txid orderid orderno ordernumber invoice invoiceno paymentid dealingid loanid"] = new ColumnTarget.Id(),
        ["kind dealing dealingkind dealingtype"] = new ColumnTarget.Kind(),
        ["amount amt total"] = new ColumnTarget.Amount(),
        ["currency ccy currencycode"] = new ColumnTarget.Currency(),
        ["asof asofdate dealingdate"] = new ColumnTarget.AsOf(),
        ["text memo narrative remittance remittanceinformation description details note notes comment comments message purpose"] = new ColumnTarget.Text(),
        ["settlementdate valuedate"] = new ColumnTarget.Fact("payment.settlement_date"),
        ["shipdate shipmentdate exportdate"] = new ColumnTarget.Fact("export.ship_date"),
        ["eccn"] = new ColumnTarget.Fact("item.eccn"),
    }.SelectMany(pair => pair.Key.Split(' ').Select(name => (name, pair.Value))).ToFrozenDictionary(pair => pair.name, pair => pair.Value);

    // Beside the key of the role itself.
    private static readonly Dictionary<string, string> RoleWords = new(StringComparer.Ordinal)
    {
        ["payer"] = "debtor originator orderingcustomer remitter paidby from",
        ["beneficiary"] = "payee creditor vendor supplier paidto to",
        ["ultimate-payer"] = "ultimatedebtor",
        ["ultimate-beneficiary"] = "ultimatecreditor",
        ["payer-agent"] = "debtoragent payerbank debtorbank",
        ["beneficiary-agent"] = "creditoragent beneficiarybank payeebank creditorbank",
        ["intermediary-agent"] = "intermediarybank correspondent correspondentbank",
        ["channel"] = "paymentmethod paidvia via",
        ["exporter"] = "shipper",
        ["seller"] = "merchant",
        ["purchaser"] = "buyer",
        ["ultimate-consignee"] = "consignee",
        ["vessel"] = "ship",
        ["subject"] = "app application appname",
        ["provider"] = "serviceprovider",
        ["recipient"] = "receiver datarecipient",
        ["customer"] = "client",
        ["owner"] = "shareholder beneficialowner ubo",
        ["counterparty"] = "party partner",
    };

    private static readonly FrozenDictionary<string, ColumnTarget.Party> Parties = PartyColumns();

    /// <summary>What people may write as the field of a mapping, for suggestions.</summary>
    public static IEnumerable<string> Fields { get; } =
    [
        "id", "kind", "amount", "currency", "as_of", "text", "name", "birth_date", "country",
        .. PartyRole.All.Select(role => role.Key.Replace('-', '_')),
    ];

    /// <summary>What a column of that name feeds; null if nothing.</summary>
    /// <param name="name">As the file or the mapping writes it.</param>
    /// <param name="isOnboarding">Whether attributes without a role are those of the customer.</param>
    public static ColumnTarget? Find(string name, bool isOnboarding)
    {
        string folded = Fold(name);
        // In a customer file `kind` says what the customer is, and `id` which record it is.
        if (isOnboarding && folded != "id" && PartyAttributes.ByName.TryGetValue(folded, out PartyAttribute attribute))
            return new ColumnTarget.Party(PartyRole.Of("customer"), attribute);
        if (isOnboarding && folded is "customerid" or "customerno" or "customernumber" or "employeeid") return new ColumnTarget.Id();
        if (Plain.TryGetValue(folded, out ColumnTarget? target)) return target;
        if (Parties.TryGetValue(folded, out ColumnTarget.Party? party)) return party;

        string path = name.Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
        bool isPath = path.Contains('.', StringComparison.Ordinal)
            && path.Split('.').All(step => step.Length > 0 && step.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'));
        return isPath ? new ColumnTarget.Fact(path) : null;
    }

    /// <summary>Letters and digits only, lower case.</summary>
    public static string Fold(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static FrozenDictionary<string, ColumnTarget.Party> PartyColumns()
    {
        var columns = new Dictionary<string, ColumnTarget.Party>(StringComparer.Ordinal);
        foreach (PartyRole role in PartyRole.All)
        {
            string[] words =
            [
                Fold(role.Key),
                .. RoleWords.GetValueOrDefault(role.Key, "").Split(' ', StringSplitOptions.RemoveEmptyEntries),
            ];
            foreach (string word in words)
            {
                columns.TryAdd(word, new ColumnTarget.Party(role, PartyAttribute.Name));
                foreach ((string name, PartyAttribute attribute) in PartyAttributes.ByName)
                    columns.TryAdd(word + name, new ColumnTarget.Party(role, attribute));
            }
        }

        return columns.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
