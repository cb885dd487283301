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

    /// <summary>Key of the evidence of a disguise.</summary>
    public const string DisguiseFeature = "disguise";

    /// <summary>The hit; its reasons are written when they are asked for. <paramref name="met"/> is null where only an identifier was met.</summary>
    public static Hit Write(ListedParty party, PartyScore score, Func<MetName>? met, int threshold, TokenWeights weights) => new()
    {
        Party = party,
        Score = score.Value,
        Grade = score.Grade,
        Name = score.Name,
        Reasons = new Lazy<HitReasons>(() => ReasonsOf(party, score, met?.Invoke(), threshold, weights)),
    };

    private static HitReasons ReasonsOf(ListedParty party, PartyScore score, MetName? met, int threshold, TokenWeights weights)
    {
        QueryName? reading = met?.Reading;
        NameRow? listed = met is null ? null : NameRows.OfListed(score.Name.Text, party.Kind)[score.Best.Row];
        List<HitEvidence> names = met is null ? [] : NameEvidence(score, met, listed!);
        var evidence = new List<HitEvidence>(names);
        if (score.WeakAliasPoints != 0)
            evidence.Add(new HitEvidence(WeakAliasFeature, reading!.Folded.Original, score.Name.Text, score.WeakAliasPoints, "a weak alias counts less"));
        foreach ((string feature, Indication indication) in score.Indications)
            evidence.Add(new HitEvidence(feature, indication.QueryText, indication.ListedText, indication.Points, indication.Detail));
        HitEvidence[] disguises = reading is null ? [] : [.. DisguiseEvidence(reading.Folded.Original, [.. reading.Tokens.Select(token => token.Text)], [.. listed!.Words.Select(token => token.Text)], score.Name.Text)];
        evidence.AddRange(disguises);

        return new HitReasons(
            [.. evidence.OrderByDescending(each => Math.Abs(each.Points))], Why(score, met, listed, names, disguises), Counterfactuals.Of(score.Query, party, score, threshold),
            met is null ? null : new Lazy<HitCounterfactual?>(() => WordChanges.Needed(met, threshold, WordChanges.ScoreOf(score.Query, party, weights))));
    }

    /// <summary>What was done to hide a name, as evidence that counts nothing.</summary>
    public static IEnumerable<HitEvidence> DisguiseEvidence(string text, IReadOnlyList<string> readAs, IReadOnlyList<string> words, string listed) =>
        DisguiseSigns.In(text, readAs, words).Select(sign => new HitEvidence(DisguiseFeature, sign.Shown, listed, 0, sign.Detail));

    private static List<HitEvidence> NameEvidence(PartyScore score, MetName name, NameRow listed)
    {
        QueryName reading = name.Reading;
        NativeScript script = reading.Row.Script is NativeScript.None ? listed.Script : reading.Row.Script;
        (long Met, HitEvidence Evidence)[] met =
        [
            .. name.Score.Pairs.Select(pair => (
                (long)reading.Words[pair.Query].Weight * ScoreDefinition.Share(pair.Similarity),
                new HitEvidence(NameFeature, Quote(reading.Row, [pair.Query]), Quote(listed, [pair.Listed]), 0, WordsMet.Of(reading.Tokens[pair.Query], listed.Words[pair.Listed], script, pair.Similarity)))),
            .. name.Score.Units.Select(unit => (
                unit.Query.Sum(word => (long)reading.Words[word].Weight) * ScoreDefinition.Share(unit.Similarity),
                new HitEvidence(NameFeature, Quote(reading.Row, unit.Query), Quote(listed, unit.Listed), 0, "written as one"))),
        ];
        int[] points = Shares(score.NamePoints, [.. met.Select(each => each.Met)]);
        return [.. met.Select((each, index) => each.Evidence with { Points = points[index] })];
    }

    // Words on either side that met nothing; forms of address, articles and legal forms are not missed.
    private static string Unmet(MetName name, NameRow listed)
    {
        (QueryName reading, NameScore score) = name;
        IEnumerable<int> beside = Enumerable.Range(0, reading.Tokens.Length).Except(score.Pairs.Select(pair => pair.Query).Concat(score.Units.SelectMany(unit => unit.Query)));
        IEnumerable<int> missing = Enumerable.Range(0, listed.Words.Length).Except(score.Pairs.Select(pair => pair.Listed).Concat(score.Units.SelectMany(unit => unit.Listed)));
        string beyond = Quote(reading.Row, beside.Where(word => IsMissed(reading.Tokens[word])));
        string lacking = Quote(listed, missing.Where(word => IsMissed(listed.Words[word])));
        return (lacking.Length == 0 ? "" : $"; `{lacking}` is missing") + (beyond.Length == 0 ? "" : $"; `{beyond}` is not listed");
    }

    private static bool IsMissed(NameToken word) => word.Role is not (TokenRole.Honorific or TokenRole.Particle or TokenRole.LegalForm);

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

    private static string Why(PartyScore score, MetName? name, NameRow? listed, List<HitEvidence> names, HitEvidence[] disguises)
    {
        string strength = score.Name.Strength switch
        {
            NameStrength.Primary => "primary name",
            NameStrength.StrongAlias => "alias",
            _ => "weak alias",
        };
        IEnumerable<string> attributes = score.Indications.Select(each => each.Indication)
            .Select(indication => $"{indication.Detail} (`{indication.QueryText}`, listed `{indication.ListedText}`)");
        IEnumerable<string> hidden = disguises.Select(sign => $"{sign.Detail} (`{sign.QueryText}`)");
        string tail = string.Concat(attributes.Concat(hidden).Select(clause => "; " + clause)) + ".";
        if (name is null) return $"An identifier of `{score.Name.Text}` was stated{tail}";

        string query = name.Reading.Folded.Original;
        if (score.Best.IsEqual) return $"`{query}` is the {strength} `{score.Name.Text}`{tail}";

        string met = string.Join(", ", names.Select(each => each.Detail == WordsMet.Equal && each.QueryText == each.ListedText
            ? $"`{each.QueryText}` equal"
            : $"`{each.QueryText}` met `{each.ListedText}` ({each.Detail})"));
        return $"`{query}` met the {strength} `{score.Name.Text}`: {met}{Unmet(name, listed!)}{tail}";
    }
}
