using Forfend.Domain.Parties;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.UkSanctions;

/// <summary>
/// The numbers of documents as the list writes them: <c>G827238 (Tunisian). Issued on 1 June 1996</c>, <c>Passport number: F50859</c>,
/// <c>592667 (Qatari passport issued on 3 May 2007)</c>. What is a sentence stays text.
/// </summary>
internal static class UkNumbers
{
    private static readonly string[] Labels = ["Passport number", "Passport no", "Passport", "number", "no", "No", ".", ":"];

    /// <summary>Reads the number and the country that issued it, as a code or empty. False where the text does not begin with a number.</summary>
    internal static bool TryRead(string text, out string number, out string issuer)
    {
        (number, issuer) = ("", "");
        ReadOnlySpan<char> rest = WithoutLabels(text);
        int end = rest.IndexOfAny("(,;");
        if (end < 0) end = rest.IndexOf(". ", StringComparison.Ordinal);
        ReadOnlySpan<char> value = (end < 0 ? rest : rest[..end]).Trim().TrimEnd('.');
        if (!value.ContainsAnyInRange('0', '9') || value.Count(' ') > 2) return false;

        if (end >= 0 && rest[end] == '(' && rest.IndexOf(')') is var close && close > end) issuer = IssuerIn(rest[(end + 1)..close]);
        number = value.ToString();
        return true;
    }

    private static ReadOnlySpan<char> WithoutLabels(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        foreach (string label in Labels)
            if (text.StartsWith(label, StringComparison.OrdinalIgnoreCase)) text = text[label.Length..].TrimStart(" .:");

        return text;
    }

    private static string IssuerIn(ReadOnlySpan<char> bracket)
    {
        if (CountryNames.TryFind(bracket, out CountryCode? whole)) return whole?.Value ?? "";

        int space = bracket.IndexOf(' ');
        return space > 0 && CountryNames.TryFind(bracket[..space], out CountryCode? first) ? first?.Value ?? "" : "";
    }
}
