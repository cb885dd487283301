using Forfend.Accuracy.Data;
using Forfend.Accuracy.Measures;
using Forfend.Domain.Parties;
using Forfend.Matching;

namespace Forfend.Accuracy.Sections;

/// <summary>
/// Natural aliases: one further name that the list itself gives is taken away and asked for. Many are other names altogether, which no
/// matcher can find; <em>variants</em> are those of which every word of the shorter name stands in the longer by the first three letters.
/// </summary>
internal static class AliasSection
{
    private const int Most = 1600;

    public static void Run(Laboratory lab)
    {
        ListedParty[] parties = [.. SharedLists.OfacSdn(lab.Data, "2021-07-07")];
        var misses = new List<string>();
        lab.Say($"\n## Natural aliases (OFAC, one strong alias asked for)\n");
        lab.Say($"| kind | against | aliases | at 1 % alerts (threshold) | at 0.1 % (threshold) | at {MatcherOptions.DefaultThreshold} | alerts at {MatcherOptions.DefaultThreshold} |\n|---|---|---|---|---|---|---|");
        foreach (PartyKind kind in (ReadOnlySpan<PartyKind>)[PartyKind.Person, PartyKind.Organization])
        {
            NameQuery[] negatives = [.. kind is PartyKind.Person ? Negatives.Persons(lab, lab.Others) : Negatives.Companies(lab, lab.Others)];
            Run(lab, kind, "primary names", parties, negatives, misses, party => party with { Names = party.Names[..1] });
            Run(lab, kind, "all other names", parties, negatives, misses, party => party);
        }

        lab.WriteMisses("aliases", misses);
    }

    private static void Run(
        Laboratory lab, PartyKind kind, string against, ListedParty[] parties, NameQuery[] negatives, List<string> misses, Func<ListedParty, ListedParty> keep)
    {
        (ListedParty Party, string Alias)[] cases = lab.Random("aliases" + kind).Sample(
            parties.Where(party => party.Kind == kind).SelectMany(party => party.Names.Skip(1)
                .Where(name => name.Strength is NameStrength.StrongAlias).Select(name => (party, name.Text))), Most);
        // Taken out once for all: one alias of each party that is asked for.
        (ListedParty Party, string Alias)[] asked = [.. cases.DistinctBy(each => each.Party.Id)];
        Dictionary<PartyId, string> taken = asked.ToDictionary(each => each.Party.Id, each => each.Alias);
        ListedParty[] listed =
        [
            .. parties.Select(party =>
            {
                ListedParty kept = keep(party);
                return taken.TryGetValue(party.Id, out string? alias) ? kept with { Names = [.. kept.Names.Where(name => name.Text != alias)] } : kept;
            }).Where(party => party.Names.Length > 0),
        ];
        var matcher = CompiledMatcher.Build(listed, new MatcherOptions { Threshold = Laboratory.LeastScore });
        int[] negativeScores = [.. Laboratory.Search(matcher, negatives).Select(hits => hits.Count == 0 ? 0 : hits[0].Score)];
        IReadOnlyList<Hit>[] found = Laboratory.Search(matcher, [.. asked.Select(each => new NameQuery { Name = each.Alias, Kind = kind })]);
        int[] scores = [.. asked.Select((each, index) => found[index].FirstOrDefault(hit => hit.Party.Id == each.Party.Id)?.Score ?? 0)];

        int atPercent = Ranking.ScoreAtAlertRate(negativeScores, 0.01);
        int atPerMille = Ranking.ScoreAtAlertRate(negativeScores, 0.001);
        Rate Recall(int threshold) => new(scores.Count(score => score >= threshold), scores.Length);
        var alerts = new Rate(negativeScores.Count(score => score >= MatcherOptions.DefaultThreshold), negativeScores.Length);
        lab.Say($"| {kind.Key()} | {against} | {scores.Length} | {Recall(atPercent)} ({atPercent}) | {Recall(atPerMille)} ({atPerMille}) | {Recall(MatcherOptions.DefaultThreshold)} | {alerts} |");
        for (int index = 0; index < scores.Length; index++)
            if (scores[index] < atPercent) misses.Add($"missed\t{against}\t{scores[index]}\t{asked[index].Alias}\t{string.Join(" | ", listed.First(party => party.Id == asked[index].Party.Id).Names.Select(name => name.Text))}");
        misses.AddRange(negativeScores.Select((score, index) => (score, index)).Where(each => each.score >= atPercent).Select(each => $"false\t{against}\t{each.score}\t{negatives[each.index].Name}\t{Laboratory.Search(matcher, [negatives[each.index]])[0][0].Name.Text}"));
    }
}
