using System.Collections.Immutable;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;

namespace Forfend.Rulebook.Model;

/// <summary>
/// One edition of the rulebook, whole: the measures in their order, and the apps, parties and relations they name. Versioned and hashed as one; read
/// completely or not at all.
/// </summary>
public sealed record RulebookEdition
{
    /// <summary>Version as <c>rulebook.yaml</c> states it (<c>2026.11.1</c>).</summary>
    public required string Version { get; init; }

    /// <summary>SHA-256 over the files in the order of <c>rulebook.yaml</c>, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>SHA-256 of the overlay of confirmations that was laid over it, lower-case hexadecimal; null where there is none.</summary>
    public string? OverlaySha256 { get; init; }

    /// <summary>The day up to which the named parties and apps were gathered.</summary>
    public required DateOnly ExtractDate { get; init; }

    /// <summary>The measures, in the order of <c>rulebook.yaml</c>.</summary>
    public required ImmutableArray<Measure> Measures { get; init; }

    /// <summary>Apps and parties the measures name, with their names and identifiers; list key <see cref="ExtractList"/>.</summary>
    public required ImmutableArray<ListedParty> Parties { get; init; }

    /// <summary>How those stand to one another.</summary>
    public required ImmutableArray<Relation> Relations { get; init; }

    /// <summary>Key of the embedded extract as a list.</summary>
    public const string ExtractList = "rulebook";

    /// <summary>The measure of an id, or null.</summary>
    public Measure? Find(string id) => Measures.FirstOrDefault(measure => measure.Id == id);
}
