using System.Collections.Immutable;
using Forfend.Domain.Findings;
using Forfend.Intake.Formats.Csv;
using Forfend.Intake.Formats.Iso20022;
using Forfend.Intake.Formats.JsonLines;

namespace Forfend.Intake;

/// <summary>Every format that is read. The order is that of the documentation, and of detection.</summary>
public static class IntakeFormats
{
    /// <summary>The formats.</summary>
    public static ImmutableArray<IIntakeFormat> All { get; } =
    [
        new Pacs008Format(),
        new Pain001Format(),
        new JsonLinesFormat(),
        new CsvFormat(),
    ];

    /// <summary>The format of tables, whose columns can be mapped.</summary>
    public static IIntakeFormat Table { get; } = All.Single(format => format is CsvFormat);

    /// <summary>The first format that recognises an input; null if none does.</summary>
    /// <param name="head">Its first bytes, up to <see cref="IntakeStream.HeadLength"/>, decompressed.</param>
    /// <param name="fileName">Its name, or <c>stdin</c>.</param>
    public static IIntakeFormat? Detect(ReadOnlySpan<byte> head, string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        foreach (IIntakeFormat format in All)
            if (format.Recognises(head, fileName)) return format;
        return null;
    }

    /// <summary>The format of that key; null if there is none.</summary>
    public static IIntakeFormat? Find(string key) => All.FirstOrDefault(format => format.Key == key);

    /// <summary>Why no format recognises an input: what it looks like, and what is read.</summary>
    public static Finding Unrecognised(string fileName, ReadOnlySpan<byte> head)
    {
        (string code, string looks) = Guess.Of(head);
        return new Finding(code, FindingSeverity.Error, new InputLocation(fileName), "", looks, RecordFate.Refused,
            $"What is read: {string.Join(", ", All.Select(format => format.Title))}.");
    }
}
