namespace Forfend.Lists.Reading;

/// <summary>How a delimited list with a row of column names is built.</summary>
/// <param name="Needed">Columns without which nothing can be read.</param>
/// <param name="Read">What reads a row.</param>
internal sealed record CsvShape(IReadOnlyCollection<string> Needed, Func<ListEntry, EntryFate> Read)
{
    /// <summary>What stands between fields.</summary>
    internal char Delimiter { get; init; } = ',';

    /// <summary>Over how many lines a row may go.</summary>
    internal int MostLines { get; init; } = DelimitedReader.MostLinesPerRow;

    /// <summary>What reads the rows before the one with the column names (<c>Last Updated,23/03/2016</c>); null if there are none.</summary>
    internal Action<ListEntry>? Before { get; init; }

    /// <summary>The name under which a column is read, where it had others.</summary>
    internal IReadOnlyDictionary<string, string> Renamed { get; init; } = new Dictionary<string, string>();
}
