using System.Diagnostics.CodeAnalysis;
using Forfend.Intake.Streams;

namespace Forfend.Intake;

/// <summary>
/// Input whose first bytes can be looked at before it is read, without seeking, so that standard input works too. Gzip is
/// recognised by its magic bytes and decompressed.
/// </summary>
[SuppressMessage("Naming", "CA1711",
    Justification = "It is a stream with its head; the content is a property because it may be read only once.")]
public sealed class IntakeStream : IDisposable
{
    /// <summary>How many first bytes formats may look at: enough to get past the header and envelope of a payment message.</summary>
    public const int HeadLength = 64 * 1024;

    private IntakeStream(Stream content, ReadOnlyMemory<byte> head, bool isCompressed) =>
        (Content, Head, IsCompressed) = (content, head, isCompressed);

    /// <summary>The whole content from its first byte, decompressed. Damaged gzip data makes reading throw <see
    /// cref="InvalidDataException"/>, which formats turn into a finding.</summary>
    public Stream Content { get; }

    /// <summary>The first bytes of <see cref="Content"/>, at most <see cref="HeadLength"/>.</summary>
    public ReadOnlyMemory<byte> Head { get; }

    /// <summary>Whether the input was gzip.</summary>
    public bool IsCompressed { get; }

    /// <summary>Looks at the first bytes of a stream, which the result then owns. An <see cref="IOException"/> of it passes
    /// through.</summary>
    public static IntakeStream Open(Stream input)
    {
        ArgumentNullException.ThrowIfNull(input);
        byte[] head = ReadHead(input);
        if (head is not [0x1F, 0x8B, ..]) return new IntakeStream(new PrefixedStream(head, input), head, isCompressed: false);

        var content = new GunzipStream(new PrefixedStream(head, input));
        byte[] contentHead = ReadHead(content);
        return new IntakeStream(new PrefixedStream(contentHead, content), contentHead, isCompressed: true);
    }

    /// <inheritdoc/>
    public void Dispose() => Content.Dispose();

    private static byte[] ReadHead(Stream stream)
    {
        byte[] head = new byte[HeadLength];
        int length = 0;
        try
        {
            while (length < head.Length && stream.Read(head, length, head.Length - length) is > 0 and int count) length += count;
        }
        catch (InvalidDataException)
        {
            // Whoever reads on meets the damage again and reports it.
        }

        return head[..length];
    }
}
