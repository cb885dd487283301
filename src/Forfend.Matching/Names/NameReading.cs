namespace Forfend.Matching.Names;

/// <summary>As what a name is read.</summary>
internal enum NameReading
{
    /// <summary>A person's: no legal forms and no words of companies, so that <c>Ivanov S.A.</c> has two initials.</summary>
    Person,

    /// <summary>Anything else's: <c>Banco Nacional S.A.</c> has a legal form.</summary>
    Entity,

    /// <summary>A piece of running text: legal forms only where nothing around them is needed to know them.</summary>
    Text,
}
