using System.Collections.Immutable;
using Forfend.Domain.Parties;
using Forfend.Matching.Explanation;
using Forfend.Matching.Folding;
using Forfend.Matching.Identifiers;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Text;

/// <summary>
/// Finds listed names and strong identifiers inside running text. One pass over the words; at each the longest listed name that
/// begins there, unless it lies within one found before.
/// </summary>
internal sealed class TextSearch
{
    // In a shorter word the words of a name stand by accident.
    private const int ShortestAsOne = 9;
    private readonly IReadOnlyList<ListedParty> _parties;
    private readonly WordTrie _trie = new();
    private readonly RunningNames _running = new();
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

                var place = new NamePlace(party, name);
                foreach (string[] words in SearchedNames.Of(parties[party].Names[name].Text, parties[party].Kind, weights))
                {
                    _trie.Add(words, place);
                    if (words.Length == 1 && RunningNames.IsSearched(words[0])) _running.Add(words[0], place);
                }

                foreach (string run in SearchedNames.RunsOf(parties[party].Names[name].Text)) _running.Add(run, place);
            }
        }
    }

    /// <summary>Every listed party named in a text that reaches its threshold there, in order of position, the longer first, then by id.</summary>
    public IReadOnlyList<TextHit> Find(string text, HitThresholds thresholds)
    {
        List<TextHit> hits = FindNames(text);
        if (!_identifiers.IsEmpty) hits.AddRange(FindIdentifiers(text));
        return
        [
            .. hits.Where(hit => hit.Hit.Score >= thresholds.For(hit.Hit.Party, HitThreshold.Text)).OrderBy(hit => hit.Start).ThenByDescending(hit => hit.Length).ThenBy(hit => hit.Hit.Party.Id)
                .ThenBy(hit => hit.Hit.Evidence[0].Feature, StringComparer.Ordinal),
        ];
    }

    // The text as it stands first; what its disguise is read as adds only parties that are not named openly.
    private List<TextHit> FindNames(string text)
    {
        FoldedText folded = NameFolding.Fold(text);
        List<TextHit> hits = FindNames(folded);
        foreach (FoldedText revealed in Disguises.Reveal(folded))
            foreach (TextHit hit in FindNames(revealed))
                if (!hits.Exists(other => other.Hit.Party.Id == hit.Hit.Party.Id)) hits.Add(hit);
        return hits;
    }

    private List<TextHit> FindNames(FoldedText folded)
    {
        var words = new TextWords(folded);
        var hits = new List<TextHit>();
        int covered = 0;
        for (int index = 0; index < words.Count; index++)
        {
            FoundName found = Longest(words, index, index, WordTrie.Root, Written.AsListed);
            if (found.Next <= covered || (found.Next == index + 1 && Streets.Name(words.TextAt(index - 1), words.TextAt(index + 1)))) continue;

            covered = found.Next;
            (int start, int length) = words.PlaceOf(index, found.Next);
            foreach (NamePlace place in found.Places) hits.Add(NameHit(place, folded.Original.Substring(start, length), start, found.Written));
        }

        foreach ((int start, int end, NamePlace place) in _running.Find(folded.Text))
        {
            (int first, int length) = folded.SourceOf(start, end);
            if (!hits.Exists(hit => hit.Hit.Party == _parties[place.Party])) hits.Add(NameHit(place, folded.Original.Substring(first, length), first, Written.AsListed));
        }

        return hits;
    }

    // The longest name from a word on; among equals the one written as listed. One word of several may have a letter off, or words of the
    // name may be written as one.
    private FoundName Longest(TextWords words, int first, int index, int node, Written written)
    {
        FoundName longest = default;
        if (_trie.EndsAt(node) is { Count: > 0 } places && !(written is Written.Near && index == first + 1)) longest = new FoundName(index, places, written);
        if (index == words.Count) return longest;

        foreach ((string text, int next) in words.At(index))
        {
            longest = longest.Or(Follow(words, first, next, _trie.Next(node, text), written));
            if (written is Written.Near) continue;

            if (text.Length >= ShortestAsOne) longest = longest.Or(LongestAsOne(words, first, next, node, text));
            if (written is Written.AsOne) continue;

            foreach (string near in _trie.Near(text)) longest = longest.Or(Follow(words, first, next, _trie.Next(node, near), Written.Near));
        }

        return longest;
    }

    private FoundName LongestAsOne(TextWords words, int first, int next, int node, string text)
    {
        FoundName longest = default;
        foreach ((string beginning, string rest) in TextWords.Cuts(text))
        {
            int behind = _trie.Next(node, beginning);
            if (behind < 0) continue;

            longest = longest.Or(Follow(words, first, next, _trie.Next(behind, TextWords.Piece(rest)), Written.AsOne)).Or(LongestAsOne(words, first, next, behind, rest));
        }

        return longest;
    }

    private FoundName Follow(TextWords words, int first, int next, int node, Written written) => node < 0 ? default : Longest(words, first, next, node, written);

    private TextHit NameHit(NamePlace place, string found, int start, Written written)
    {
        ListedParty party = _parties[place.Party];
        PartyName name = party.Names[place.Name];
        string strength = name.Strength is NameStrength.Primary ? "primary name" : "alias";
        (int points, string detail, string relation) = written switch
        {
            Written.Near => (ScoreDefinition.NearInText, "stands in the text with one letter off", "is one letter off"),
            Written.AsOne => (ScoreDefinition.UnitEqual, "stands in the text, words written as one", "is, with words written as one,"),
            _ => (ScoreDefinition.Full, "stands in the text", "is"),
        };
        var evidence = new HitEvidence("name", found, name.Text, points, detail);
        string why = $"The text names `{found}`, which {relation} the {strength} `{name.Text}`.";
        string[] words = [.. name.Text.Split(' ').Select(NameFolding.FoldToString)];
        HitEvidence[] disguises = [.. HitWriter.DisguiseEvidence(found, words, words, name.Text)];
        if (disguises.Length > 0) why = $"{why[..^1]}; {string.Join("; ", disguises.Select(sign => sign.Detail))}.";
        return ToTextHit(party, name, [evidence, .. disguises], why, start);
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
                yield return ToTextHit(party, party.Names[0], [evidence], why, start);
            }
        }
    }

    private static TextHit ToTextHit(ListedParty party, PartyName name, ImmutableArray<HitEvidence> evidence, string why, int start)
    {
        var hit = new Hit
        {
            Party = party,
            Score = evidence[0].Points,
            Grade = HitGrade.Possible,
            Name = name,
            Reasons = new Lazy<HitReasons>(new HitReasons(evidence, why)),
        };
        return new TextHit(hit, start, evidence[0].QueryText.Length);
    }

    // How a name is written in a text, from what tells most.
    private enum Written
    {
        AsListed,
        AsOne,
        Near,
    }

    private readonly record struct FoundName(int Next, IReadOnlyList<NamePlace> Places, Written Written)
    {
        public FoundName Or(FoundName other) => other.Next > Next || (other.Next == Next && other.Written < Written) ? other : this;
    }
}
