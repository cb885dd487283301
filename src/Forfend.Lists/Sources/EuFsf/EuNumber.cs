namespace Forfend.Lists.Sources.EuFsf;

/// <summary>
/// A number of the older forms: <c>AD001095 (passport-National passport) ((passport))</c> is the passport <c>AD001095</c>.
/// </summary>
/// <param name="Value">The number.</param>
/// <param name="TypeCode">What stands before the hyphen in the first bracket, or empty.</param>
/// <param name="Remark">What follows.</param>
internal readonly record struct EuNumber(string Value, string TypeCode, string Remark)
{
    internal static EuNumber Parse(string text)
    {
        int open = text.IndexOf(" (", StringComparison.Ordinal);
        if (open < 0) return new EuNumber(text, "", "");

        int close = text.IndexOf(')', open);
        int hyphen = text.IndexOf('-', open);
        if (close < 0 || hyphen < 0 || hyphen > close) return new EuNumber(text, "", "");

        return new EuNumber(text[..open].Trim(), text[(open + 2)..hyphen], text[(close + 1)..].Trim());
    }
}

/// <summary>What stands beside dates in the older forms.</summary>
internal static class EuDates
{
    /// <summary>Written where there is no date.</summary>
    internal const string None = "N/A";

    private const string Approximate = " (approximative)";

    /// <summary>Takes the word for "approximately" off a date.</summary>
    internal static bool TryCutApproximate(ref string date)
    {
        if (!date.EndsWith(Approximate, StringComparison.Ordinal)) return false;

        date = date[..^Approximate.Length];
        return true;
    }
}
