using System.Diagnostics;
using System.Reflection;
using System.Security.Cryptography;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Reading;

namespace Forfend.Hosting;

/// <summary>The rulebook that was compiled into this build.</summary>
public static class EmbeddedRulebook
{
    private const string Resource = "Forfend.rulebook.bin";

    /// <summary>Key under which the build puts the hash of the resource into the program.</summary>
    private const string HashKey = "Forfend.rulebook.sha256";

    /// <summary>Reads it. It was read without errors when it was compiled, and its hash is part of the program: a failure now is a bug of the build.</summary>
    public static RulebookEdition Read()
    {
        using Stream stream = typeof(EmbeddedRulebook).Assembly.GetManifestResourceStream(Resource)
            ?? throw new UnreachableException("The rulebook is missing from the build.");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != CompiledHash()) throw new UnreachableException("The rulebook in the build is not the one it was built with.");
        return RulebookFile.Read(bytes) is RulebookReading.Read read
            ? read.Edition
            : throw new UnreachableException("The rulebook in the build cannot be read.");
    }

    private static string? CompiledHash() =>
        typeof(EmbeddedRulebook).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(entry => entry.Key == HashKey)?.Value;
}
