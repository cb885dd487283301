using System.Collections.Immutable;
using Forfend.Domain.Dealings;
using Forfend.Matching;

namespace Forfend.Screening.Decisions;

/// <summary>Who a party of the dealing is, or may be.</summary>
/// <param name="Index">Index in the dealing's parties; -1 for somebody mentioned in free text.</param>
/// <param name="Role">Its role.</param>
/// <param name="Text">What stood in the dealing.</param>
/// <param name="Field">Where it stood.</param>
/// <param name="Hits">Every hit, best first.</param>
public sealed record RecognisedParty(int Index, PartyRole Role, string Text, string Field, ImmutableArray<Hit> Hits);
