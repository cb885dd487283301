using System.Collections.Immutable;
using Forfend.Domain.Parties;

namespace Forfend.Ownership;

/// <summary>A graph that was imported, with the parties its file describes.</summary>
/// <param name="Name">What it is called in this installation.</param>
/// <param name="Sha256">Hash of the compact file, lower-case hexadecimal.</param>
/// <param name="Graph">The graph.</param>
/// <param name="Parties">Parties with names and identifiers; others are known by their id alone.</param>
public sealed record OwnerGraph(string Name, string Sha256, PartyGraph Graph, ImmutableArray<ListedParty> Parties);
