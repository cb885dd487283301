using System.Collections.Immutable;

namespace Forfend.Rulebook.Reading.Nodes;

/// <summary>One file of a rulebook as nodes.</summary>
/// <param name="Path">Relative to the rulebook folder, with forward slashes.</param>
/// <param name="Sha256">Hash of its bytes with LF line ends, lower-case hexadecimal.</param>
/// <param name="Root">Its content.</param>
public sealed record NodeDocument(string Path, string Sha256, RulebookNode.Mapping Root);

/// <summary>All files of a rulebook as nodes, <c>rulebook.yaml</c> first, then in the order it registers them.</summary>
/// <param name="Sha256">Hash of the whole; see <see cref="RulebookHash"/>.</param>
/// <param name="Documents">The files.</param>
public sealed record NodeDocuments(string Sha256, ImmutableArray<NodeDocument> Documents);
