using Forfend.Domain.Parties;

namespace Forfend.Matching.Compiled;

/// <summary>Parties that were compiled together, and which of them have been taken away since.</summary>
/// <param name="Index">Their names.</param>
/// <param name="Parties">They, in the order of the index.</param>
/// <param name="Removed">Indexes of those taken away.</param>
internal sealed record IndexSegment(CompiledIndex Index, IReadOnlyList<ListedParty> Parties, IReadOnlySet<int> Removed);
