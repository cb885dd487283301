namespace Forfend.Matching.Names;

/// <summary>What decides what a word weighs and to which words it is similar: its text, its role and what its letters in another script may sound like.</summary>
internal readonly record struct WordIdentity(string Text, TokenRole Role, string? Skeletons)
{
    /// <summary>Of a word that was read.</summary>
    public static WordIdentity Of(NameToken token) => new(token.Text, token.Role, token.Skeletons is { } skeletons ? string.Join(' ', skeletons) : null);
}
