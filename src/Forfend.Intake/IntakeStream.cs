using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using Forfend.Intake.Streams;

namespace Forfend.Intake;

/// <summary>
/// Input whose first bytes can be looked at before it is read, without seeking, so that standard input works too. Gzip is
/// recognised by its magic bytes and decompressed.
/// </summary>
[SuppressMessage("Naming", "CA1711", Justification = "It is a stream with its head; the content is a property because it may be read only once.")]
public sealed class IntakeStream : IDisposable
{
    /// <summary>How many first bytes formats may look at: enough to get past the header and envelope of a payment message.</summary>
    public const int HeadLength = 64 * 1024;

    private IntakeStream(Stream content, ReadOnlyMemory<byte> head, bool isCompressed) =>
        (Content, Head, IsCompressed) = (content, head, isCompressed);

    /// <summary>The whole content from its first byte, decompressed. Damaged gzip data makes reading throw <see cref="InvalidDataException"/>, which formats turn into a finding.</summary>
    public Stream Content { get; }

    /// <summary>The first bytes of <see cref="Content"/>, at most <see cref="HeadLength"/>.</summary>
    public ReadOnlyMemory<byte> Head { get; }

    /// <summary>Whether the input was gzip.</summary>
    public bool IsCompressed { get; }

    /// <summary>Looks at the first bytes of a stream, which the result then owns. An <see cref="IOException"/> of it passes through.</summary>
    public static IntakeStream Open(Stream input)
    {
        ArgumentNullException.ThrowIfNull(input);
        byte[] head = ReadHead(input, out _);
        if (head is not [0x1F, 0x8B, ..]) return new IntakeStream(new PrefixedStream(head, input), head, isCompressed: false);

        Stream content = new GZipStream(new PrefixedStream(head, input), CompressionMode.Decompress);
        byte[] contentHead = ReadHead(content, out bool isDamaged);
        // Whoever reads on meets the damage again and reports it; what a decompressor does after its first failure is not ours to know.
        if (isDamaged) content = new DamagedStream(content);
        return new IntakeStream(new PrefixedStream(contentHead, content), contentHead, isCompressed: true);
    }

    /// <inheritdoc/>
    public void Dispose() => Content.Dispose();

    private static byte[] ReadHead(Stream stream, out bool isDamaged)
    {
        byte[] head = new byte[HeadLength];
        int length = 0;
        isDamaged = false;
        try
        {
            while (length < head.Length && stream.Read(head, length, head.Length - length) is > 0 and int count) length += count;
        }
        catch (InvalidDataException)
        {
            isDamaged = true;
        }

        return head[..length];
    }

    private sealed class DamagedStream(Stream inner) : ForwardStream
    {
        public override int Read(Span<byte> buffer) => throw new InvalidDataException("The compressed data is damaged.");

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
