using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources;

/// <summary>The table in which reports to the Congress of the United States about sanctioned or named parties are transcribed.</summary>
internal static class ReportedParties
{
    /// <summary>Its columns; a party stands in a row for each report.</summary>
    internal static TableMapping Mapping { get; } = new(
        new Column("schema", ColumnMeaning.Kind),
        new Column("name", ColumnMeaning.Name),
        new Column("aliases", ColumnMeaning.Alias),
        new Column("topics", ColumnMeaning.Ignored),
        new Column("program", ColumnMeaning.Program),
        new Column("authority", ColumnMeaning.Ignored),
        new Column("reason", ColumnMeaning.Remark),
        new Column("report-date", ColumnMeaning.Remark),
        new Column("start-date", ColumnMeaning.From),
        new Column("end-date", ColumnMeaning.Until),
        new Column("country", ColumnMeaning.Country),
        new Column("notes", ColumnMeaning.Remark),
        new Column("source_url", ColumnMeaning.Citation))
    {
        JoinsRowsOfOneName = true,
    };
}
