using System.Globalization;

namespace Forfend.Intake.Formats.Iso20022;

/// <summary>One of the messages read here: how its root is called and up to which version its elements are known.</summary>
/// <param name="Id">Business area and message (<c>pacs.008</c>).</param>
/// <param name="Root">Local name of the element that holds it.</param>
/// <param name="NewestVersion">Newest version of variant 001 whose elements are in <see cref="ElementNames"/>.</param>
internal sealed record PaymentMessage(string Id, string Root, int NewestVersion)
{
    public static readonly PaymentMessage Pacs008 = new("pacs.008", "FIToFICstmrCdtTrf", 13);
    public static readonly PaymentMessage Pain001 = new("pain.001", "CstmrCdtTrfInitn", 12);

    /// <summary>The message that begins with an element of that local name; null if it is neither.</summary>
    public static PaymentMessage? Starting(string elementName) =>
        Pacs008.IsRoot(elementName) ? Pacs008 : Pain001.IsRoot(elementName) ? Pain001 : null;

    /// <summary>Whether a name with its version (<c>pain.001.001.09</c>) is of a message read here.</summary>
    public static bool IsRead(string versionName) =>
        versionName.StartsWith(Pacs008.Id + ".", StringComparison.Ordinal)
            || versionName.StartsWith(Pain001.Id + ".", StringComparison.Ordinal);

    /// <summary>The message as its namespace names it (<c>pacs.008.001.08</c>), or empty.</summary>
    public static string NameIn(string namespaceUri)
    {
        const string marker = "xsd:";
        int at = namespaceUri.LastIndexOf(marker, StringComparison.Ordinal);
        string name = at >= 0 ? namespaceUri[(at + marker.Length)..] : namespaceUri[(namespaceUri.LastIndexOf('/') + 1)..];
        name = name.EndsWith(".xsd", StringComparison.Ordinal) ? name[..^4] : name;
        return name.Length >= 8 && name[4] == '.' && char.IsAsciiDigit(name[5]) ? name : "";
    }

    /// <summary>Whether a version name is of variant 001 and newer than the newest known.</summary>
    public bool IsNewer(string versionName) =>
        versionName.StartsWith(Id + ".001.", StringComparison.Ordinal)
        && int.TryParse(versionName.AsSpan(Id.Length + 5), NumberStyles.None, CultureInfo.InvariantCulture, out int version)
        && version > NewestVersion;

    /// <summary>Whether a head of a file, or its name, speaks of this message.</summary>
    public bool IsIn(string head, string fileName) =>
        head.AsSpan().TrimStart().StartsWith("<")
        && (head.Contains(Root, StringComparison.Ordinal)
            || head.Contains("xsd:" + Id, StringComparison.Ordinal)
            || fileName.Contains(Id, StringComparison.OrdinalIgnoreCase)
            || fileName.Contains(Id.Replace(".", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));

    // The first two versions named the element after the message (`pain.001.001.02`).
    private bool IsRoot(string elementName) => elementName == Root || elementName.StartsWith(Id + ".001.", StringComparison.Ordinal);
}
