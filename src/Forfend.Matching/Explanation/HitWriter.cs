using Forfend.Domain.Parties;
using Forfend.Matching.Features;
using Forfend.Matching.Folding;
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
        FoldedText listed = NameFolding.Fold(score.Name.Text);
        NameToken[] listedTokens = NameReader.Read(listed, NameIndex.ReadingOf(party.Kind));
        int[] points = Shares(score.NamePoints, score.NameScore.Pairs, reading);
        var evidence = new List<HitEvidence>(points.Length);
        for (int index = 0; index < points.Length; index++)
        {
            Pairing pair = score.NameScore.Pairs[index];
            NameToken queryToken = reading.Tokens[pair.Query];
            NameToken listedToken = listedTokens[pair.Listed];
            string queryText = reading.Folded.OriginalOf(queryToken.Start, queryToken.End);
            string listedText = listed.OriginalOf(listedToken.Start, listedToken.End);
            evidence.Add(new HitEvidence(NameFeature, queryText, listedText, points[index], Detail(queryToken, listedToken, pair.Similarity)));
        }

        return evidence;
    }

    // The name's points are shared out by met weight; what rounding leaves goes to the first pairs, one each.
    private static int[] Shares(int points, IReadOnlyList<Pairing> pairs, QueryName reading)
    {
        long[] met = [.. pairs.Select(pair => (long)reading.Words[pair.Query].Weight * pair.Similarity)];
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
