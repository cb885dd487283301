using System.Collections.Immutable;

namespace Forfend.Lists.Reading;

/// <summary>A list that is one simple table: what is said of it, and what its columns mean.</summary>
internal abstract class TableSource : IListSource
{
    /// <inheritdoc/>
    public abstract string Key { get; }

    /// <inheritdoc/>
    public abstract string Title { get; }

    /// <inheritdoc/>
    public abstract string Authority { get; }

    /// <inheritdoc/>
    public abstract Uri Url { get; }

    /// <inheritdoc/>
    public abstract string Terms { get; }

    /// <inheritdoc/>
    public abstract ListExpectations Expectations { get; }

    /// <inheritdoc/>
    public virtual ImmutableArray<ListForm> Forms => [new ListForm("csv", "table", IsTried: true, new ListPart(Key, FileName, Download))];

    /// <summary>The file's usual name.</summary>
    protected abstract string FileName { get; }

    /// <summary>Where it is downloaded from, if from one address.</summary>
    protected virtual Uri? Download => null;

    /// <summary>What its columns mean.</summary>
    protected abstract TableMapping Mapping { get; }

    /// <inheritdoc/>
    public string? PartOf(string fileName, ReadOnlySpan<byte> start) => IsMine(start) ? Key : null;

    /// <inheritdoc/>
    public ListReading Read(IReadOnlyList<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new TablePublication(Key, Mapping).Read(files);
    }

    /// <summary>Whether a file that starts so is the list: its columns in their order, and more where others have the same.</summary>
    protected virtual bool IsMine(ReadOnlySpan<byte> start) =>
        FileStart.HasInOrder(start, [.. Mapping.Columns.Select(column => column.Name)]);
}
