namespace Forfend.Domain.Parties;

/// <summary>What a publication may leave out: in files of their own that were not given, or in its entries.</summary>
[Flags]
public enum ListContents
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Other names of the parties.</summary>
    Aliases = 1,

    /// <summary>Their addresses, and the countries of these.</summary>
    Addresses = 2,

    /// <summary>The names of some parties; who they are nobody can tell from it.</summary>
    SomeNames = 4,
}

/// <summary>What people call <see cref="ListContents"/>.</summary>
public static class ListContentWords
{
    private static readonly (ListContents Content, string Words)[] Table =
        [(ListContents.Aliases, "aliases"), (ListContents.Addresses, "addresses"), (ListContents.SomeNames, "the names of some parties")];

    /// <summary><c>aliases and addresses</c>; empty for nothing.</summary>
    public static string Words(this ListContents contents)
    {
        string[] words = [.. Table.Where(row => contents.HasFlag(row.Content)).Select(row => row.Words)];
        return words.Length < 3 ? string.Join(" and ", words) : $"{words[0]}, {words[1]} and {words[2]}";
    }
}
