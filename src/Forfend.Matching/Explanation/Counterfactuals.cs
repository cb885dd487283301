using Forfend.Domain.Parties;
using Forfend.Matching.Index;

namespace Forfend.Matching.Explanation;

/// <summary>
/// What would have changed a hit: the first attribute which, stated otherwise, would have made it none, or possible where it was identified;
/// else the spelling that would have identified it. The score is computed anew with the change, not estimated.
/// </summary>
internal static class Counterfactuals
{
    // Two generations: no list errs by so much.
    private const int OtherYears = 40;

    /// <summary>The change, or null if nothing that was looked at changes it.</summary>
    public static HitCounterfactual? Of(NameQuery query, ListedParty party, PartyScore score, int threshold)
    {
        foreach ((string change, NameQuery other) in Changes(query, party))
        {
            var changed = PartyScore.Of(other, party, score.Best);
            if (changed.Value < threshold) return new HitCounterfactual(change, changed.Value, null, $"{change} it would have been no hit ({changed.Value}).");
            if (score.Grade is HitGrade.Identified && changed.Grade is HitGrade.Possible)
                return new HitCounterfactual(change, changed.Value, HitGrade.Possible, $"{change} it would have been possible, not identified ({changed.Value}).");
        }

        bool isStrong = score.Name.Strength is not NameStrength.WeakAlias;
        bool hasConflict = score.Indications.Any(each => each.Indication.IsConflict);
        if (score.Grade is HitGrade.Identified || !isStrong || hasConflict || score.Best.IsEqual) return null;

        string spelled = $"Written `{score.Name.Text}`";
        return new HitCounterfactual(spelled, 1000, HitGrade.Identified, $"{spelled} it would have been identified.");
    }

    private static IEnumerable<(string Change, NameQuery Query)> Changes(NameQuery query, ListedParty party)
    {
        if (!party.BirthDates.IsEmpty)
        {
            int year = Math.Min(9999, party.BirthDates.Max(date => date.Year) + OtherYears);
            yield return ($"With a birth year such as {year}, far from `{party.BirthDates[0]}`,", query with { BirthDate = new PartialDate(year, null, null, $"{year}") });
        }

        if (party.Kind is not PartyKind.Unknown)
        {
            PartyKind kind = party.Kind is PartyKind.Person ? PartyKind.Organization : PartyKind.Person;
            yield return ($"Stated to be of kind {kind.Key()},", query with { Kind = kind });
        }

        if (!party.Countries.IsEmpty)
        {
            CountryCode country = CountryCode.Of(party.Countries.Contains(CountryCode.Of("NZ")) ? "IS" : "NZ");
            yield return ($"With another country, such as {country},", query with { Countries = [country] });
        }
    }
}
