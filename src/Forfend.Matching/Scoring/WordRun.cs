namespace Forfend.Matching.Scoring;

/// <summary>Neighbouring words of a name, among those that can be written as one, round to the front.</summary>
/// <param name="First">The place of the first of them.</param>
/// <param name="Count">How many they are.</param>
/// <param name="Of">How many words of the name can be written as one.</param>
internal readonly record struct WordRun(int First, int Count, int Of)
{
    /// <summary>Whether these are several words, and all there are.</summary>
    public bool IsWhole => Count > 1 && Count == Of;

    /// <summary>The place of one of them.</summary>
    public int this[int index] => (First + index) % Of;

    /// <summary>Whether a word belongs to both.</summary>
    public bool Overlaps(WordRun other)
    {
        for (int index = 0; index < Count; index++)
            if ((this[index] - other.First + Of) % Of < other.Count) return true;
        return false;
    }
}
