using System.Collections.Immutable;
using Forfend.Domain.Parties;
using Forfend.Matching;

namespace Forfend.Cli.Commands.Names;

/// <summary>A name that was met, and how well it agrees.</summary>
/// <param name="Name">The name.</param>
/// <param name="Score">How well it agrees.</param>
/// <param name="Party">Whose it is; of a pair, somebody of its kind on no list.</param>
internal sealed record TunedName(string Name, int Score, ListedParty Party);

/// <summary>A pair, or a customer with the listed names that came nearest.</summary>
/// <param name="Left">The one name, or the customer's.</param>
/// <param name="Met">The other; or of each list and kind the best listed one, the best first, and none where none came near.</param>
/// <param name="IsSame">Whether they are labelled as the same; null for a customer, of whom nobody said.</param>
internal sealed record TunedCase(string Left, ImmutableArray<TunedName> Met, bool? IsSame)
{
    /// <summary>A labelled pair of a kind.</summary>
    public static TunedCase OfPair(string left, string right, int score, PartyKind kind, bool isSame) =>
        new(left, [new TunedName(right, score, new ListedParty { Id = new PartyId("pair"), List = "", Kind = kind, Names = [new PartyName(right, NameStrength.Primary)] })], isSame);

    /// <summary>A customer with its hits, best first.</summary>
    public static TunedCase OfCustomer(string name, IReadOnlyList<Hit> hits) =>
        new(name, [.. hits.DistinctBy(hit => (hit.Party.List, hit.Party.Kind)).Select(hit => new TunedName(hit.Name.Text, hit.Score, hit.Party))], null);

    /// <summary>The best score; 0 where nobody came near.</summary>
    public int Score => Met.IsEmpty ? 0 : Met[0].Score;

    /// <summary>The name of the best score; empty where none came near.</summary>
    public string Right => Met.IsEmpty ? "" : Met[0].Name;

    /// <summary>Whether it is a hit with thresholds of lists and kinds.</summary>
    public bool IsHitAt(HitThresholds thresholds) => Met.Any(met => met.Score >= thresholds.For(met.Party, field: ""));

    /// <summary>What of it is of a kind: a pair of another is none, a customer remains one without what is not.</summary>
    public TunedCase? Of(PartyKind kind) =>
        Met.All(met => met.Party.Kind == kind) ? this : IsSame is null ? this with { Met = [.. Met.Where(met => met.Party.Kind == kind)] } : null;
}
