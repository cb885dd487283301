using Forfend.Domain.Parties;
using Forfend.Lists.Sources.UsOfacNonSdn;
using Forfend.Lists.Sources.UsOfacSdn;

namespace Forfend.Lists.Sources.UsCsl;

/// <summary>One of the lists in the file.</summary>
/// <param name="Short">What the oldest layout calls it, and what stands in brackets in the newer ones.</param>
/// <param name="List">Which list it is.</param>
/// <param name="Kind">What its entries are where the file does not say.</param>
internal sealed record CslList(string Short, ListName List, PartyKind Kind = PartyKind.Unknown)
{
    /// <summary>Begins the ids of its parties: the lists number their entries each on their own.</summary>
    internal string Prefix { get; } = Short.ToLowerInvariant() + "-";

    /// <summary>The source whose entries it repeats under the same numbers; null where this file is the only one.</summary>
    internal string? Original { get; init; }
}

/// <summary>Every list the file has held.</summary>
internal static class CslLists
{
    internal static readonly CslList[] All =
    [
        new("SDN", UsLists.Sdn) { Original = UsOfacSdnSource.SourceKey },
        new("EL", UsLists.EntityList),
        new("MEU", UsLists.MilitaryEndUser, PartyKind.Organization),
        new("DPL", UsLists.DeniedPersons),
        new("UVL", UsLists.Unverified),
        new("CMIC", UsLists.NsCmic, PartyKind.Organization) { Original = UsOfacNonSdnSource.SourceKey },
        new("SSI", UsLists.Ssi, PartyKind.Organization) { Original = UsOfacNonSdnSource.SourceKey },
        new("CAP", UsLists.Capta, PartyKind.Organization) { Original = UsOfacNonSdnSource.SourceKey },
        new("MBS", UsLists.Mbs, PartyKind.Organization) { Original = UsOfacNonSdnSource.SourceKey },
        new("FSE", UsLists.Fse) { Original = UsOfacNonSdnSource.SourceKey },
        new("PLC", UsLists.Plc, PartyKind.Person) { Original = UsOfacNonSdnSource.SourceKey },
        new("ISA", UsLists.IranSanctionsAct),
        new("561", UsLists.Part561, PartyKind.Organization),
        new("DTC", UsLists.ItarDebarred),
        new("ISN", UsLists.Nonproliferation),
    ];

    /// <summary>
    /// The list of an entry: <c>DPL</c>, or <c>Denied Persons List (DPL) - Bureau of Industry and Security</c>; null if unknown.
    /// </summary>
    internal static CslList? Find(string source)
    {
        foreach (CslList list in All)
        {
            if (source == list.Short || source.Contains($"({list.Short})", StringComparison.Ordinal)) return list;
            if (list.Short == "MBS" && source.Contains("(NS-MBS List)", StringComparison.Ordinal)) return list;
            if (list.Short == "CAP" && source.Contains("(CAPTA)", StringComparison.OrdinalIgnoreCase)) return list;
        }

        return null;
    }
}
