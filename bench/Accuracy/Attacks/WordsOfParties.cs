using Forfend.Domain.Parties;

namespace Forfend.Accuracy.Attacks;

/// <summary>
/// The identifiability check: an attack whose words all stand in a name of another party means that party at least as much, so that no
/// matcher could be blamed. It knows nothing of the matcher.
/// </summary>
internal sealed class WordsOfParties
{
    private readonly Dictionary<string, HashSet<PartyId>> _parties = new(StringComparer.Ordinal);

    public WordsOfParties(IEnumerable<ListedParty> parties)
    {
        foreach (ListedParty party in parties)
        {
            foreach (string word in party.Names.SelectMany(name => Words(name.Text)))
            {
                if (!_parties.TryGetValue(word, out HashSet<PartyId>? bearers)) _parties.Add(word, bearers = []);
                bearers.Add(party.Id);
            }
        }
    }

    public bool MeansAnother(string text, ListedParty party)
    {
        HashSet<PartyId>? bearers = null;
        foreach (string word in Words(text))
        {
            if (word.Length == 1) continue;
            if (!_parties.TryGetValue(word, out HashSet<PartyId>? of)) return false;
            if (bearers is null) bearers = [.. of];
            else bearers.IntersectWith(of);
        }

        return bearers is not null && bearers.Any(each => each != party.Id);
    }

    private static string[] Words(string text) =>
        text.ToLowerInvariant().Split([' ', ',', '.', '-', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
}
