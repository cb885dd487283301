using Forfend.Domain.Parties;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.UsOfacSdn;

/// <summary>Puts the names of an advanced file together from their parts: family name first, as the legacy files do.</summary>
internal sealed class AdvancedNames(AdvancedReferences references)
{
    /// <summary>Every name of an identity, the primary one first.</summary>
    internal IReadOnlyList<PartyName> NamesOf(ListEntry identity)
    {
        var partTypes = new Dictionary<string, string>();
        foreach (ListEntry master in identity.Fields("NamePartGroups").SelectMany(groups => groups.Fields("MasterNamePartGroup")))
            foreach (ListEntry group in master.Fields("NamePartGroup"))
                partTypes[group.Text("ID")] = references["NamePartTypeValues", group.Text("NamePartTypeID")];

        var names = new List<PartyName>();
        foreach (ListEntry alias in identity.Fields("Alias"))
        {
            alias.Ignore("FixedRef");
            bool isPrimary = alias.Text("Primary") == "true";
            bool isWeak = alias.Text("LowQuality") == "true";
            string type = references["AliasTypeValues", alias.Text("AliasTypeID")];
            foreach (ListEntry name in alias.Fields("DocumentedName"))
            {
                string status = references["DocNameStatusValues", name.Text("DocNameStatusID")];
                string text = TextOf(name, partTypes, out bool isLatin);
                if (text.Length == 0) continue;

                NameStrength strength = isWeak ? NameStrength.WeakAlias : NameStrength.StrongAlias;
                if (isPrimary && status == "Primary Latin") names.Insert(0, new PartyName(text, NameStrength.Primary));
                else names.Add(new PartyName(text, strength, isLatin ? RelationOf(type) : "original script"));
            }
        }

        return names;
    }

    private static string RelationOf(string type) => type is "A.K.A." or "F.K.A." or "N.K.A." ? type.ToLowerInvariant() : "a.k.a.";

    private string TextOf(ListEntry name, Dictionary<string, string> partTypes, out bool isLatin)
    {
        var family = new List<string>();
        var others = new List<string>();
        isLatin = true;
        name.Ignore("ID", "FixedRef");
        foreach (ListEntry value in name.Fields("DocumentedNamePart").SelectMany(part => part.Fields("NamePartValue")))
        {
            value.Ignore("ScriptStatusID", "Acronym");
            isLatin &= references["ScriptValues", value.Text("ScriptID")] is "Latin" or "";
            string type = partTypes.GetValueOrDefault(value.Text("NamePartGroupID"), "");
            (type == "Last Name" ? family : others).Add(value.Value);
        }

        if (family.Count == 0) return string.Join(' ', others);
        return others.Count == 0 ? string.Join(' ', family) : $"{string.Join(' ', family)}, {string.Join(' ', others)}";
    }
}
