using System.Collections.Immutable;
using Forfend.Matching.Names;

namespace Forfend.Matching.Scoring;

/// <summary>In which forms a word is compared. A function of its text, its role and, for a word of another script, its letters there.</summary>
/// <param name="Sound">Its canonical spelling, compared by Jaro-Winkler; empty if it is compared by keys only.</param>
/// <param name="Keys">What it is compared by for equality, few, each once.</param>
/// <param name="IsNative">Whether it came from a script that leaves vowels out or does not tell sounds apart.</param>
internal sealed record WordForms(string Sound, ImmutableArray<WordKey> Keys, bool IsNative = false)
{
    private const int ShortestNativeSkeleton = 2;
    private const int ShortestShape = 4;

    /// <summary>Of a word that is compared by its text alone.</summary>
    public static WordForms None { get; } = new("", []);

    /// <summary>The forms of a word.</summary>
    public static WordForms Of(NameToken token)
    {
        switch (token.Role)
        {
            case TokenRole.LegalForm or TokenRole.Initial:
                return None;
            case TokenRole.Number or TokenRole.Ordinal:
                return new WordForms("", [new WordKey(KeyChannel.Number, Numbers.ValueOf(token.Text))]);
        }

        var keys = ImmutableArray.CreateBuilder<WordKey>();
        bool isCompared = WordSimilarity.IsCompared(token.Text);
        string sound = isCompared ? SoundSpelling.Of(token.Text) : "";
        if (sound.Length > ScoreDefinition.LongestComparedWord) sound = "";
        if (token.Skeletons is { } native)
        {
            foreach (string skeleton in native)
                if (skeleton.Length >= ShortestNativeSkeleton) keys.Add(new WordKey(KeyChannel.Skeleton, skeleton));
        }
        else if (isCompared)
        {
            foreach (string skeleton in Skeleton.Of(token.Text))
                if (skeleton.Length >= ShortestNativeSkeleton) keys.Add(new WordKey(KeyChannel.Skeleton, skeleton));
        }

        string shape = Shape.Of(token.Text);
        if (shape.Length >= ShortestShape) keys.Add(new WordKey(KeyChannel.Shape, shape));
        foreach (string name in NameForms.GivenNamesOf(token.Text)) keys.Add(new WordKey(KeyChannel.GivenName, name));
        foreach (string word in NameForms.WordsOf(token.Text)) keys.Add(new WordKey(KeyChannel.Translation, word));
        if (isCompared && token.Skeletons is null)
        {
            foreach (string syllables in ChineseSyllables.ReadingsOf(token.Text)) keys.Add(new WordKey(KeyChannel.Syllables, syllables));
            foreach (string syllable in KoreanSyllables.ReadingsOf(token.Text)) keys.Add(new WordKey(KeyChannel.KoreanSyllable, syllable));
        }

        return new WordForms(sound, keys.ToImmutable(), token.Skeletons is not null);
    }

    /// <summary>Its likeliest skeleton; null if it has none.</summary>
    public string? FirstSkeleton
    {
        get
        {
            foreach (WordKey key in Keys)
                if (key.Channel is KeyChannel.Skeleton) return key.Text;
            return null;
        }
    }

    /// <summary>The greatest similarity of a shared key; 0 if none is shared.</summary>
    public int SharedKey(WordForms other)
    {
        int best = 0;
        foreach (WordKey key in Keys)
            if (other.Keys.Contains(key)) best = Math.Max(best, SimilarityOf(key, other.Sound, other.IsNative));
        return best;
    }

    /// <summary>How similar it is to another word with which it shares a key.</summary>
    public int SimilarityOf(WordKey key, ReadOnlySpan<char> otherSound, bool otherIsNative) =>
        SimilarityOf(key.Channel, key.Text.Length, Sound, otherSound, IsNative || otherIsNative);

    /// <summary>The same of two words that share a key of a length.</summary>
    public static int SimilarityOf(KeyChannel channel, int length, ReadOnlySpan<char> sound, ReadOnlySpan<char> otherSound, bool isAnyNative)
    {
        if (channel is not KeyChannel.Skeleton) return WordKey.MostSimilar(channel, length);

        if (isAnyNative) return ScoreDefinition.NativeSimilarity(length);

        // Vowels that are left out are no other vowels.
        bool isAbridged = IsWithin(sound, otherSound) || IsWithin(otherSound, sound);
        return isAbridged ? ScoreDefinition.AbridgedSimilarity(length) : ScoreDefinition.SkeletonSimilarity(length);
    }

    private static bool IsWithin(ReadOnlySpan<char> shorter, ReadOnlySpan<char> longer)
    {
        // Whoever leaves vowels out leaves half of the letters.
        if (2 * shorter.Length < longer.Length) return false;

        int found = 0;
        foreach (char letter in longer)
            if (found < shorter.Length && shorter[found] == letter) found++;
        return found == shorter.Length;
    }
}
