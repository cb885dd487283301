using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Forfend.Hosting.Files;

/// <summary>
/// Where result lines go: a temporary file beside the result, a writer, or both. Disposed without having been completed, it leaves
/// nothing behind, and a former result stays as it was.
/// </summary>
internal sealed class ResultOutput : IDisposable
{
    private readonly TextWriter? _lines;
    private readonly string? _result;
    private readonly string? _receipt;
    private readonly FileStream? _file;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private bool _isComplete;

    public ResultOutput(FileScreeningRequest request)
    {
        _lines = request.Lines;
        if (request.OutputFolder is not { } folder) return;

        Directory.CreateDirectory(folder);
        _result = Path.Combine(folder, request.OutputName + ".result.jsonl");
        _receipt = Path.Combine(folder, request.OutputName + ".receipt.json");
        _file = new FileStream(Temporary(_result), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
    }

    /// <summary>Writes one line.</summary>
    public void Write(byte[] line)
    {
        _file?.Write(line);
        _file?.WriteByte((byte)'\n');
        _hash.AppendData(line);
        _hash.AppendData("\n"u8);
        _lines?.WriteLine(Encoding.UTF8.GetString(line));
    }

    /// <summary>Puts the result and the receipt in their places and gives their paths.</summary>
    /// <param name="receipt">Makes the receipt of the result's SHA-256.</param>
    public ImmutableArray<string> Complete(Func<string, byte[]> receipt)
    {
        if (_file is null) return [];

        _file.Flush(flushToDisk: true);
        _file.Dispose();
        using (var stream = new FileStream(Temporary(_receipt!), FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(receipt(Convert.ToHexStringLower(_hash.GetHashAndReset())));
            stream.Flush(flushToDisk: true);
        }

        File.Move(Temporary(_result!), _result!, overwrite: true);
        File.Move(Temporary(_receipt!), _receipt!, overwrite: true);
        _isComplete = true;
        return [_result!, _receipt!];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _hash.Dispose();
        _file?.Dispose();
        if (_isComplete || _result is null) return;

        File.Delete(Temporary(_result));
        File.Delete(Temporary(_receipt!));
    }

    private static string Temporary(string path) => $"{path}.{Environment.ProcessId}.part";
}
