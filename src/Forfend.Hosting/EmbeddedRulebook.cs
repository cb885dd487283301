using System.Diagnostics;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Reading;

namespace Forfend.Hosting;

/// <summary>The rulebook that was compiled into this build.</summary>
public static class EmbeddedRulebook
{
    private const string Resource = "Forfend.rulebook.bin";

    /// <summary>Reads it. It was read without errors when it was compiled, so that a failure now is a bug of the build.</summary>
    public static RulebookEdition Read()
    {
        using Stream stream = typeof(EmbeddedRulebook).Assembly.GetManifestResourceStream(Resource)
            ?? throw new UnreachableException("The rulebook is missing from the build.");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return RulebookFile.Read(bytes) is RulebookReading.Read read
            ? read.Edition
            : throw new UnreachableException("The rulebook in the build cannot be read.");
    }
}
