using Forfend.Domain.Parties;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.HouseList;

/// <summary>Our own words for the columns of a table of parties.</summary>
internal static class HouseColumns
{
    private static readonly Dictionary<string, ColumnMeaning> Meanings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["number"] = ColumnMeaning.Number,
        ["name"] = ColumnMeaning.Name,
        ["alias"] = ColumnMeaning.Alias,
        ["weak-alias"] = ColumnMeaning.WeakAlias,
        ["former-name"] = ColumnMeaning.FormerName,
        ["kind"] = ColumnMeaning.Kind,
        ["birth-date"] = ColumnMeaning.BirthDate,
        ["country"] = ColumnMeaning.Country,
        ["address"] = ColumnMeaning.Address,
        ["programme"] = ColumnMeaning.Program,
        ["citation"] = ColumnMeaning.Citation,
        ["from"] = ColumnMeaning.From,
        ["until"] = ColumnMeaning.Until,
        ["licence-requirement"] = ColumnMeaning.LicenceRequirement,
        ["review-policy"] = ColumnMeaning.ReviewPolicy,
        ["owner"] = ColumnMeaning.Owner,
        ["remark"] = ColumnMeaning.Remark,
        ["ignored"] = ColumnMeaning.Ignored,
    };

    /// <summary>Every word a column may have, or a mapping may give it.</summary>
    internal static IEnumerable<string> Words { get; } = [.. Meanings.Keys, .. IdentifierTypes.All.Select(type => type.Key())];

    /// <summary>A column of a name that means one of our words; null where it is none of them.</summary>
    internal static Column? Of(string name, string word)
    {
        if (Meanings.TryGetValue(word, out ColumnMeaning meaning)) return new Column(name, meaning);
        return IdentifierTypes.TryParse(word, out IdentifierType type) ? new Column(name, ColumnMeaning.Identifier, type) : null;
    }
}
