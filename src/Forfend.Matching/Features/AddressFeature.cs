using Forfend.Domain.Parties;
using Forfend.Matching.Folding;
using Forfend.Matching.Names;
using Forfend.Matching.Text;

namespace Forfend.Matching.Features;

/// <summary>
/// Addresses that have a postcode, a street or a town in common. It speaks for a party a little and never against one: people move, and lists
/// give an old address or the country alone. Words that every address has say nothing, countries and large towns only beside another word.
/// </summary>
internal sealed class AddressFeature : IMatchFeature
{
    private const int OneWord = 10;
    private const int MoreWords = 20;

    // House numbers are shorter.
    private const int ShortestPostcode = 4;
    private const int ShortestWord = 3;

    private enum Weight
    {
        // It says nothing.
        None,

        // A country, a large town or the number of a house.
        Beside,

        // A street or a town.
        Telling,

        // A postcode.
        Alone,
    }

    public string Key => "address";

    public int MostPoints(NameQuery query) => query.Address.Length == 0 ? 0 : MoreWords;

    public Indication? Compare(NameQuery query, ListedParty party)
    {
        if (query.Address.Length == 0 || party.Addresses.IsEmpty) return null;

        FoldedText stated = NameFolding.Fold(query.Address);
        NameToken[] words = NameReader.Read(stated, NameReading.Text);
        return party.Addresses.Select(listed => Compare(stated, words, listed)).MaxBy(indication => indication?.Points ?? 0);
    }

    private static Indication? Compare(FoldedText stated, NameToken[] words, string listed)
    {
        HashSet<string> known = [.. NameReader.Read(NameFolding.Fold(listed), NameReading.Text).Select(word => word.Text)];
        NameToken[] shared = [.. words.Where(word => known.Contains(word.Text) && WeightOf(word) is not Weight.None).DistinctBy(word => word.Text)];
        if (!Array.Exists(shared, word => WeightOf(word) >= Weight.Telling)) return null;

        bool isMore = shared.Length > 1 || Array.Exists(shared, word => WeightOf(word) is Weight.Alone);
        string quoted = string.Join(' ', shared.Select(word => stated.OriginalOf(word.Start, word.End)));
        return new Indication(isMore ? MoreWords : OneWord, false, quoted, listed, "address in part the same");
    }

    private static Weight WeightOf(NameToken word)
    {
        if (word.Text.Any(char.IsAsciiDigit)) return word.Text.Length >= ShortestPostcode ? Weight.Alone : Weight.Beside;
        if (word.Text.Length < ShortestWord && char.IsAscii(word.Text[0])) return Weight.None;
        if (word.Role is TokenRole.Place) return Weight.Beside;
        return word.Role is TokenRole.Core && !Addresses.IsOfEvery(word.Text) && !Streets.Name(word.Text, word.Text) ? Weight.Telling : Weight.None;
    }
}
