using System.Globalization;

namespace Forfend.Domain.Dealings;

/// <summary>An exact amount in a currency.</summary>
/// <param name="Amount">Not rounded; as stated.</param>
/// <param name="Currency">ISO 4217, three capital letters.</param>
public sealed record Money(decimal Amount, string Currency)
{
    /// <summary><c>25,000.00 USD</c>.</summary>
    public override string ToString() => Amount.ToString("#,##0.00##", CultureInfo.InvariantCulture) + " " + Currency;
}
