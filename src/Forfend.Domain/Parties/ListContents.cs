namespace Forfend.Domain.Parties;

/// <summary>What a publication may say in files of their own.</summary>
[Flags]
public enum ListContents
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Other names of the parties.</summary>
    Aliases = 1,

    /// <summary>Their addresses, and the countries of these.</summary>
    Addresses = 2,
}

/// <summary>What people call <see cref="ListContents"/>.</summary>
public static class ListContentWords
{
    /// <summary><c>aliases and addresses</c>; empty for nothing.</summary>
    public static string Words(this ListContents contents) => contents switch
    {
        ListContents.None => "",
        ListContents.Aliases => "aliases",
        ListContents.Addresses => "addresses",
        _ => "aliases and addresses",
    };
}
