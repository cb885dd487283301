using Forfend.Domain.Parties;

namespace Forfend.Lists.Sources.UsOfacSdn;

/// <summary>Which of OFAC's lists an entry stands on.</summary>
internal static class OfacLists
{
    // Programmes that put a party on a list of its own. The others belong to the list whose file it is.
    private static readonly (string Program, ListName List)[] OfPrograms =
    [
        ("NS-PLC", UsLists.Plc),
        ("CMIC-", UsLists.NsCmic),
        ("UKRAINE-EO13662", UsLists.Ssi),
        ("FSE-", UsLists.Fse),
        ("561", UsLists.Part561),
    ];

    private static readonly (string Name, ListName List)[] ByName =
    [
        ("SDN List", UsLists.Sdn),
        ("Sectoral Sanctions Identifications List", UsLists.Ssi),
        ("Non-SDN CMIC List", UsLists.NsCmic),
        ("NS-CMIC List", UsLists.NsCmic),
        ("CAPTA List", UsLists.Capta),
        ("Non-SDN Menu-Based Sanctions List", UsLists.Mbs),
        ("NS-MBS List", UsLists.Mbs),
        ("FSE List", UsLists.Fse),
        ("Non-SDN Palestinian Legislative Council List", UsLists.Plc),
        ("NS-PLC List", UsLists.Plc),
        ("Non-SDN Iranian Sanctions Act List", UsLists.IranSanctionsAct),
        ("NS-ISA List", UsLists.IranSanctionsAct),
        ("Part 561 List", UsLists.Part561),
    ];

    /// <summary>The lists that are published together as the consolidated list.</summary>
    internal static IEnumerable<ListName> InConsolidated =>
        [UsLists.Ssi, UsLists.NsCmic, UsLists.Capta, UsLists.Mbs, UsLists.Fse, UsLists.Plc, UsLists.IranSanctionsAct, UsLists.Part561];

    /// <summary>The designation of an entry under a programme.</summary>
    internal static Designation DesignationOf(string source, string program) =>
        new(program) { List = source == UsOfacSdnSource.SourceKey ? "" : OfProgram(program)?.Key ?? "" };

    /// <summary>The list of a name as the newer forms write it; null if unknown.</summary>
    internal static ListName? Find(string name)
    {
        foreach ((string known, ListName list) in ByName)
            if (known.Equals(name, StringComparison.OrdinalIgnoreCase)) return list;

        return null;
    }

    private static ListName? OfProgram(string program)
    {
        foreach ((string prefix, ListName list) in OfPrograms)
            if (program.StartsWith(prefix, StringComparison.Ordinal)) return list;

        return null;
    }
}
