using System.Security.Cryptography;
using Forfend.Domain.Parties;
using Forfend.Lists;

namespace Forfend.Hosting.Lists.Compiled;

/// <summary>
/// Names the build that reads lists, by its modules. Another build may read the same files otherwise, and what it decides must not
/// depend on who read them first.
/// </summary>
internal static class ReaderStamp
{
    private static readonly byte[] Hash = SHA256.HashData(
    [
        .. typeof(ListedParty).Module.ModuleVersionId.ToByteArray(),
        .. typeof(ListSources).Module.ModuleVersionId.ToByteArray(),
        .. typeof(ReaderStamp).Module.ModuleVersionId.ToByteArray(),
    ]);

    /// <summary>32 bytes.</summary>
    public static ReadOnlySpan<byte> Value => Hash;
}
