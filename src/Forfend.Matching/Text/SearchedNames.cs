using Forfend.Domain.Parties;
using Forfend.Matching.Folding;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Text;

/// <summary>In which forms a listed name is looked for in text.</summary>
internal static class SearchedNames
{
    /// <summary>
    /// The sequences of words: as listed; of a person listed as <c>LAST, First</c> also <c>First LAST</c>; of an entity also without
    /// legal forms where the rest tells enough. Sequences too weak to be looked for are left out.
    /// </summary>
    public static IEnumerable<string[]> Of(string name, PartyKind kind, TokenWeights weights)
    {
        FoldedText folded = NameFolding.Fold(name);
        NameToken[] words = NameReader.Read(folded, NameReading.Text);
        if (IsSearched(words, kind, weights)) yield return Texts(words);

        if (kind is PartyKind.Person)
        {
            int comma = folded.Text.IndexOf(',', StringComparison.Ordinal);
            NameToken[] familyLast = [.. words.Where(word => word.Start > comma), .. words.Where(word => word.Start < comma)];
            if (comma > 0 && IsSearched(familyLast, kind, weights)) yield return Texts(familyLast);

            // People leave the father's name out of payments.
            NameToken[] person = NameReader.Read(folded, NameReading.Person);
            HashSet<string> fathers = [.. person.Where(word => word.Role is TokenRole.Patronymic).Select(word => word.Text)];
            NameToken[] shorter = [.. familyLast.Where(word => !fathers.Contains(word.Text))];
            if (comma > 0 && shorter.Length < familyLast.Length && shorter.Length > 1 && IsSearched(shorter, kind, weights)) yield return Texts(shorter);
        }
        else
        {
            NameToken[] entity = NameReader.Read(folded, NameRows.ReadingOf(kind));
            NameToken[] bare = [.. entity.Where(word => word.Role is not TokenRole.LegalForm)];
            bool tellsEnough = NameEquality.TellsEnough(Array.ConvertAll(bare, word => weights.Weigh(word)), weights);
            // A name of words of trade is read as if they told; in a text they do not.
            bool isOfTrade = bare.Length > 1 && !words.Any(word => word.Role is TokenRole.Core) && !TellEnough([.. words.Where(word => word.Role is not TokenRole.LegalForm)]);
            if (bare.Length < entity.Length && tellsEnough && !isOfTrade && IsSearched(bare, kind, weights)) yield return Texts(bare);
        }
    }

    /// <summary>A name as it stands in scripts that write without spaces, or whose words take endings: with its separators and without.</summary>
    public static IEnumerable<string> RunsOf(string name)
    {
        string folded = NameFolding.FoldToString(name).Replace(',', ' ').Replace('.', ' ');
        if (RunningNames.IsSearched(folded)) yield return folded;

        string joined = folded.Replace(" ", "", StringComparison.Ordinal);
        if (joined.Length < folded.Length && RunningNames.IsSearched(joined)) yield return joined;
    }

    // One word alone must be an app's name, or a distinctive one of an organization: single names of people and ships are words of
    // every day.
    private static bool IsSearched(NameToken[] words, PartyKind kind, TokenWeights weights)
    {
        if (words.Length == 0) return false;
        if (words.Length > 1) return words.Any(word => word.Role is TokenRole.Core) || TellEnough(words);

        return kind switch
        {
            PartyKind.App => true,
            PartyKind.Organization or PartyKind.Unknown => words[0].Role is TokenRole.Core && weights.IsDistinctive(words[0].Text),
            _ => false,
        };
    }

    // Words that many companies bear are a name together: three, or two with a legal form or of which one is a place.
    private static bool TellEnough(NameToken[] words)
    {
        const int Telling = 3;
        int borne = words.Count(word => word.Role is TokenRole.Noise or TokenRole.Place or TokenRole.Number);
        bool tellsMore = words.Any(word => word.Role is TokenRole.LegalForm or TokenRole.Place);
        return words.Any(word => word.Role is TokenRole.Noise) && borne + (tellsMore ? 1 : 0) >= Telling;
    }

    private static string[] Texts(NameToken[] words) => Array.ConvertAll(words, word => word.Text);
}
