namespace Forfend.Matching.Folding;

/// <summary>Reads the disguises of a plain text, as <see cref="Disguises"/> does of any: digits for letters, and letters set apart.</summary>
internal static class PlainDisguise
{
    /// <summary>What a folded plain text reads as, written into a buffer of its length; -1 if it shows no disguise.</summary>
    public static int Reveal(ReadOnlySpan<char> folded, Span<char> revealed)
    {
        folded.CopyTo(revealed);
        bool isChanged = Disguises.DigitsAsLetters(revealed[..folded.Length]);
        int length = 0;
        for (int at = 0; at < folded.Length;)
        {
            int end = Disguises.EndOfApart(folded, at);
            int next = Math.Max(end, at + 1);
            for (int index = at; index < Math.Min(next, folded.Length); index++)
                if (Disguises.IsKept(at, end, index)) revealed[length++] = revealed[index];
            at = next;
        }

        return isChanged || length < folded.Length ? length : -1;
    }
}
