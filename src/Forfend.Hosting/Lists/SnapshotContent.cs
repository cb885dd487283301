using System.Security.Cryptography;
using System.Text;
using Forfend.Lists;

namespace Forfend.Hosting.Lists;

/// <summary>Hashes of what a snapshot consists of, in lower-case hexadecimal.</summary>
internal static class SnapshotContent
{
    private const int IdLength = 16;

    /// <summary>
    /// SHA-256 over the files ordered by part: for each its part in UTF-8, a zero byte, and the SHA-256 of its bytes. File names do
    /// not count, so that a renamed copy is the same snapshot.
    /// </summary>
    internal static string Hash(IEnumerable<(string Part, string Sha256)> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach ((string part, string sha256) in files.OrderBy(file => file.Part, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part + "\0"));
            hash.AppendData(Convert.FromHexString(sha256));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>SHA-256 of one file.</summary>
    internal static string Hash(ListFile file) => Measure(file).Sha256;

    /// <summary>Length and SHA-256 of one file.</summary>
    internal static (long Length, string Sha256) Measure(ListFile file)
    {
        using Stream content = file.Open();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = new byte[128 * 1024];
        long length = 0;
        int count;
        while ((count = content.Read(buffer)) > 0)
        {
            hash.AppendData(buffer, 0, count);
            length += count;
        }

        return (length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>The id of a snapshot with a hash.</summary>
    internal static string IdOf(string sha256) => sha256[..IdLength];
}
