using Forfend.Domain.Parties;
using Forfend.Matching.Features;
using Forfend.Matching.Index;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Explanation;

/// <summary>Writes the hit of a scored party: evidence that sums to its score, and the sentence.</summary>
internal static class HitWriter
{
    private const string NameFeature = "name";
    private const string WeakAliasFeature = "weak-alias";

    /// <summary>The hit. <paramref name="reading"/> is null where only an identifier was met.</summary>
    public static Hit Write(ListedParty party, PartyScore score, QueryName? reading)
    {
        List<HitEvidence> names = reading is null ? [] : NameEvidence(party, score, reading);
        var evidence = new List<HitEvidence>(names);
        if (score.WeakAliasPoints != 0)
            evidence.Add(new HitEvidence(WeakAliasFeature, reading!.Folded.Original, score.Name.Text, score.WeakAliasPoints, "a weak alias counts less"));
        foreach ((string feature, Indication indication) in score.Indications)
            evidence.Add(new HitEvidence(feature, indication.QueryText, indication.ListedText, indication.Points, indication.Detail));

        return new Hit
        {
            Party = party,
            Score = score.Value,
            Grade = score.Grade,
            Name = score.Name,
            Evidence = [.. evidence.OrderByDescending(each => Math.Abs(each.Points))],
            Why = Why(score, reading, names),
        };
    }

    private static List<HitEvidence> NameEvidence(ListedParty party, PartyScore score, QueryName reading)
    {
        NameRow listed = NameRows.OfListed(score.Name.Text, party.Kind)[score.NameRow];
        (long Met, HitEvidence Evidence)[] met =
        [
            .. score.NameScore.Pairs.Select(pair => (
                (long)reading.Words[pair.Query].Weight * ScoreDefinition.Share(pair.Similarity),
                new HitEvidence(NameFeature, Quote(reading.Row, [pair.Query]), Quote(listed, [pair.Listed]), 0, Detail(reading.Tokens[pair.Query], listed.Words[pair.Listed], pair.Similarity)))),
            .. score.NameScore.Units.Select(unit => (
                unit.Query.Words.Sum(word => (long)reading.Words[word].Weight) * ScoreDefinition.Share(unit.Similarity),
                new HitEvidence(NameFeature, Quote(reading.Row, unit.Query.Words), Quote(listed, unit.Listed.Words), 0, "written as one"))),
        ];
        int[] points = Shares(score.NamePoints, [.. met.Select(each => each.Met)]);
        return [.. met.Select((each, index) => each.Evidence with { Points = points[index] })];
    }

    // The original text of words, from the first to the last of them.
    private static string Quote(NameRow row, IEnumerable<int> words) =>
        string.Join(' ', words.Select(word => row.Folded.OriginalOf(row.Words[word].Start, row.Words[word].End)));

    // The name's points are shared out by met weight; what rounding leaves goes to the first pairs, one each.
    private static int[] Shares(int points, long[] met)
    {
        long total = met.Sum();
        int[] shares = Array.ConvertAll(met, each => (int)(points * each / total));
        int left = points - shares.Sum();
        for (int index = 0; index < left; index++) shares[index]++;
        return shares;
    }

    private static string Detail(NameToken query, NameToken listed, int similarity)
    {
        if (query.Role is TokenRole.LegalForm) return "same class of legal form";
        if (similarity == ScoreDefinition.Full) return "equal";
        return query.Role is TokenRole.Initial || listed.Role is TokenRole.Initial ? "initial" : $"similar, {similarity} of 1000";
    }

    private static string Why(PartyScore score, QueryName? reading, List<HitEvidence> names)
    {
        string strength = score.Name.Strength switch
        {
            NameStrength.Primary => "primary name",
            NameStrength.StrongAlias => "alias",
            _ => "weak alias",
        };
        IEnumerable<string> attributes = score.Indications.Select(each => each.Indication)
            .Select(indication => $"{indication.Detail} (`{indication.QueryText}`, listed `{indication.ListedText}`)");
        string tail = string.Concat(attributes.Select(clause => "; " + clause)) + ".";
        if (reading is null) return $"An identifier of `{score.Name.Text}` was stated{tail}";

        string query = reading.Folded.Original;
        if (score.NameScore.IsEqual) return $"`{query}` is the {strength} `{score.Name.Text}`{tail}";

        string met = string.Join(", ", names.Select(each => each.Detail == "equal" && each.QueryText == each.ListedText
            ? $"`{each.QueryText}` equal"
            : $"`{each.QueryText}` met `{each.ListedText}` ({each.Detail})"));
        return $"`{query}` met the {strength} `{score.Name.Text}`: {met}{tail}";
    }
}
