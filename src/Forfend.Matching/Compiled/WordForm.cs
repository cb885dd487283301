using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Compiled;

/// <summary>
/// By what a word is found among the listed ones: the text compared letter by letter, or none, and the hashes of keys of which an equal
/// one makes two words similar. Whether they are and how much says <see cref="TokenSimilarity"/> alone; this says where to look, and
/// must not leave out a similar word.
/// </summary>
/// <param name="Sound">What Jaro-Winkler compares; empty where it compares nothing.</param>
/// <param name="Keys">Hashes of its keys.</param>
internal readonly record struct WordForm(string Sound, ulong[] Keys)
{
    private const ulong InitialSeed = 1;

    /// <summary>The form of a word.</summary>
    public static WordForm Of(string text, TokenRole role)
    {
        string sound = role is not (TokenRole.LegalForm or TokenRole.Initial) && TokenSimilarity.IsCompared(text) ? text : "";
        ulong[] keys = role is TokenRole.Initial or TokenRole.Core ? [TextHash.Of(text.AsSpan(0, 1), InitialSeed)] : [];
        return new WordForm(sound, keys);
    }
}
