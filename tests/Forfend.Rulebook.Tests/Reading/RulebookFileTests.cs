using System.Security.Cryptography;
using Forfend.Rulebook.Reading;
using Forfend.Rulebook.Reading.Nodes;

namespace Forfend.Rulebook.Tests.Reading;

public class RulebookFileTests
{
    [Fact]
    public void The_compiled_rulebook_reads_like_the_folder()
    {
        using var rulebook = new SmallRulebook();
        (RulebookReading reading, byte[]? compiled) = RulebookFolder.Compile(rulebook.Folder);

        var fromFolder = Assert.IsType<RulebookReading.Read>(reading);
        var fromFile = Assert.IsType<RulebookReading.Read>(RulebookFile.Read(compiled));

        Assert.Equal(fromFolder.Edition.Sha256, fromFile.Edition.Sha256);
        Assert.Equal(fromFolder.Edition.Version, fromFile.Edition.Version);
        Assert.Equal(fromFolder.Edition.Measures[0].Events.Select(happening => happening.ToString()), fromFile.Edition.Measures[0].Events.Select(happening => happening.ToString()));
    }

    [Fact]
    public void Writing_what_was_read_gives_the_same_bytes()
    {
        byte[] compiled = Compiled();

        Assert.True(NodeFile.TryRead(compiled, out NodeDocuments rulebook, out _));

        Assert.Equal(compiled, NodeFile.Write(rulebook));
        Assert.Equal("rulebook.yaml", rulebook.Documents[0].Path);
    }

    [Fact]
    public void A_rulebook_with_an_error_is_not_compiled()
    {
        using var rulebook = new SmallRulebook();
        rulebook.Write("parties/example.yaml", "format: parties/2");

        Assert.Null(RulebookFolder.Compile(rulebook.Folder).Compiled);
    }

    [Fact]
    public void A_compiled_rulebook_that_lacks_a_file_is_refused()
    {
        Assert.True(NodeFile.TryRead(Compiled(), out NodeDocuments rulebook, out _));
        for (int left = 0; left < rulebook.Documents.Length; left++)
        {
            byte[] smaller = NodeFile.Write(rulebook with { Documents = rulebook.Documents.RemoveAt(left) });
            var refused = Assert.IsType<RulebookReading.Refused>(RulebookFile.Read(smaller));
            Assert.Equal(rulebook.Documents[left].Path, Assert.Single(refused.Findings).Location.File);
        }
    }

    [Fact]
    public void Every_changed_byte_and_every_cut_is_noticed()
    {
        byte[] compiled = Compiled();
        for (int index = 0; index < compiled.Length; index++)
        {
            byte[] changed = [.. compiled];
            changed[index] ^= 0x40;
            Assert.IsType<RulebookReading.Refused>(RulebookFile.Read(changed));
            Assert.IsType<RulebookReading.Refused>(RulebookFile.Read(compiled.AsMemory(0, index)));
        }
    }

    [Fact]
    public void Damage_under_a_fitting_checksum_never_throws()
    {
        byte[] compiled = Compiled();
        const int hashBytes = 32;
        for (int index = 8; index < compiled.Length - hashBytes; index++)
        {
            foreach (byte value in new byte[] { 0, 1, 0x7F, 0xFF })
            {
                byte[] changed = [.. compiled];
                changed[index] = value;
                SHA256.HashData(changed.AsSpan(0, changed.Length - hashBytes)).CopyTo(changed, changed.Length - hashBytes);
                Assert.NotNull(RulebookFile.Read(changed));
            }
        }
    }

    [Fact]
    public void What_is_no_compiled_rulebook_is_said_to_be_none()
    {
        var refused = Assert.IsType<RulebookReading.Refused>(RulebookFile.Read("MZ"u8.ToArray(), "some.bin"));

        Assert.Equal("some.bin: This is not a compiled rulebook. Build or install it again.", Assert.Single(refused.Findings).ToString());
    }

    private static byte[] Compiled()
    {
        using var rulebook = new SmallRulebook();
        return RulebookFolder.Compile(rulebook.Folder).Compiled!;
    }
}
