using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Forfend.Lists;

namespace Forfend.Hosting.Lists;

/// <summary>Hashes of what a snapshot consists of, in lower-case hexadecimal.</summary>
internal static class SnapshotContent
{
    private const int IdLength = 16;

    /// <summary>
    /// SHA-256 over the files ordered by part: for each its part in UTF-8, a zero byte, its length in eight bytes with the highest
    /// first, and its bytes. File names do not count, so that a renamed copy is the same snapshot.
    /// </summary>
    internal static string Hash(IEnumerable<ListFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(long)];
        foreach (ListFile file in files.OrderBy(file => file.Part, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.Part + "\0"));
            BinaryPrimitives.WriteInt64BigEndian(length, file.Bytes.Length);
            hash.AppendData(length);
            hash.AppendData(file.Bytes.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>SHA-256 of one file.</summary>
    internal static string Hash(ListFile file) => Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span));

    /// <summary>The id of a snapshot with a hash.</summary>
    internal static string IdOf(string sha256) => sha256[..IdLength];
}
