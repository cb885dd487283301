using System.Collections.Immutable;
using Forfend.Domain.Parties;

namespace Forfend.Screening.Linking;

/// <summary>What somebody said of the link between two listed parties: that they are not the same party, or that they are after all.</summary>
/// <param name="One">One of the two; it is the same link whichever is named first.</param>
/// <param name="Other">The other one.</param>
/// <param name="IsRejected">Whether the two are not the same party.</param>
/// <param name="By">Who says so.</param>
/// <param name="Reason">Why.</param>
/// <param name="On">When it was said.</param>
public sealed record LinkRuling(PartyId One, PartyId Other, bool IsRejected, string By, string Reason, DateOnly On)
{
    /// <summary>Whether it is about the link between two parties.</summary>
    public bool IsAbout(PartyId one, PartyId other) => (One == one && Other == other) || (One == other && Other == one);
}

/// <summary>Links that this installation rejected. Two parties whose link was rejected are not reported as one, on whatever way they are linked.</summary>
/// <param name="Rulings">Everything that was said, the oldest first; the last word on a link counts.</param>
/// <param name="Sha256">Hash of them, for the decisions; null where there are none.</param>
public sealed record LinkRejections(ImmutableArray<LinkRuling> Rulings, string? Sha256)
{
    /// <summary>No link was rejected.</summary>
    public static LinkRejections None { get; } = new([], null);

    /// <summary>The last word on the link between two parties; null where nothing was said.</summary>
    public LinkRuling? Of(PartyId one, PartyId other) => Rulings.LastOrDefault(ruling => ruling.IsAbout(one, other));

    /// <summary>Whether the link between two parties is rejected.</summary>
    public bool Covers(PartyId one, PartyId other) => Of(one, other) is { IsRejected: true };

    /// <summary>The rejections that hold, of one party.</summary>
    public IEnumerable<LinkRuling> About(PartyId party) =>
        Rulings.Where(ruling => ruling.One == party || ruling.Other == party)
            .GroupBy(ruling => ruling.One == party ? ruling.Other : ruling.One)
            .Select(link => link.Last())
            .Where(ruling => ruling.IsRejected);
}
