namespace Forfend.Domain.Dealings;

/// <summary>What a party does in a dealing. Only the roles of <see cref="All"/> exist.</summary>
public sealed class PartyRole
{
    private static readonly Dictionary<string, PartyRole> ByKey = new(StringComparer.Ordinal);

    private PartyRole(string key) => Key = key;

    /// <summary>The role as people write it, kebab-case.</summary>
    public string Key { get; }

    /// <summary>Every role, in the order of the documentation.</summary>
    public static IReadOnlyList<PartyRole> All { get; } =
    [
        .. new[]
        {
            // money
            "payer", "beneficiary", "ultimate-payer", "ultimate-beneficiary", "payer-agent", "beneficiary-agent", "intermediary-agent",
            "instructing-agent", "instructed-agent", "initiating-party", "channel",
            // goods
            "exporter", "seller", "purchaser", "intermediate-consignee", "ultimate-consignee", "end-user", "carrier", "vessel",
            // apps, services and data
            "subject", "provider", "sender", "recipient",
            // credit and securities
            "lender", "borrower", "guarantor", "platform", "investor", "issuer",
            // people we know
            "customer", "owner", "director", "employee",
            // anybody else
            "counterparty", "mentioned",
        }.Select(Register),
    ];

    /// <summary>Reads a key; null if it is none of ours.</summary>
    public static PartyRole? Find(string? key) => key is not null && ByKey.TryGetValue(key, out PartyRole? role) ? role : null;

    /// <summary>The role for a key known to exist; throws otherwise.</summary>
    public static PartyRole Of(string key) => Find(key) ?? throw new ArgumentException($"`{key}` is not a role.", nameof(key));

    /// <inheritdoc/>
    public override string ToString() => Key;

    private static PartyRole Register(string key) => ByKey[key] = new PartyRole(key);
}
