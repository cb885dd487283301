using System.Collections.Immutable;
using Forfend.Domain.Dealings;
using Forfend.Domain.Parties;
using Forfend.Matching;

namespace Forfend.Screening.Decisions;

/// <summary>Who a party of the dealing is, or may be.</summary>
/// <param name="Index">Index in the dealing's parties; -1 for somebody mentioned in free text.</param>
/// <param name="Role">Its role.</param>
/// <param name="Text">What stood in the dealing.</param>
/// <param name="Field">Where it stood.</param>
/// <param name="Hits">Every hit, best first.</param>
public sealed record RecognisedParty(int Index, PartyRole Role, string Text, string Field, ImmutableArray<Hit> Hits)
{
    /// <summary>Hits that are the same listed party as an earlier one, on another list.</summary>
    public ImmutableArray<LinkedHit> Linked { get; init; } = [];

    /// <summary>The party that stands for all entries of a party on several lists.</summary>
    public PartyId StandsFor(PartyId party)
    {
        foreach (LinkedHit linked in Linked)
            if (linked.Party == party) return linked.With;

        return party;
    }
}

/// <summary>That a hit is the same listed party as an earlier one.</summary>
/// <param name="Party">The party of the hit.</param>
/// <param name="With">The party of the earlier one.</param>
/// <param name="Why">Why they are one, in one clause.</param>
public sealed record LinkedHit(PartyId Party, PartyId With, string Why);
