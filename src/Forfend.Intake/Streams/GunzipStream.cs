using System.Buffers.Binary;
using System.IO.Compression;

namespace Forfend.Intake.Streams;

/// <summary>
/// Decompresses gzip and throws <see cref="InvalidDataException"/>, now and at every later read, where it is damaged or cut off. The
/// decompressor of the platform takes the end of a cut file for the end of its data, so the length that gzip writes last (RFC 1952,
/// ISIZE) is compared here. A file of several parts has only the length of its last and counts as damaged.
/// </summary>
internal sealed class GunzipStream : ForwardStream
{
    private readonly TailStream _compressed;
    private readonly GZipStream _content;
    private uint _length;
    private bool _isDamaged;

    public GunzipStream(Stream compressed)
    {
        _compressed = new TailStream(compressed);
        _content = new GZipStream(_compressed, CompressionMode.Decompress);
    }

    public override int Read(Span<byte> buffer)
    {
        if (_isDamaged) throw Damaged();
        if (buffer.IsEmpty) return 0;

        int count;
        try
        {
            count = _content.Read(buffer);
        }
        catch (InvalidDataException)
        {
            _isDamaged = true;
            throw;
        }

        _length = unchecked(_length + (uint)count);
        _isDamaged = count == 0 && _length != _compressed.LastFour;
        return _isDamaged ? throw Damaged() : count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _content.Dispose();
        base.Dispose(disposing);
    }

    private static InvalidDataException Damaged() => new("The compressed data is damaged or cut off.");

    private sealed class TailStream(Stream inner) : ForwardStream
    {
        private readonly byte[] _last = new byte[4];

        public uint LastFour => BinaryPrimitives.ReadUInt32LittleEndian(_last);

        public override int Read(Span<byte> buffer)
        {
            int count = inner.Read(buffer);
            ReadOnlySpan<byte> tail = buffer[Math.Max(0, count - _last.Length)..count];
            _last.AsSpan(tail.Length).CopyTo(_last);
            tail.CopyTo(_last.AsSpan(_last.Length - tail.Length));
            return count;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
