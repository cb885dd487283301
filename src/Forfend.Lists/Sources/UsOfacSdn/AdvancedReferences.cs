using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.UsOfacSdn;

/// <summary>The sets of values at the start of an advanced file, to which everything after it refers by number.</summary>
internal sealed class AdvancedReferences
{
    private static readonly string[] Used =
    [
        "AliasTypeValues", "AreaCodeValues", "CountryValues", "DetailReferenceValues", "DocNameStatusValues", "FeatureTypeValues",
        "IDRegDocTypeValues", "IDRegDocDateTypeValues", "LegalBasisValues", "ListValues", "LocPartTypeValues", "NamePartTypeValues",
        "PartySubTypeValues", "PartyTypeValues", "RelationTypeValues", "ReliabilityValues", "SanctionsTypeValues", "ScriptValues",
        "ValidityValues", "EntryEventTypeValues",
    ];

    // Sets to which nothing refers that this reader uses.
    private static readonly string[] Unused =
    [
        "AreaCodeTypeValues", "CalendarTypeValues", "CountryRelevanceValues", "DecisionMakingBodyValues", "DetailTypeValues",
        "EntryLinkTypeValues", "ExRefTypeValues", "FeatureTypeGroupValues", "IdentityFeatureLinkTypeValues", "LegalBasisTypeValues",
        "LocPartValueStatusValues", "LocPartValueTypeValues", "OrganisationValues", "RelationQualityValues", "SanctionsProgramValues",
        "ScriptStatusValues", "SubsidiaryBodyValues", "SupInfoTypeValues", "TargetTypeValues",
    ];

    private readonly Dictionary<(string Set, string Id), string> _values = [];
    private readonly Dictionary<string, string> _partyTypes = [];

    /// <summary>What reads each set.</summary>
    internal Dictionary<string, Action<ListEntry>> Headers()
    {
        var headers = new Dictionary<string, Action<ListEntry>>();
        foreach (string set in Used) headers.Add(set, Keep);
        foreach (string set in Unused) headers.Add(set, entry => entry.Ignore());
        return headers;
    }

    /// <summary>The value of a number; empty if there is none.</summary>
    internal string this[string set, string id] => _values.GetValueOrDefault((set, id), "");

    /// <summary>The kind of party a subtype belongs to: `Individual`, `Vessel`, …</summary>
    internal string PartyType(string subType)
    {
        string name = this["PartySubTypeValues", subType];
        return name is "Vessel" or "Aircraft" ? name : this["PartyTypeValues", _partyTypes.GetValueOrDefault(subType, "")];
    }

    private void Keep(ListEntry set)
    {
        foreach (ListEntry value in set.All)
        {
            string id = value.Text("ID");
            _values[(set.Name, id)] = value.Text("LegalBasisShortRef") is { Length: > 0 } reference ? reference : value.Value;
            if (set.Name == "PartySubTypeValues") _partyTypes[id] = value.Text("PartyTypeID");
        }

        set.Ignore();
    }
}
