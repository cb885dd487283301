using Forfend.Rulebook.Model;
using Forfend.Rulebook.Reading.Nodes;

namespace Forfend.Rulebook.Reading;

/// <summary>Reads a file of format <c>measure/1</c>; <c>docs/reference/measure.schema.json</c> describes it.</summary>
internal static class MeasureReader
{
    /// <summary>The format's name and version, the first line of every file.</summary>
    public const string Format = "measure/1";

    public static Measure Read(NodeDocument document, List<Domain.Findings.Finding> findings, References shared) =>
        FileReading.Read(document, findings, shared, Format, map => Read(map, document.Path));

    private static Measure Read(MappingReader map, string path)
    {
        string id = map.Defines("id", ReferenceKind.Measure);
        string jurisdiction = map.Text("jurisdiction");
        CheckPlace(map, path, id, jurisdiction);
        MeasureKind kind = map.Word("kind", Words.MeasureKinds);
        var measure = new Measure
        {
            Id = id,
            Title = map.Text("title"),
            Kind = kind,
            Jurisdiction = jurisdiction,
            Issuer = map.Text("issuer"),
            Implements = map.MayRefer("implements", ReferenceKind.Measure),
            Sources = map.Each("sources", "A source", ReadSource, isRequired: true),
            Binds = map.Map("binds", "`binds`", ReadNexus),
            Targets = map.Map("targets", "`targets`", TargetsReader.Read),
            NeedsDefinition = map.Flag("needs_definition", fallback: false),
            Events = map.Each("events", "An event", EventReader.Read, isRequired: true),
            Enforcement = map.Each("enforcement", "An enforcement policy", EventReader.ReadEnforcement),
            Provisions = map.Each("provisions", "A provision", provision => ProvisionReader.Read(provision, kind), isRequired: true),
            Tables = map.Tables("tables", "A table", ReferenceKind.Table, TableReader.ReadCodes),
            Thresholds = map.Tables("thresholds", "A table of thresholds", ReferenceKind.Thresholds, TableReader.ReadThresholds),
            Readings = map.Each("readings", "A reading", ReadReading),
            Scenarios = map.Each("scenarios", "A scenario", ScenarioReader.Read, isRequired: true),
            Equivalent = map.Each("equivalent", "An equivalent change", change => new EquivalentChange(change.Text("mutant"), change.Text("reason"))),
        };
        CheckEnds(map, measure);
        return measure;
    }

    private static void CheckEnds(MappingReader map, Measure measure)
    {
        foreach (LegalEvent ended in measure.Events.Where(ended => !ended.IsRestraint && measure.Events.Any(later => later.Ends.Contains(ended.Id))))
            map.Contradiction("events", $"`{ended.Id}` is no restraint, so nothing ends it.", "Name a delay, injunction, stay or suspension in `ends`.");
    }

    private static void CheckPlace(MappingReader map, string path, string id, string jurisdiction)
    {
        string expected = $"measures/{jurisdiction.ToLowerInvariant()}/{id}.yaml";
        if (id.Length > 0 && jurisdiction.Length > 0 && path != expected)
            map.Misplaced("id", $"The file of measure `{id}` of {jurisdiction} is {expected}, not {path}.");
    }

    private static Source ReadSource(MappingReader map) => new(
        map.Defines("id", ReferenceKind.Source),
        map.Text("cite"),
        map.Day("checked"),
        map.OptionalText("quote"));

    private static Nexus ReadNexus(MappingReader map) => new()
    {
        Persons = map.WordList("persons", Words.BoundPersons),
        Territory = [.. map.Countries("territory").Select(country => country.Value)],
    };

    private static RecordedReading ReadReading(MappingReader map) => new(
        map.Defines("id", ReferenceKind.Reading),
        map.Text("text"),
        map.Text("by"),
        map.Day("decided"),
        map.Text("alternative"))
    {
        Rivals = map.RefersToAll("rivals", ReferenceKind.Reading),
    };
}
