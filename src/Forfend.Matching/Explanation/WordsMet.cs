using Forfend.Matching.Folding;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Explanation;

/// <summary>Says in plain words how two words that met are alike.</summary>
internal static class WordsMet
{
    /// <summary>Equal in letters, or in the class of a legal form.</summary>
    public const string Equal = "equal";

    /// <summary>One plain clause.</summary>
    /// <param name="query">The query's word.</param>
    /// <param name="listed">The listed word.</param>
    /// <param name="script">The script that either was spelled from.</param>
    /// <param name="similarity">How similar they are.</param>
    public static string Of(NameToken query, NameToken listed, NativeScript script, int similarity)
    {
        if (query.Role is TokenRole.LegalForm) return "same class of legal form";
        string written = script is NativeScript.None ? "" : $", written in {NameOf(script)} letters";
        if (similarity == ScoreDefinition.Full) return query.Text == listed.Text ? Equal + written : "the same number";
        return (query.Role is TokenRole.Initial || listed.Role is TokenRole.Initial ? "initial" : Kind(query, listed)) + written;
    }

    private static string Kind(NameToken query, NameToken listed)
    {
        if (query.Skeletons is not null || listed.Skeletons is not null) return "the same sounds";
        if (query.Text.AsSpan().ContainsAnyInRange('0', '9') && Shape.Of(query.Text) == Shape.Of(listed.Text)) return "looks the same";
        if (EditDistance.IsAtMostOne(query.Text, listed.Text)) return "one letter apart";

        string sound = SoundSpelling.Of(query.Text);
        string listedSound = SoundSpelling.Of(listed.Text);
        if (sound == listedSound) return "spelled otherwise, sounds the same";
        if (NameForms.GivenNamesOf(query.Text).Intersect(NameForms.GivenNamesOf(listed.Text), StringComparer.Ordinal).Any()) return "forms of one given name";
        if (NameForms.WordsOf(query.Text).Intersect(NameForms.WordsOf(listed.Text), StringComparer.Ordinal).Any()) return "the same in another form or language";
        if (Shape.Of(query.Text) == Shape.Of(listed.Text)) return "looks the same";

        bool haveSameConsonants = Skeleton.Of(query.Text).Intersect(Skeleton.Of(listed.Text), StringComparer.Ordinal).Any();
        return haveSameConsonants ? "the same consonants" : "spelled alike";
    }

    private static string NameOf(NativeScript script) => script is NativeScript.Other ? "other" : script.Written().ToString();
}
