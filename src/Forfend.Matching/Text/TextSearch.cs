using Forfend.Domain.Parties;
using Forfend.Matching.Folding;
using Forfend.Matching.Identifiers;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Text;

/// <summary>
/// Finds listed names and strong identifiers inside running text. One pass over the words; at each the longest listed name that
/// begins there, unless it lies within one found before.
/// </summary>
internal sealed class TextSearch
{
    private readonly IReadOnlyList<ListedParty> _parties;
    private readonly WordTrie _trie = new();
    private readonly IdentifierIndex _identifiers;

    public TextSearch(IReadOnlyList<ListedParty> parties, TokenWeights weights, IdentifierIndex identifiers)
    {
        _parties = parties;
        _identifiers = identifiers;
        for (int party = 0; party < parties.Count; party++)
        {
            for (int name = 0; name < parties[party].Names.Length; name++)
            {
                if (parties[party].Names[name].Strength is NameStrength.WeakAlias) continue;

                foreach (string[] words in SearchedNames.Of(parties[party].Names[name].Text, parties[party].Kind, weights))
                    _trie.Add(words, new NamePlace(party, name));
            }
        }
    }

    /// <summary>Every listed party named in a text, in order of position, the longer first, then by id.</summary>
    public IReadOnlyList<TextHit> Find(string text)
    {
        List<TextHit> hits = FindNames(text);
        if (!_identifiers.IsEmpty) hits.AddRange(FindIdentifiers(text));
        return
        [
            .. hits.OrderBy(hit => hit.Start).ThenByDescending(hit => hit.Length).ThenBy(hit => hit.Hit.Party.Id)
                .ThenBy(hit => hit.Hit.Evidence[0].Feature, StringComparer.Ordinal),
        ];
    }

    private List<TextHit> FindNames(string text)
    {
        FoldedText folded = NameFolding.Fold(text);
        NameToken[] words = NameReader.Read(folded, NameReading.Text);
        var hits = new List<TextHit>();
        int covered = 0;
        for (int index = 0; index < words.Length; index++)
        {
            (int length, IReadOnlyList<NamePlace> places) = _trie.Longest(words, index);
            if (index + length <= covered) continue;

            covered = index + length;
            (int start, int units) = folded.SourceOf(words[index].Start, words[covered - 1].End);
            foreach (NamePlace place in places) hits.Add(NameHit(place, text.Substring(start, units), start));
        }

        return hits;
    }

    private TextHit NameHit(NamePlace place, string found, int start)
    {
        ListedParty party = _parties[place.Party];
        PartyName name = party.Names[place.Name];
        string strength = name.Strength is NameStrength.Primary ? "primary name" : "alias";
        var evidence = new HitEvidence("name", found, name.Text, ScoreDefinition.Full, "stands in the text");
        return ToTextHit(party, name, evidence, $"The text names `{found}`, which is the {strength} `{name.Text}`.", start);
    }

    private IEnumerable<TextHit> FindIdentifiers(string text)
    {
        foreach ((Identifier identifier, int start) in IdentifierScanner.Scan(text))
        {
            foreach (int index in _identifiers.Find(identifier))
            {
                ListedParty party = _parties[index];
                string listed = party.Identifiers.First(each => IdentifierComparison.Compare(identifier, each) is IdentifierRelation.SameParty).Value;
                var evidence = new HitEvidence("identifier", identifier.Value, listed, ScoreDefinition.Full, $"{identifier.Type.Key()} stands in the text");
                string why = $"The text contains the {identifier.Type.Key()} `{identifier.Value}` of `{party.PrimaryName}`.";
                yield return ToTextHit(party, party.Names[0], evidence, why, start);
            }
        }
    }

    private static TextHit ToTextHit(ListedParty party, PartyName name, HitEvidence evidence, string why, int start)
    {
        var hit = new Hit
        {
            Party = party,
            Score = ScoreDefinition.Full,
            Grade = HitGrade.Possible,
            Name = name,
            Evidence = [evidence],
            Why = why,
        };
        return new TextHit(hit, start, evidence.QueryText.Length);
    }
}
