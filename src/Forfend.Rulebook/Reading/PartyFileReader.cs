using System.Collections.Immutable;
using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Reading.Nodes;

namespace Forfend.Rulebook.Reading;

/// <summary>What one file of apps or parties holds.</summary>
internal sealed record PartyFile(ImmutableArray<ListedParty> Parties, ImmutableArray<Relation> Relations);

/// <summary>Reads files of format <c>app/1</c> (one app) and <c>parties/1</c> (parties that belong together), both with relations.</summary>
internal static class PartyFileReader
{
    public const string AppFormat = "app/1";
    public const string PartiesFormat = "parties/1";

    public static PartyFile ReadApp(NodeDocument document, List<Finding> findings, References shared) =>
        FileReading.Read(document, findings, shared, AppFormat, map =>
        {
            ListedParty app = ReadParty(map, PartyKind.App);
            string expected = app.Id.Value.Replace("app/", "apps/", StringComparison.Ordinal) + ".yaml";
            if (app.Id != MappingReader.NoParty && document.Path != expected)
                map.Misplaced("id", $"The file of `{app.Id}` is {expected}, not {document.Path}.");
            return new PartyFile([app], ReadRelations(map));
        });

    public static PartyFile ReadParties(NodeDocument document, List<Finding> findings, References shared) =>
        FileReading.Read(document, findings, shared, PartiesFormat, map => new PartyFile(
            map.Each("parties", "A party", party => ReadParty(party, party.Word("kind", Words.PartyKinds)), isRequired: true),
            ReadRelations(map)));

    private static ListedParty ReadParty(MappingReader map, PartyKind kind)
    {
        PartyId id = map.DefinesParty("id");
        ImmutableArray<StatedIdentifier> identifiers = map.Each("identifiers", "An identifier", ReadIdentifier);
        return new ListedParty
        {
            Id = id,
            List = RulebookEdition.ExtractList,
            Kind = kind,
            Names = ReadNames(map),
            Identifiers = [.. identifiers.Select(stated => stated.Identifier)],
            Countries = map.Countries("countries"),
            Remarks = Remarks(map.OptionalText("note"), identifiers),
        };
    }

    private static ImmutableArray<PartyName> ReadNames(MappingReader map)
    {
        ImmutableArray<PartyName> names = map.Each("names", "A name", name => new PartyName(
            name.Text("text"),
            name.WordOr("strength", Words.Strengths, NameStrength.StrongAlias),
            name.WordOr("relation", Words.NameRelations, "")), isRequired: true);

        if (names.IsEmpty) return [new PartyName("", NameStrength.Primary)];

        // The first name is the primary one; to say so again is allowed, to say otherwise is not.
        if (names.Skip(1).Any(name => name.Strength is NameStrength.Primary) || names[0].Strength is NameStrength.WeakAlias)
            map.Contradiction("names", "Only the first name is the primary one.", "Put the registered name first and leave `strength: primary` out elsewhere.");
        return names.SetItem(0, names[0] with { Strength = NameStrength.Primary });
    }

    private static StatedIdentifier ReadIdentifier(MappingReader map)
    {
        IdentifierType type = map.Word("type", Words.Identifiers);
        return new StatedIdentifier(new Identifier(type, map.Text("value"), map.OptionalText("issuer")), map.Word("confidence", Words.Confidences));
    }

    // The model keeps no confidence for each identifier; what nobody checked is said in the remarks.
    private static string Remarks(string note, ImmutableArray<StatedIdentifier> identifiers)
    {
        string unverified = string.Join(", ", identifiers
            .Where(stated => stated.Confidence is Confidence.Unverified)
            .Select(stated => $"{stated.Identifier.Type.Key()} {stated.Identifier.Value}"));
        return unverified.Length == 0 ? note : (note + " Unverified: " + unverified + ".").TrimStart();
    }

    private static ImmutableArray<Relation> ReadRelations(MappingReader map) => map.Each("relations", "A relation", relation => RelationReader.Read(
        relation,
        relation.RefersToParty("from"),
        relation.RefersToParty("to"),
        relation.Text("source"),
        relation.Word("confidence", Words.Confidences)));

    private sealed record StatedIdentifier(Identifier Identifier, Confidence Confidence);
}
