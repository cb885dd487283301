using Forfend.Domain.Parties;
using Forfend.Matching.Features;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Index;

/// <summary>
/// How well a party answers a query, by one of its names and the attributes. The steps add up in the order name, weak alias, what
/// speaks for, what speaks against, and never leave 0 to 1000; each keeps the points it truly moved, so that they sum to the score.
/// An equal strong identifier takes the place of the name's points.
/// </summary>
internal sealed class PartyScore
{
    private PartyScore(NameQuery query, BestName best, IReadOnlyList<(string Feature, Indication Indication)> indications)
    {
        Query = query;
        Best = best;
        bool hasStrongIdentifier = indications.Any(each => each.Indication.Points >= IdentifierFeature.Strong);
        NamePoints = hasStrongIdentifier ? 0 : best.Value;
        WeakAliasPoints = Name.Strength is NameStrength.WeakAlias ? -Math.Min(-ScoreDefinition.WeakAliasPoints, NamePoints) : 0;

        int score = NamePoints + WeakAliasPoints;
        var counted = new List<(string Feature, Indication Indication)>();
        foreach ((string feature, Indication indication) in indications.OrderByDescending(each => each.Indication.Points))
        {
            int after = Math.Clamp(score + indication.Points, 0, ScoreDefinition.Full);
            counted.Add((feature, indication with { Points = after - score }));
            score = after;
        }

        Value = score;
        Indications = counted;
        bool equalsIdentifyingName = best.IsEqual && Name.Strength is not NameStrength.WeakAlias;
        bool hasConflict = indications.Any(each => each.Indication.IsConflict);
        Grade = (hasStrongIdentifier || equalsIdentifyingName) && !hasConflict ? HitGrade.Identified : HitGrade.Possible;
    }

    /// <summary>What was asked for.</summary>
    public NameQuery Query { get; }

    /// <summary>The name that was met, and how well.</summary>
    public BestName Best { get; }

    /// <summary>The name that was met.</summary>
    public PartyName Name => Best.Name;

    /// <summary>The score, 0 to 1000.</summary>
    public int Value { get; }

    public HitGrade Grade { get; }

    public int NamePoints { get; }

    public int WeakAliasPoints { get; }

    /// <summary>What the attributes say, with the points that counted, the most first.</summary>
    public IReadOnlyList<(string Feature, Indication Indication)> Indications { get; }

    /// <summary>Adds up one name and every feature.</summary>
    public static PartyScore Of(NameQuery query, ListedParty party, BestName best)
    {
        List<(string, Indication)>? indications = null;
        foreach (IMatchFeature feature in MatchFeatures.All)
            if (feature.Compare(query, party) is { } indication) (indications ??= []).Add((feature.Key, indication));
        return new PartyScore(query, best, indications is null ? [] : indications);
    }

    /// <summary>What a name has before the attributes; by this the best name of a party is chosen.</summary>
    public static int OfNameAlone(PartyName name, int value) =>
        name.Strength is NameStrength.WeakAlias ? Math.Max(0, value + ScoreDefinition.WeakAliasPoints) : value;
}
