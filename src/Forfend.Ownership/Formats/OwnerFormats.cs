using System.Collections.Immutable;
using Forfend.Ownership.Formats.Bods;
using Forfend.Ownership.Formats.EdgeTable;
using Forfend.Ownership.Formats.FollowTheMoney;
using Forfend.Ownership.Formats.Gleif;
using Forfend.Ownership.Formats.UkPsc;

namespace Forfend.Ownership.Formats;

/// <summary>The formats; a new one is a folder and a line here. The first that recognises a file reads it.</summary>
public static class OwnerFormats
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<IOwnerFormat> All { get; } =
    [
        GleifFormat.Xml,
        GleifFormat.Json,
        GleifFormat.Csv,
        new BodsFormat(),
        new UkPscFormat(),
        new FollowTheMoneyFormat(),
        new EdgeTableFormat(),
    ];

    /// <summary>The format of a key, or null.</summary>
    public static IOwnerFormat? Find(string key) => All.FirstOrDefault(format => format.Key == key);

    /// <summary>The format of a file that starts so, or null.</summary>
    public static IOwnerFormat? Recognize(string start) => All.FirstOrDefault(format => format.Recognizes(start));
}
