using Forfend.Domain.Parties;

namespace Forfend.Matching.Features;

/// <summary>
/// One attribute beside the name that speaks for or against a party. What was not stated on either side says nothing. A new one is a
/// file here and a line in <see cref="MatchFeatures"/>.
/// </summary>
internal interface IMatchFeature
{
    /// <summary>Key in the evidence.</summary>
    string Key { get; }

    /// <summary>The most points it can add for this query, other than for a strong identifier.</summary>
    int MostPoints(NameQuery query);

    /// <summary>What it says, or null if nothing.</summary>
    Indication? Compare(NameQuery query, ListedParty party);
}
