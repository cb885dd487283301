using Forfend.Domain.Findings;
using Forfend.Rulebook.Reading.Nodes;

namespace Forfend.Rulebook.Reading;

/// <summary>Reads a compiled rulebook, the form in which programs carry it.</summary>
public static class RulebookFile
{
    /// <summary>Name of the embedded resource that <c>CompiledRulebook.targets</c> makes.</summary>
    public const string ResourceName = "Forfend.rulebook.bin";

    /// <summary>Reads it whole or refuses it.</summary>
    /// <param name="bytes">The compiled form.</param>
    /// <param name="name">What to call it in findings.</param>
    public static RulebookReading Read(ReadOnlyMemory<byte> bytes, string name = ResourceName)
    {
        if (!NodeFile.TryOpen(bytes, out PackedDocuments documents, out string problem)) return Damaged(problem);

        var files = new CompiledSource(documents);
        RulebookReading reading = EditionReader.Read(files);
        return files.IsDamaged ? Damaged(NodeFile.DoesNotAddUp) : reading;

        RulebookReading.Refused Damaged(string why) =>
            new([new Finding(FindingCodes.Damaged, FindingSeverity.Error, new InputLocation(name), "", why, RecordFate.Refused, "Build or install it again.")]);
    }
}
