using Forfend.Domain.Dealings;

namespace Forfend.Intake.Formats.Csv;

/// <summary>What a column feeds.</summary>
internal abstract record ColumnTarget
{
    private ColumnTarget()
    {
    }

    /// <summary>The id of the dealing.</summary>
    public sealed record Id : ColumnTarget;

    /// <summary>The kind of the dealing.</summary>
    public sealed record Kind : ColumnTarget;

    /// <summary>How much.</summary>
    public sealed record Amount : ColumnTarget;

    /// <summary>In which currency.</summary>
    public sealed record Currency : ColumnTarget;

    /// <summary>The day of the dealing.</summary>
    public sealed record AsOf : ColumnTarget;

    /// <summary>Text in which names may stand.</summary>
    public sealed record Text : ColumnTarget;

    /// <summary>Something said of a party.</summary>
    public sealed record Party(PartyRole Role, PartyAttribute Attribute) : ColumnTarget;

    /// <summary>A fact.</summary>
    public sealed record Fact(string Path) : ColumnTarget;
}
