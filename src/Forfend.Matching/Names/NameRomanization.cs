using Forfend.Matching.Folding;

namespace Forfend.Matching.Names;

/// <summary>Spells the words of a name that are in other scripts in Latin, by every scheme its scripts have.</summary>
internal static class NameRomanization
{
    private const string ArabicArticle = "ال";

    // What follows the article must be a word: "ali" is no article.
    private const int ShortestWithArticle = 5;

    private static readonly HanReading[] HanReadings = [HanReading.Pinyin, HanReading.WadeGiles, HanReading.Jyutping];

    /// <summary>The romanized words of a name, one array a scheme; none where nothing is to be romanized.</summary>
    public static IEnumerable<(NameToken[] Words, NativeScript Script)> Of(NameToken[] words)
    {
        NativeScript[] scripts = Array.ConvertAll(words, ScriptOf);
        if (Array.TrueForAll(scripts, script => script is NativeScript.None)) yield break;

        if (scripts.Contains(NativeScript.Chinese))
        {
            foreach (HanReading reading in HanReadings) yield return (Romanize(words, scripts, reading, isOldKorean: false), NativeScript.Chinese);
            yield break;
        }

        NativeScript main = Array.Find(scripts, script => script is not NativeScript.None);
        yield return (Romanize(words, scripts, HanReading.Pinyin, isOldKorean: false), main);
        if (main is NativeScript.Korean) yield return (Romanize(words, scripts, HanReading.Pinyin, isOldKorean: true), main);
    }

    private static NativeScript ScriptOf(NameToken word) => word.Role is TokenRole.LegalForm ? NativeScript.None : Romanizer.ScriptOf(word.Text);

    private static NameToken[] Romanize(NameToken[] words, NativeScript[] scripts, HanReading reading, bool isOldKorean)
    {
        var romanized = new List<NameToken>(words.Length + 2);
        for (int index = 0; index < words.Length; index++)
        {
            NameToken word = words[index];
            if (scripts[index] is NativeScript.Arabic && word.Text.Length >= ShortestWithArticle && word.Text.StartsWith(ArabicArticle, StringComparison.Ordinal))
            {
                romanized.Add(new NameToken("al", TokenRole.Particle, word.Start, word.Start + ArabicArticle.Length));
                word = word with { Text = word.Text[ArabicArticle.Length..], Start = word.Start + ArabicArticle.Length };
            }

            romanized.Add(scripts[index] is NativeScript.None ? word : Romanize(word, scripts[index], reading, isOldKorean));
        }

        return [.. romanized];
    }

    private static NameToken Romanize(NameToken word, NativeScript script, HanReading reading, bool isOldKorean)
    {
        if (script is NativeScript.Chinese) return Romanizer.Spell(word.Text, reading) is { } read ? word with { Text = read } : word;

        string spelling = Romanizer.Spell(word.Text, isOldKorean);
        return spelling.Length == 0 ? word : word with { Text = spelling, Role = NameTables.RoleOfRomanized(spelling, word.Role), Skeletons = NativeSkeletons.Of(spelling, script) };
    }
}
