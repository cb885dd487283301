using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Screening.Linking;

namespace Forfend.Hosting;

/// <summary>
/// What was said of links between listed parties in this installation: one line of JSON each, the oldest first. The lists stay as they
/// were published, and nothing that was said is taken away: a link is restored by saying so.
/// </summary>
/// <param name="folder">The data folder.</param>
public sealed class LinkFile(DataFolder folder)
{
    /// <summary>What was said of links cannot be read.</summary>
    private const string DamagedLinks = "LINK901";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Where it is.</summary>
    public string Path { get; } = System.IO.Path.Combine(folder.Path, "links", "rulings.jsonl");

    /// <summary>Reads it; null where it cannot be relied on, for then nobody knows which parties are one.</summary>
    public LinkRejections? Read(out Finding? broken)
    {
        broken = null;
        if (!File.Exists(Path)) return LinkRejections.None;

        byte[] bytes = File.ReadAllBytes(Path);
        var rulings = ImmutableArray.CreateBuilder<LinkRuling>();
        int line = 0;
        foreach (Range range in bytes.AsSpan().Split((byte)'\n'))
        {
            line++;
            ReadOnlyMemory<byte> text = bytes.AsMemory(range);
            if (text.IsEmpty) continue;
            if (Parse(text) is not { } ruling)
            {
                broken = new Finding(
                    DamagedLinks, FindingSeverity.Error, new InputLocation(Path, line), "", "is not what `forfend lists link` writes: which links were rejected is not known", RecordFate.Refused,
                    "Put the file back as it was, or delete it and reject the links anew.");
                return null;
            }

            rulings.Add(ruling);
        }

        return new LinkRejections(rulings.ToImmutable(), Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    /// <summary>Adds what was said; the file is replaced whole or not at all.</summary>
    public void Add(LinkRuling ruling)
    {
        ArgumentNullException.ThrowIfNull(ruling);
        DataFolder.Create(System.IO.Path.GetDirectoryName(Path)!);
        var content = new ArrayBufferWriter<byte>();
        if (File.Exists(Path)) content.Write(File.ReadAllBytes(Path));
        using (var json = new Utf8JsonWriter(content, Options))
        {
            json.WriteStartObject();
            json.WriteString("one", ruling.One.Value);
            json.WriteString("other", ruling.Other.Value);
            json.WriteBoolean("rejected", ruling.IsRejected);
            json.WriteString("by", ruling.By);
            json.WriteString("reason", ruling.Reason);
            json.WriteString("on", LawDates.Iso(ruling.On));
            json.WriteEndObject();
        }

        content.Write("\n"u8);
        DataFolder.ReplaceFile(Path, content.WrittenSpan);
    }

    private static LinkRuling? Parse(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            return new LinkRuling(
                new PartyId(root.GetProperty("one").GetString()!),
                new PartyId(root.GetProperty("other").GetString()!),
                root.GetProperty("rejected").GetBoolean(),
                root.GetProperty("by").GetString()!,
                root.GetProperty("reason").GetString()!,
                DateOnly.ParseExact(root.GetProperty("on").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}
