using Forfend.Domain.Findings;
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

    /// <summary>A table of thresholds of the measure.</summary>
    Thresholds,

    /// <summary>A group of named targets of the measure.</summary>
    Group,

    /// <summary>A reading of the measure.</summary>
    Reading,

    /// <summary>A measure of the rulebook.</summary>
    Measure,

    /// <summary>A party or app of the rulebook.</summary>
    Party,
}

/// <summary>An id and what it stands for.</summary>
internal readonly record struct Reference(ReferenceKind Kind, string Id);

/// <summary>A place where an id is defined or used.</summary>
internal sealed record ReferencePlace(Reference Reference, FileFindings File, RulebookNode At);

/// <summary>Gathers which ids are defined and which are used; at the end, both must agree.</summary>
internal sealed class References
{
    private readonly Dictionary<Reference, ReferencePlace> _defined = [];
    private readonly List<ReferencePlace> _used = [];

    /// <summary>Takes over what another gathered.</summary>
    public void Take(References other)
    {
        foreach (ReferencePlace place in other._defined.Values) Define(place);
        _used.AddRange(other._used);
    }

    /// <summary>Takes down that an id is defined here.</summary>
    public void Define(ReferencePlace place)
    {
        if (_defined.TryAdd(place.Reference, place)) return;

        ReferencePlace first = _defined[place.Reference];
        string where = first.File.File == place.File.File ? $"on line {first.At.Line}" : $"in {first.File.File}, line {first.At.Line}";
        place.File.Error(FindingCodes.DefinedTwice, place.At, $"`{place.Reference.Id}` is defined here a second time, first {where}.", "Give each its own id.");
    }

    /// <summary>Takes down that an id is defined by every place that bears it.</summary>
    public void Join(ReferencePlace place) => _defined.TryAdd(place.Reference, place);

    /// <summary>Takes down that an id is used here.</summary>
    public void Use(ReferencePlace place) => _used.Add(place);

    /// <summary>Reports every use of something nobody defined.</summary>
    public void Resolve()
    {
        foreach (ReferencePlace place in _used)
        {
            (ReferenceKind kind, string id) = place.Reference;
            if (_defined.ContainsKey(place.Reference)) continue;

            string[] known = [.. _defined.Keys.Where(key => key.Kind == kind).Select(key => key.Id)];
            place.File.Error(FindingCodes.Unresolved, place.At, $"{Unknown(kind)} `{id}`.", Suggest(kind, id, known));
        }
    }

    private static string Unknown(ReferenceKind kind) => kind switch
    {
        ReferenceKind.Source => "`sources` has no",
        ReferenceKind.Provision => "`provisions` has no",
        ReferenceKind.Event => "`events` has no event with the id",
        ReferenceKind.Table => "`tables` has no",
        ReferenceKind.Thresholds => "`thresholds` has no",
        ReferenceKind.Group => "No named target belongs to the group",
        ReferenceKind.Reading => "`readings` has no",
        ReferenceKind.Measure => "The rulebook has no measure",
        _ => "No file under `apps` or `parties` has the party",
    };

    private static string Suggest(ReferenceKind kind, string id, string[] known)
    {
        if (kind is ReferenceKind.Party or ReferenceKind.Measure)
        {
            return NearestWord.To(id, known) is { } near ? $"Did you mean `{near}`?" : "Add it, and register its file in rulebook.yaml.";
        }

        return known.Length == 0 ? "Add it there." : Suggestion.For(id, known);
    }
}
