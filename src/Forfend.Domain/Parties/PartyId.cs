namespace Forfend.Domain.Parties;

/// <summary>
/// Names one party or app for good: <c>app/alipay</c>, <c>co/smic</c>, <c>p/ma-yun</c> in the rulebook, <c>us-ofac-sdn/36</c> for an
/// entry of a list. Compared ordinally.
/// </summary>
public readonly record struct PartyId : IComparable<PartyId>
{
    private readonly string? _value;

    /// <summary>Takes a non-empty id.</summary>
    public PartyId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        _value = value;
    }

    /// <summary>The id as written.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public int CompareTo(PartyId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Ordinal order.</summary>
    public static bool operator <(PartyId left, PartyId right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(PartyId left, PartyId right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(PartyId left, PartyId right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(PartyId left, PartyId right) => left.CompareTo(right) >= 0;
}
