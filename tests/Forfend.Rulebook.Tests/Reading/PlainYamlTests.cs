using System.Collections.Immutable;
using CsCheck;
using Forfend.Domain.Findings;
using Forfend.Rulebook.Reading;
using Forfend.Rulebook.Reading.Nodes;

namespace Forfend.Rulebook.Tests.Reading;

/// <summary>The fast reader reads what measures are written in, and never anything that the whole reader of YAML reads otherwise.</summary>
public class PlainYamlTests
{
    private static readonly string[] Files = [.. Directory.EnumerateFiles(Repository.PathOf("rulebook"), "*.yaml", SearchOption.AllDirectories).Select(path => File.ReadAllText(path).ReplaceLineEndings("\n"))];

    /// <summary>Short texts that meet every branch, to be broken.</summary>
    private static readonly string[] Texts =
    [
        SmallRulebook.Measure, SmallRulebook.App, SmallRulebook.Registry,
        "a: b\nc:\n  - d\n  - e: f\n    g: [h, \"i\", {j: k}]\n  -  l\n# m\nnn: o p\n  q r\ns: {t: u,\n  v: 'w', x: [yy z,\n   aa bb\n   cc]} # dd\nee:\n- ff\n- gg\nhh:\n    ii: jj\n",
    ];

    private static readonly string[] Pieces = [" ", "  ", "\n", "\n  ", "\n    ", ":", ": ", ",", ", ", "-", "- ", "\n- ", "#", " # x", "[", "]", "{", "}", "\"", "'", "?", "? ", "|", ">", "&", "*", "!", "%", "@", "`", "\\", "a", "0", "~", "---", "\n---\n", "\n...\n", "<<", "on: ", "\t", "\r\n", "é", "国", "\u0085", "\u2028"];

    private static readonly Gen<string> Broken =
        from index in Gen.Int[0, Texts.Length - 1]
        from changes in Gen.Select(Gen.Double.Unit, Gen.Int[0, 3], Gen.Int[0, Pieces.Length - 1]).Array[1, 3]
        select changes.Aggregate(Texts[index], (text, change) => Break(text, (int)(change.Item1 * text.Length), change.Item2, Pieces[change.Item3]));

    [Fact]
    public void Every_file_of_the_rulebook_is_read_fast() => Assert.All(Files.Concat(Texts), text => Assert.NotNull(PlainYaml.Read(text)));

    [Fact]
    public void It_reads_every_file_as_the_whole_reader_does() => Assert.All(Files.Concat(Texts), AssertAlike);

    [Fact]
    public void Of_a_broken_text_it_reads_nothing_or_what_the_whole_reader_reads() => Broken.Sample(AssertAlike, iter: 60_000);

    private static void AssertAlike(string text)
    {
        if (PlainYaml.Read(text) is not { } plain) return;

        var findings = new List<Finding>();
        RulebookNode.Mapping? whole = YamlNodes.ReadAny(text, new FileFindings("x.yaml", findings));
        Assert.Empty(findings);
        Assert.Equal(Convert.ToHexString(BytesOf(whole!)), Convert.ToHexString(BytesOf(plain)));
    }

    private static byte[] BytesOf(RulebookNode.Mapping root) => NodeFile.Write(new NodeDocuments(new string('0', 64), ImmutableArray.Create(new NodeDocument("x.yaml", new string('0', 64), root))));

    private static string Break(string text, int at, int how, string piece) => how switch
    {
        0 => text.Remove(at, Math.Min(1, text.Length - at)),
        1 => text.Insert(at, piece),
        2 => text.Remove(at, Math.Min(piece.Length, text.Length - at)).Insert(at, piece),
        _ => text[..at],
    };
}
