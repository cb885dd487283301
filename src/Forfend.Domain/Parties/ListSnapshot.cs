using System.Collections.Immutable;

namespace Forfend.Domain.Parties;

/// <summary>One download of a list source, by its content.</summary>
/// <param name="List">Key of the list source.</param>
/// <param name="Id">First 16 hexadecimal digits of <paramref name="Sha256"/>.</param>
/// <param name="Published">The day the authority published it.</param>
/// <param name="Sha256">Hash of its files, lower-case hexadecimal.</param>
/// <param name="Parties">How many parties it lists.</param>
/// <param name="IsSample">True for the embedded extract, which is for trying out and is labelled SAMPLE on every answer.</param>
public sealed record ListSnapshotInfo(string List, string Id, DateOnly Published, string Sha256, int Parties, bool IsSample);

/// <summary>A snapshot with what it lists, in the order of the source.</summary>
/// <param name="Info">Which snapshot.</param>
/// <param name="Parties">The listed parties.</param>
public sealed record ListSnapshot(ListSnapshotInfo Info, ImmutableArray<ListedParty> Parties);
