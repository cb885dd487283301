namespace Forfend.Matching.Text;

/// <summary>Words beside which a single name is that of a street or square: <c>Cuba Street</c>, <c>ul. Rossiya</c>.</summary>
internal static class Streets
{
    private static readonly HashSet<string> Before = new(
        ["rue", "calle", "via", "ul", "ulitsa", "ulica", "avenida", "avenue", "rua", "strada", "jalan", "jl", "place", "piazza", "plaza", "platz", "boulevard", "bulvar", "prospekt", "pr", "ploshchad", "sokak", "cadde", "rruga", "vulytsia", "sharia", "shari"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Behind = new(
        ["street", "str", "st", "road", "rd", "avenue", "ave", "lane", "ln", "drive", "square", "sq", "boulevard", "blvd", "way", "court", "crescent", "terrace", "quay", "strasse", "straat", "gasse", "platz", "weg", "allee", "gata", "gatan", "vej", "tie", "katu", "caddesi", "sokak", "sokagi", "bulvari", "utca", "ulitsa", "prospekt", "marg", "dori"],
        StringComparer.Ordinal);

    /// <summary>Whether the words beside a name make it a street's.</summary>
    public static bool Name(string before, string behind) => Before.Contains(before) || Behind.Contains(behind);
}
