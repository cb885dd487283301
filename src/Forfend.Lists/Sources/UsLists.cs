namespace Forfend.Lists.Sources;

/// <summary>The lists of United States authorities that are published in more than one place.</summary>
internal static class UsLists
{
    internal static readonly ListName Sdn = new("us-ofac-sdn", "Specially Designated Nationals and Blocked Persons List");
    internal static readonly ListName Ssi = new("us-ofac-ssi", "Sectoral Sanctions Identifications List");
    internal static readonly ListName NsCmic = new("us-ofac-ns-cmic", "Non-SDN Chinese Military-Industrial Complex Companies List");
    internal static readonly ListName Capta = new("us-ofac-capta", "List of Foreign Financial Institutions Subject to Correspondent Account or Payable-Through Account Sanctions");
    internal static readonly ListName Mbs = new("us-ofac-mbs", "Non-SDN Menu-Based Sanctions List");
    internal static readonly ListName Fse = new("us-ofac-fse", "Foreign Sanctions Evaders List");
    internal static readonly ListName Plc = new("us-ofac-plc", "Non-SDN Palestinian Legislative Council List");
    internal static readonly ListName IranSanctionsAct = new("us-ofac-isa", "Non-SDN Iran Sanctions Act List");
    internal static readonly ListName Part561 = new("us-ofac-561", "List of Foreign Financial Institutions Subject to Part 561");
    internal static readonly ListName EntityList = new("us-bis-entity-list", "Entity List");
    internal static readonly ListName MilitaryEndUser = new("us-bis-meu", "Military End-User List");
    internal static readonly ListName DeniedPersons = new("us-bis-dpl", "Denied Persons List");
    internal static readonly ListName Unverified = new("us-bis-uvl", "Unverified List");
    internal static readonly ListName ItarDebarred = new("us-state-itar-debarred", "AECA Debarred List");
    internal static readonly ListName Nonproliferation = new("us-state-nonproliferation", "Nonproliferation Sanctions");
    internal static readonly ListName Section1260H = new("us-dod-1260h", "Chinese Military Companies (section 1260H)");
    internal static readonly ListName FccCovered = new("us-fcc-covered", "Covered List of the Secure Networks Act");
}
