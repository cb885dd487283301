using Forfend.Matching.Compiled;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Exhaustive;

/// <summary>The words of a row, and what is known of them before they are compared.</summary>
internal sealed class ComparedName
{
    private readonly ulong _hash;

    public ComparedName(WeighedToken[] words)
    {
        Words = words;
        Values = Array.ConvertAll(words, word => word.Value);
        SaysDescent = Descent.IsSaidIn(words);
        foreach (WeighedToken word in words)
            if (word.Role is not (TokenRole.LegalForm or TokenRole.Honorific)) _hash += TextHash.Mix(TextHash.Of(word.Text));
    }

    /// <summary>The words.</summary>
    public WeighedToken[] Words { get; }

    /// <summary>Those that can be written as one with their neighbours.</summary>
    public int[] Cycle => field ??= NameUnit.Cycle(Words);

    /// <summary>What they count for.</summary>
    public WordValue[] Values { get; }

    /// <summary>Whether it says whose child somebody is.</summary>
    public bool SaysDescent { get; }

    /// <summary>False only if the names are not equal: they have not the same words.</summary>
    public bool MayEqual(ComparedName other) => _hash == other._hash;
}
