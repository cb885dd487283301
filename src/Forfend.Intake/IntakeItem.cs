using System.Collections.Immutable;
using Forfend.Domain.Dealings;
using Forfend.Domain.Findings;

namespace Forfend.Intake;

/// <summary>What a format yields: dealings, records that cannot be read, and remarks about the whole file.</summary>
public abstract record IntakeItem
{
    private IntakeItem()
    {
    }

    /// <summary>What was found while reading it.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>A record that became a dealing. A finding with <see cref="RecordFate.Held"/> holds it, whatever the law says.</summary>
    /// <param name="Number">1-based number of the record in the file.</param>
    /// <param name="Line">1-based line where it starts.</param>
    /// <param name="Dealing">The dealing.</param>
    public sealed record Record(int Number, int Line, Dealing Dealing) : IntakeItem;

    /// <summary>A record that could not be read; it is held, never clear.</summary>
    /// <param name="Number">1-based number of the record in the file.</param>
    /// <param name="Line">1-based line where it starts.</param>
    /// <param name="Id">Its id, as far as it could be read; else empty.</param>
    public sealed record Unreadable(int Number, int Line, string Id) : IntakeItem;

    /// <summary>A remark about the file as a whole.</summary>
    public sealed record Remark : IntakeItem;
}
