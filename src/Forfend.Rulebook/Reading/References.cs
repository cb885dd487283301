using Forfend.Rulebook.Reading.Nodes;

namespace Forfend.Rulebook.Reading;

/// <summary>What an id can stand for.</summary>
internal enum ReferenceKind
{
    /// <summary>A source of the measure.</summary>
    Source,

    /// <summary>A provision of the measure.</summary>
    Provision,

    /// <summary>An event of the measure.</summary>
    Event,

    /// <summary>A table of the measure.</summary>
    Table,

    /// <summary>A measure of the rulebook.</summary>
    Measure,

    /// <summary>A party or app of the rulebook.</summary>
    Party,
}

/// <summary>Gathers which ids are defined and which are used; at the end, both must agree.</summary>
internal sealed class References
{
    private readonly Dictionary<(ReferenceKind Kind, string Id), (FileFindings File, RulebookNode At)> _defined = [];
    private readonly List<(ReferenceKind Kind, string Id, FileFindings File, RulebookNode At)> _used = [];

    /// <summary>Takes down that an id is defined here.</summary>
    public void Define(ReferenceKind kind, string id, FileFindings file, RulebookNode at)
    {
        if (_defined.TryAdd((kind, id), (file, at))) return;

        (FileFindings first, RulebookNode place) = _defined[(kind, id)];
        string where = first.File == file.File ? $"on line {place.Line}" : $"in {first.File}, line {place.Line}";
        file.Error(FindingCodes.DefinedTwice, at, $"`{id}` is defined here a second time, first {where}.", "Give each its own id.");
    }

    /// <summary>Takes down that an id is used here.</summary>
    public void Use(ReferenceKind kind, string id, FileFindings file, RulebookNode at) => _used.Add((kind, id, file, at));

    /// <summary>Reports every use of something nobody defined.</summary>
    public void Resolve()
    {
        foreach ((ReferenceKind kind, string id, FileFindings file, RulebookNode at) in _used)
        {
            if (_defined.ContainsKey((kind, id))) continue;

            string[] known = [.. _defined.Keys.Where(key => key.Kind == kind).Select(key => key.Id)];
            file.Error(FindingCodes.Unresolved, at, $"{Unknown(kind)} `{id}`.", Suggest(kind, id, known));
        }
    }

    private static string Unknown(ReferenceKind kind) => kind switch
    {
        ReferenceKind.Source => "`sources` has no",
        ReferenceKind.Provision => "`provisions` has no",
        ReferenceKind.Event => "`events` has no event with the id",
        ReferenceKind.Table => "`tables` has no",
        ReferenceKind.Measure => "The rulebook has no measure",
        _ => "No file under `apps` or `parties` has the party",
    };

    private static string Suggest(ReferenceKind kind, string id, string[] known)
    {
        if (kind is ReferenceKind.Party or ReferenceKind.Measure)
        {
            string near = Suggestion.For(id, known);
            return near.StartsWith("Did", StringComparison.Ordinal) ? near : "Add it, and register its file in rulebook.yaml.";
        }

        return known.Length == 0 ? "Add it there." : Suggestion.For(id, known);
    }
}
