using System.Collections.Frozen;
using System.Globalization;

namespace Forfend.Intake.Words;

/// <summary>Finds an amount with its currency: <c>25000 USD</c>, <c>USD 25,000.00</c>, <c>$25k</c>, <c>3 million euros</c>.</summary>
internal static class MoneyWords
{
    private const NumberStyles Styles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;

    // The yen and the yuan share their sign, so that it says neither.
    private static readonly (string Sign, string Code)[] Signs = [("US$", "USD"), ("HK$", "HKD"), ("$", "USD"), ("€", "EUR"), ("£", "GBP"), ("₽", "RUB"), ("₹", "INR")];

    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["dollar"] = "USD",
        ["dollars"] = "USD",
        ["euro"] = "EUR",
        ["euros"] = "EUR",
        ["pound"] = "GBP",
        ["pounds"] = "GBP",
        ["yuan"] = "CNY",
        ["renminbi"] = "CNY",
        ["rmb"] = "CNY",
        ["yen"] = "JPY",
        ["rubles"] = "RUB",
        ["roubles"] = "RUB",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, decimal> Multiples = new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase)
    {
        ["k"] = 1_000,
        ["thousand"] = 1_000,
        ["m"] = 1_000_000,
        ["million"] = 1_000_000,
        ["mn"] = 1_000_000,
        ["bn"] = 1_000_000_000,
        ["billion"] = 1_000_000_000,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes the first amount out of some words; null where there is none. Without a currency a number is no amount.</summary>
    public static (decimal Amount, string Currency)? Take(List<Word> words)
    {
        for (int start = 0; start < words.Count; start++)
        {
            if (Read(words, start) is not { } found) continue;

            words.RemoveRange(start, found.Length);
            return (found.Amount, found.Currency);
        }

        return null;
    }

    /// <summary>
    /// The first number beside a currency that is written in a way nobody can be sure of, such as <c>12.500,00</c> or <c>12,50</c>; null
    /// where there is none. An amount may decide, so that such a one must be asked for and never passed over.
    /// </summary>
    public static string? Unreadable(List<Word> words)
    {
        for (int at = 0; at < words.Count; at++)
        {
            string text = words[at].Text;
            string number = text.TrimStart('$', '€', '£', '₽', '₹');
            bool isMoney = number.Length < text.Length || IsCurrency(words, at - 1) || IsCurrency(words, at + 1);
            if (isMoney && !words[at].IsQuoted && number.Length > 0 && char.IsAsciiDigit(number[0]) && NumberOf(number) is null) return text;
        }

        return null;
    }

    // Any three letters may be a currency where a number was read; only capitals or a name are where none was.
    private static bool IsCurrency(List<Word> words, int at) =>
        at >= 0 && CurrencyAt(words, at) is { } code && (words[at].Text == code || Names.ContainsKey(words[at].Text));

    private static (decimal Amount, string Currency, int Length)? Read(List<Word> words, int start)
    {
        int at = start;
        string? currency = CurrencyAt(words, at);
        if (currency is not null) at++;
        if (at >= words.Count || words[at].IsQuoted) return null;

        string text = words[at++].Text;
        foreach ((string sign, string code) in Signs)
        {
            if (!text.StartsWith(sign, StringComparison.Ordinal)) continue;
            (currency, text) = (currency ?? code, text[sign.Length..]);
            break;
        }

        if (NumberOf(text) is not { } amount) return null;
        if (at < words.Count && !words[at].IsQuoted && Multiples.TryGetValue(words[at].Text, out decimal multiple))
        {
            (amount, at) = (Multiply(amount, multiple), at + 1);
        }

        if (currency is null && CurrencyAt(words, at) is { } behind) (currency, at) = (behind, at + 1);
        return currency is null ? null : (amount, currency, at - start);
    }

    private static decimal? NumberOf(string text)
    {
        decimal multiple = 1;
        if (text.Length > 1 && char.IsAsciiDigit(text[^2]) && Multiples.TryGetValue(text[^1..], out decimal suffix)) (text, multiple) = (text[..^1], suffix);
        if (text.Length == 0 || !char.IsAsciiDigit(text[0]) || !IsGrouped(text)) return null;
        return decimal.TryParse(text, Styles, CultureInfo.InvariantCulture, out decimal number) ? Multiply(number, multiple) : null;
    }

    // Where there are commas they part thousands; elsewhere they may be meant as a decimal mark. A full stop before three digits may
    // part thousands as well.
    private static bool IsGrouped(string text)
    {
        string[] parts = text.Split('.');
        string[] groups = parts[0].Split(',');
        if (groups.Length == 1 && parts is [_, { Length: 3 }]) return false;
        return groups.Length == 1 ? !text.Contains(',', StringComparison.Ordinal) : groups[0].Length is >= 1 and <= 3 && groups[1..].All(group => group.Length == 3);
    }

    // What is too large for a number of ours is larger than every threshold.
    private static decimal Multiply(decimal number, decimal multiple) => number > decimal.MaxValue / multiple ? decimal.MaxValue : number * multiple;

    private static string? CurrencyAt(List<Word> words, int at)
    {
        if (at >= words.Count || words[at].IsQuoted) return null;

        string text = words[at].Text;
        if (Names.TryGetValue(text, out string? code)) return code;
        return text.Length == 3 && text.All(char.IsAsciiLetter) ? text.ToUpperInvariant() : null;
    }
}
