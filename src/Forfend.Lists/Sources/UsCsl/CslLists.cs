using Forfend.Domain.Parties;

namespace Forfend.Lists.Sources.UsCsl;

/// <summary>One of the lists in the file.</summary>
/// <param name="Short">What the oldest layout calls it, and what stands in brackets in the newer ones.</param>
/// <param name="List">Which list it is.</param>
/// <param name="Kind">What its entries are where the file does not say.</param>
internal sealed record CslList(string Short, ListName List, PartyKind Kind = PartyKind.Unknown)
{
    /// <summary>Begins the ids of its parties: the lists number their entries each on their own.</summary>
    internal string Prefix { get; } = Short.ToLowerInvariant() + "-";
}

/// <summary>Every list the file has held.</summary>
internal static class CslLists
{
    internal static readonly CslList[] All =
    [
        new("SDN", UsLists.Sdn),
        new("EL", UsLists.EntityList),
        new("MEU", UsLists.MilitaryEndUser, PartyKind.Organization),
        new("DPL", UsLists.DeniedPersons),
        new("UVL", UsLists.Unverified),
        new("CMIC", UsLists.NsCmic, PartyKind.Organization),
        new("SSI", UsLists.Ssi, PartyKind.Organization),
        new("CAP", UsLists.Capta, PartyKind.Organization),
        new("MBS", UsLists.Mbs, PartyKind.Organization),
        new("FSE", UsLists.Fse),
        new("PLC", UsLists.Plc, PartyKind.Person),
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
