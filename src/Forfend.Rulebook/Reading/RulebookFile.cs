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
    public static RulebookReading Read(ReadOnlySpan<byte> bytes, string name = ResourceName)
    {
        if (NodeFile.TryRead(bytes, out NodeDocuments rulebook, out string problem)) return EditionReader.Read(rulebook, []);

        var finding = new Finding(FindingCodes.Damaged, FindingSeverity.Error, new InputLocation(name), "", problem, RecordFate.Refused, "Build or install it again.");
        return new RulebookReading.Refused([finding]);
    }
}
