namespace Forfend.Matching.Compiled;

/// <summary>The hash of a text, from which that of two texts joined follows.</summary>
/// <param name="Hash">As <see cref="TextHash"/> gives it.</param>
/// <param name="Power">By what the hash of a text before it is multiplied; 1 for no text.</param>
internal readonly record struct JoinableHash(ulong Hash, ulong Power)
{
    /// <summary>Of a text.</summary>
    public static JoinableHash Of(ReadOnlySpan<char> text) => new(TextHash.Of(text), TextHash.Power(text.Length));

    /// <summary>Whether there is no text.</summary>
    public bool IsEmpty => Power == 1;

    /// <summary>Of this text with another behind it.</summary>
    public JoinableHash Join(JoinableHash next) => new(Hash * next.Power + next.Hash, Power * next.Power);
}
