namespace Forfend.Matching.Names;

/// <summary>What a word does in a name; decides how much it weighs.</summary>
internal enum TokenRole
{
    /// <summary>It tells this name from others.</summary>
    Core,

    /// <summary>One letter, or the first two or three, that may stand for a name.</summary>
    Initial,

    /// <summary>A word that many companies bear.</summary>
    Noise,

    /// <summary>An article, a word of descent, or a title that is part of the name.</summary>
    Particle,

    /// <summary>A form of address, which is not part of the name.</summary>
    Honorific,

    /// <summary>A legal form; its text is that of its class.</summary>
    LegalForm,

    /// <summary>The name of the father, which lists give and payments leave out.</summary>
    Patronymic,

    /// <summary>A country or region in the name of a company: many bear it, but one in place of another is another company.</summary>
    Place,

    /// <summary>A number in a series of names: <c>Solutions II</c> is not <c>Solutions III</c>.</summary>
    Number,

    /// <summary>A numeral beside a person's name: it is often left out, but the second is not the third.</summary>
    Ordinal,
}

/// <summary>Questions about roles.</summary>
internal static class TokenRoles
{
    /// <summary>Whether a word of the role says which of a series this is.</summary>
    public static bool IsOfSeries(this TokenRole role) => role is TokenRole.Number or TokenRole.Ordinal;

    /// <summary>Whether a word of the role is a name, rather than an ornament or class of one.</summary>
    public static bool IsOfName(this TokenRole role) => role is TokenRole.Core or TokenRole.Patronymic;

    /// <summary>Whether a word of the role may be meant by so many of its first letters: a name by one, words many companies bear only where a field cut them.</summary>
    public static bool IsBegunBy(this TokenRole role, int letters) => role.IsOfName() || (letters > 1 && role is TokenRole.Noise or TokenRole.Place);

    /// <summary>Whether another word of the role in its place makes another name.</summary>
    public static bool TellsApart(this TokenRole role) => role is TokenRole.Core or TokenRole.Patronymic or TokenRole.Place or TokenRole.Initial;
}
