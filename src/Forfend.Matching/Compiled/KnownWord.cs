using Forfend.Matching.Names;

namespace Forfend.Matching.Compiled;

/// <summary>A word of a query, remembered with how it is read and what it is similar to in each of its roles.</summary>
internal sealed class KnownWord
{
    private readonly WordNeighbours?[] _neighbours = new WordNeighbours?[Roles];
    private KnownWord? _inEntity;
    private WordNeighbours? _native;

    private static readonly int Roles = Enum.GetValues<TokenRole>().Length;

    public KnownWord(string text)
    {
        Text = text;
        RoleInPerson = NameTables.RoleOf(text, NameReading.Person);
        EntityText = NameTables.Unabbreviated(text, NameReading.Entity);
        RoleInEntity = NameTables.RoleOf(EntityText, NameReading.Entity);
        IsLegalFormWord = NameTables.IsLegalFormWord(text);
    }

    /// <summary>The word, folded.</summary>
    public string Text { get; }

    /// <summary>What it does in a person's name.</summary>
    public TokenRole RoleInPerson { get; }

    /// <summary>What it does in another's.</summary>
    public TokenRole RoleInEntity { get; }

    /// <summary>Whether it occurs in a legal form.</summary>
    public bool IsLegalFormWord { get; }

    // The word that it abbreviates in the name of a company.
    private string EntityText { get; }

    /// <summary>The word that it stands for in the name of a company: itself, or what it abbreviates.</summary>
    public KnownWord InEntity(NeighbourMemory memory) => EntityText == Text ? this : _inEntity ??= memory.Of(EntityText);

    /// <summary>What is similar to it in a role, if that was asked before.</summary>
    public WordNeighbours? NeighboursIn(TokenRole role) => Volatile.Read(ref _neighbours[(int)role]);

    /// <summary>Remembers what is similar to it in a role.</summary>
    public void Remember(WordNeighbours found) => Volatile.Write(ref _neighbours[(int)found.Token.Role], found);

    /// <summary>What is similar to it as a word of another script, if just that was asked last.</summary>
    public WordNeighbours? NativeNeighboursOf(NameToken token) => Volatile.Read(ref _native) is { } last && last.Token.Role == token.Role && last.Token.Skeletons is { } mine &&
        mine.AsSpan().SequenceEqual(token.Skeletons!.Value.AsSpan(), StringComparer.Ordinal) ? last : null;

    /// <summary>Remembers what is similar to it as a word of another script.</summary>
    public void RememberNative(WordNeighbours found) => Volatile.Write(ref _native, found);
}
