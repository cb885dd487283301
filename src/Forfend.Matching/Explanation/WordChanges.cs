using System.Collections.Concurrent;
using Forfend.Domain.Parties;
using Forfend.Matching.Exhaustive;
using Forfend.Matching.Folding;
using Forfend.Matching.Index;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Explanation;

/// <summary>
/// Which one word of a name decides: without which a hit would have been none, or which, spelled as listed, left out or added, would have made
/// a hit of what is none. Each changed name is read and scored anew by the definition, with every name of the party; of several words the one
/// that moves the score least is named.
/// </summary>
internal static class WordChanges
{
    // Each word is one more name to score; the changes of longer names are not looked for.
    private const int MostWords = 16;

    /// <summary>The word without which it would have been no hit; null if there is none.</summary>
    public static HitCounterfactual? Needed(MetName met, int threshold, Func<string, int> scoreOf)
    {
        if (met.Reading.Tokens.Length > MostWords) return null;

        HitCounterfactual? best = null;
        foreach ((string change, string name) in WithoutEach(met.Reading))
        {
            int score = scoreOf(name);
            if (score < threshold && score > (best?.Score ?? -1)) best = new HitCounterfactual(change, score, null, $"{change} it would have been no hit ({score}).");
        }

        return best;
    }

    /// <summary>
    /// The word that would have made a hit of a pair of names that is none, first spelled as a listed one, then left out, then written beside; null
    /// if no one word does.
    /// </summary>
    public static HitCounterfactual? Missing(MetName met, NameRow listed, int threshold, Func<string, int> scoreOf)
    {
        if (met.Reading.Tokens.Length > MostWords || listed.Words.Length > MostWords) return null;

        foreach (IEnumerable<(string Change, string Name)> changes in Unmet(met.Reading, met.Score, listed))
        {
            HitCounterfactual? best = null;
            foreach ((string change, string name) in changes)
            {
                int score = scoreOf(name);
                if (score >= threshold && score < (best?.Score ?? int.MaxValue)) best = new HitCounterfactual(change, score, HitGrade.Possible, $"{change} it would have been a hit ({score}).");
            }

            if (best is not null) return best;
        }

        return null;
    }

    /// <summary>What a party would score if another name were asked for.</summary>
    public static Func<string, int> ScoreOf(NameQuery query, ListedParty party, TokenWeights weights)
    {
        var known = new ConcurrentDictionary<WordIdentity, WeighedToken>();
        ComparedText[] listed = [.. party.Names.Select(name => new ComparedText(name.Text, party.Kind, weights, known))];
        return name =>
        {
            var asked = new ComparedText(name, query.Kind, weights, known);
            BestName best = BestName.NoneOf(party);
            for (int index = 0; index < listed.Length; index++)
            {
                if (asked.BestAmong(listed[index]) is not { } rows) continue;

                var candidate = new BestName(party.Names[index], index, rows.Listed.Number, rows.Value, rows.IsEqual);
                if (candidate.IsBetterThan(best)) best = candidate;
            }

            return PartyScore.Of(query with { Name = name }, party, best).Value;
        };
    }

    private static IEnumerable<(string Change, string Name)> WithoutEach(QueryName reading) =>
        from word in reading.Tokens
        where reading.Tokens.Length > 1
        let without = Replaced(reading.Folded, word, "")
        where !string.IsNullOrWhiteSpace(without)
        select ($"Without the word `{Quote(reading.Folded, word)}`", without);

    // Words of the query that met nothing, or not quite, each as a listed one that met nothing else; without each that met nothing; with each
    // listed one beside.
    private static IEnumerable<IEnumerable<(string Change, string Name)>> Unmet(QueryName reading, NameScore score, NameRow listed)
    {
        NameToken[] asked = reading.Tokens;
        int[] beside = [.. Enumerable.Range(0, asked.Length).Except(score.Pairs.Select(pair => pair.Query)).Except(score.Units.SelectMany(unit => unit.Query))];
        int[] missing = [.. Enumerable.Range(0, listed.Words.Length).Except(score.Pairs.Select(pair => pair.Listed)).Except(score.Units.SelectMany(unit => unit.Listed))];
        IEnumerable<(int Query, int Listed)> pairs = score.Pairs.Where(pair => pair.Similarity < ScoreDefinition.Full).Select(pair => (pair.Query, pair.Listed))
            .Concat(beside.SelectMany(word => missing.Select(other => (word, other))));
        yield return from pair in pairs
                     let spelled = Quote(listed.Folded, listed.Words[pair.Listed])
                     select ($"With `{spelled}` for the word `{Quote(reading.Folded, asked[pair.Query])}`", Replaced(reading.Folded, asked[pair.Query], spelled));
        yield return beside.Select(word => ($"Without the word `{Quote(reading.Folded, asked[word])}`", Replaced(reading.Folded, asked[word], "")));
        yield return missing.Select(other => Quote(listed.Folded, listed.Words[other])).Select(added => ($"With the word `{added}` beside", $"{reading.Folded.Original} {added}"));
    }

    private static string Quote(FoldedText folded, NameToken word) => folded.OriginalOf(word.Start, word.End);

    private static string Replaced(FoldedText folded, NameToken word, string by)
    {
        (int start, int length) = folded.SourceOf(word.Start, word.End);
        return folded.Original.Remove(start, length).Insert(start, by);
    }
}
