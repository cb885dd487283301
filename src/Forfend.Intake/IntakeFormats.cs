using System.Collections.Immutable;
using Forfend.Intake.Formats.Iso20022;

namespace Forfend.Intake;

/// <summary>Every format that is read. The order is that of the documentation, and of detection.</summary>
public static class IntakeFormats
{
    /// <summary>The formats.</summary>
    public static ImmutableArray<IIntakeFormat> All { get; } =
    [
        new Pacs008Format(),
        new Pain001Format(),
    ];

    /// <summary>The first format that recognises an input from its first bytes and its name; null if none does.</summary>
    public static IIntakeFormat? Detect(ReadOnlySpan<byte> head, string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        foreach (IIntakeFormat format in All)
            if (format.Recognises(head, fileName)) return format;
        return null;
    }

    /// <summary>The format of that key; null if there is none.</summary>
    public static IIntakeFormat? Find(string key) => All.FirstOrDefault(format => format.Key == key);
}
