namespace Forfend.Intake;

/// <summary>The codes of the findings that intake makes. A code never changes its meaning.</summary>
public static class IntakeCodes
{
    /// <summary>The input is empty.</summary>
    public const string Empty = "INT001";

    /// <summary>No format recognises the input.</summary>
    public const string Unrecognised = "INT002";

    /// <summary>Compressed input is damaged or cut off.</summary>
    public const string Damaged = "INT003";

    /// <summary>A country was written in a way that is not its code and read as one.</summary>
    public const string CountryReadAs = "INT004";

    /// <summary>A country is none of ISO 3166-1.</summary>
    public const string CountryUnknown = "INT005";

    /// <summary>A party has neither a name nor an identifier that stands for it.</summary>
    public const string PartyUnnamed = "INT006";

    /// <summary>The party without which a dealing of this kind cannot be screened is missing.</summary>
    public const string PartyMissing = "INT007";

    /// <summary>An amount or currency is missing or cannot be read.</summary>
    public const string Amount = "INT008";

    /// <summary>A date does not exist or is not written as one.</summary>
    public const string Date = "INT009";

    /// <summary>What kind of dealing it is is missing, unknown or ambiguous.</summary>
    public const string Kind = "INT010";

    /// <summary>A code of a category (sort of identifier, sort of party, role) is none that is known.</summary>
    public const string Category = "INT011";

    /// <summary>Text is not valid in the encoding of the input.</summary>
    public const string Encoding = "INT012";

    /// <summary>A record reaches a limit of size, depth or number.</summary>
    public const string Limit = "INT013";

    /// <summary>The input holds no record.</summary>
    public const string NoRecords = "INT014";

    /// <summary>XML declares a DOCTYPE.</summary>
    public const string Doctype = "XML001";

    /// <summary>XML is cut off or not well-formed.</summary>
    public const string Malformed = "XML002";

    /// <summary>Which version of the message it is.</summary>
    public const string Version = "XML003";

    /// <summary>Elements that the reader does not know.</summary>
    public const string UnknownElements = "XML004";

    /// <summary>A message of another type stands in the same file.</summary>
    public const string OtherMessage = "XML005";

    /// <summary>An element stands after the transactions to which it applies.</summary>
    public const string OutOfOrder = "XML006";

    /// <summary>The number of transactions is not the one the message states.</summary>
    public const string Count = "XML007";

    /// <summary>The header of a table cannot be used.</summary>
    public const string Header = "TAB001";

    /// <summary>A row has another number of fields than the header.</summary>
    public const string Ragged = "TAB002";

    /// <summary>Quotes of a row do not close, or text stands after a closing quote.</summary>
    public const string Quotes = "TAB003";

    /// <summary>Columns that feed no field and are not screened.</summary>
    public const string Unmapped = "TAB004";

    /// <summary>A mapping names a field or column that does not exist.</summary>
    public const string Map = "TAB005";

    /// <summary>A line is not a JSON object.</summary>
    public const string Json = "JSN001";

    /// <summary>A property is none of the format's.</summary>
    public const string UnknownProperty = "JSN002";

    /// <summary>A value is of another type than its property asks for, or is missing.</summary>
    public const string JsonType = "JSN003";

    /// <summary>A property or fact is stated twice.</summary>
    public const string Duplicate = "JSN004";
}
