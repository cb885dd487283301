using Forfend.Domain.Findings;
using Forfend.Rulebook.Reading.Nodes;

namespace Forfend.Rulebook.Reading;

/// <summary>
/// One file in the course of being read: what is wrong with it, and which ids it defines and uses. Ids of measures and parties belong to
/// the whole rulebook, all others to the file.
/// </summary>
internal sealed class FileReading(FileFindings findings, References shared)
{
    private readonly References _own = new();

    /// <summary>What is wrong with it.</summary>
    public FileFindings Findings { get; } = findings;

    /// <summary>Reads one file: maps its root, then sees to it that every id it uses exists.</summary>
    public static T Read<T>(NodeDocument document, List<Finding> findings, References shared, string format, Func<MappingReader, T> read)
    {
        var reading = new FileReading(new FileFindings(document.Path, findings), shared);
        T result = MappingReader.Read(document.Root, reading, "The file", map =>
        {
            map.Format(format);
            return read(map);
        });
        reading._own.Resolve();
        return result;
    }

    /// <summary>The same file with nobody listening: what is found and defined is forgotten.</summary>
    public FileReading Silent() => new(Findings with { All = [] }, new References()) { IsSilent = true };

    /// <summary>Whether nobody listens.</summary>
    public bool IsSilent { get; private init; }

    /// <summary>Takes down that an id is defined here.</summary>
    public void Define(ReferenceKind kind, string id, RulebookNode at) => For(kind).Define(Place(kind, id, at));

    /// <summary>Takes down that something here belongs to a group; several may.</summary>
    public void Join(ReferenceKind kind, string id, RulebookNode at) => For(kind).Join(Place(kind, id, at));

    /// <summary>Takes down that an id is used here.</summary>
    public void Use(ReferenceKind kind, string id, RulebookNode at) => For(kind).Use(Place(kind, id, at));

    private References For(ReferenceKind kind) => kind is ReferenceKind.Measure or ReferenceKind.Party ? shared : _own;

    private ReferencePlace Place(ReferenceKind kind, string id, RulebookNode at) => new(new Reference(kind, id), Findings, at);
}
