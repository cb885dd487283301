namespace Forfend.Matching.Names;

/// <summary>What a word does in a name; decides how much it weighs.</summary>
internal enum TokenRole
{
    /// <summary>It tells this name from others.</summary>
    Core,

    /// <summary>One letter that may stand for a name.</summary>
    Initial,

    /// <summary>A word that many companies bear.</summary>
    Noise,

    /// <summary>An article, a word of descent, or a title that is part of the name.</summary>
    Particle,

    /// <summary>A form of address, which is not part of the name.</summary>
    Honorific,

    /// <summary>A legal form; its text is that of its class.</summary>
    LegalForm,
}
