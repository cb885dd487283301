using System.Text;
using Forfend.Domain.Dealings;
using Forfend.Domain.Findings;

namespace Forfend.Intake.Tests;

/// <summary>Reads whole inputs the way an edge does: open, detect, read.</summary>
internal static class Reading
{
    public static List<IntakeItem> OfDetected(byte[] bytes, string fileName, IntakeOptions? options = null)
    {
        using IntakeStream input = IntakeStream.Open(new MemoryStream(bytes));
        IIntakeFormat? format = IntakeFormats.Detect(input.Head.Span, fileName);
        Assert.True(format is not null, $"{fileName}: no format");
        return [.. format.Read(input.Content, (options ?? new IntakeOptions { FileName = fileName }) with { FileName = fileName })];
    }

    public static List<IntakeItem> Of(string key, string text, string fileName, IntakeOptions? options = null) =>
        Of(key, Encoding.UTF8.GetBytes(text), fileName, options);

    public static List<IntakeItem> Of(string key, byte[] bytes, string fileName, IntakeOptions? options = null)
    {
        IIntakeFormat format = IntakeFormats.Find(key)!;
        return [.. format.Read(new MemoryStream(bytes), (options ?? new IntakeOptions { FileName = fileName }) with { FileName = fileName })];
    }

    public static Dealing OnlyDealing(this IEnumerable<IntakeItem> items) => Assert.Single(items.OfType<IntakeItem.Record>()).Dealing;

    public static IEnumerable<Finding> AllFindings(this IEnumerable<IntakeItem> items) => items.SelectMany(item => item.Findings);

    public static bool IsHeld(this IntakeItem item) =>
        item is IntakeItem.Unreadable || item.Findings.Any(finding => finding.Fate is RecordFate.Held);
}
