using Forfend.Domain.Parties;

namespace Forfend.Matching.Features;

/// <summary>
/// The gender that both sides state. Another one speaks against a party, mildly, since records state it wrongly; the same one says nothing,
/// for half of all people have it. Lists give it in their remarks.
/// </summary>
internal sealed class GenderFeature : IMatchFeature
{
    private const int Conflict = -60;
    private const string Label = "Gender";

    public string Key => "gender";

    public int MostPoints(NameQuery query) => 0;

    public Indication? Compare(NameQuery query, ListedParty party)
    {
        if (query.Gender is Gender.Unknown || Listed(party.Remarks) is not { } listed || listed == query.Gender) return null;

        return new Indication(Conflict, true, Word(query.Gender), Word(listed), "genders differ");
    }

    private static Gender? Listed(string remarks)
    {
        int at = remarks.IndexOf(Label, StringComparison.Ordinal);
        if (at < 0) return null;

        ReadOnlySpan<char> stated = remarks.AsSpan(at + Label.Length).TrimStart(" :=");
        int length = stated.IndexOfAnyExceptInRange('A', 'z');
        ReadOnlySpan<char> word = length < 0 ? stated : stated[..length];
        if (word.Equals("M", StringComparison.OrdinalIgnoreCase) || word.Equals("male", StringComparison.OrdinalIgnoreCase)) return Gender.Male;
        return word.Equals("F", StringComparison.OrdinalIgnoreCase) || word.Equals("female", StringComparison.OrdinalIgnoreCase) ? Gender.Female : null;
    }

    private static string Word(Gender gender) => gender is Gender.Female ? "female" : "male";
}
