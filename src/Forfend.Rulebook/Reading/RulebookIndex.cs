using System.Collections.Immutable;
using Forfend.Domain.Findings;
using Forfend.Rulebook.Reading.Nodes;

namespace Forfend.Rulebook.Reading;

/// <summary>What <c>rulebook.yaml</c> says: version, extract date and the files, in order.</summary>
/// <param name="Version">The edition's version.</param>
/// <param name="ExtractDate">The day up to which named parties and apps were gathered.</param>
/// <param name="Measures">Paths of the measures.</param>
/// <param name="Apps">Paths of the apps.</param>
/// <param name="Parties">Paths of the parties.</param>
internal sealed record RulebookIndex(
    string Version,
    DateOnly ExtractDate,
    ImmutableArray<string> Measures,
    ImmutableArray<string> Apps,
    ImmutableArray<string> Parties)
{
    public const string Format = "rulebook/1";

    /// <summary>Its own path.</summary>
    public const string Path = "rulebook.yaml";

    /// <summary>Every file it registers, in order.</summary>
    public IEnumerable<string> Files => Measures.Concat(Apps).Concat(Parties);

    public static RulebookIndex Read(NodeDocument document, List<Finding> findings) =>
        FileReading.Read(document, findings, new References(), Format, map => new RulebookIndex(
            map.Text("version"),
            map.Day("extract_date"),
            map.Paths("measures"),
            map.Paths("apps"),
            map.Paths("parties")));
}
