using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Forfend.Rulebook.Reading.Nodes;

/// <summary>
/// The hash that names an edition: SHA-256 over its files in order, each as its path, a line feed, its length in bytes in decimal, a line
/// feed, and its bytes with LF line ends.
/// </summary>
internal sealed class RulebookHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Takes the next file.</summary>
    public void Add(string path, ReadOnlySpan<byte> bytes)
    {
        string header = path + "\n" + bytes.Length.ToString(CultureInfo.InvariantCulture) + "\n";
        _hash.AppendData(Encoding.UTF8.GetBytes(header));
        _hash.AppendData(bytes);
    }

    /// <summary>The hash of all files taken, lower-case hexadecimal.</summary>
    public string Finish() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Dispose() => _hash.Dispose();
}
