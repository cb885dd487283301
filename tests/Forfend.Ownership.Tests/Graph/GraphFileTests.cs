using CsCheck;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Ownership.Files;
using Forfend.Ownership.Reading;
using static Forfend.Ownership.Tests.Graphs;

namespace Forfend.Ownership.Tests.Graph;

public class GraphFileTests
{
    private static readonly ListedParty Described = new PartyDraft("co/a", PartyKind.Organization).Named("A Ltd").Named("Alpha", "f.k.a.")
        .With(IdentifierType.Lei, "5493001Z012YSB2A0K51").In("GB").Party();

    [Fact]
    public void What_was_written_is_read_back()
    {
        (byte[] file, PartyGraph graph, string sha256) = Write();

        OwnerGraph read = GraphFile.Read(new MemoryStream(file), "test", Graphs.Day)!;

        Assert.Equal(graph.Relations(), read.Graph.Relations());
        Assert.Equal(sha256, read.Sha256);
        ListedParty party = Assert.Single(read.Parties);
        Assert.Equal(["A Ltd", "Alpha"], party.Names.Select(name => name.Text));
        Assert.Equal(Described.Identifiers, party.Identifiers);
    }

    [Fact]
    public void A_changed_byte_or_a_missing_end_is_noticed()
    {
        (byte[] file, _, _) = Write();
        Gen.Select(Gen.Int[0, file.Length - 1], Gen.Int[1, 255]).Sample((at, difference) =>
        {
            byte[] changed = [.. file];
            changed[at] ^= (byte)difference;
            return GraphFile.Read(new MemoryStream(changed), "test", Graphs.Day) is null && GraphFile.Read(new MemoryStream(file[..at]), "test", Graphs.Day) is null;
        }, iter: 2000);
    }

    private static (byte[] File, PartyGraph Graph, string Sha256) Write()
    {
        var graph = new PartyGraph([
            Owns("x", "a", Share.Between(25, 50)) with { Period = new(new DateOnly(2020, 1, 1), null) },
            Votes("y", "a", 10),
            Edge("y", RelationKind.Controls, "a") with { Control = ControlKind.Trustee, Source = "court" },
        ]);
        using var stream = new MemoryStream();
        string sha256 = GraphFile.Write(stream, graph, [Described]);
        return (stream.ToArray(), graph, sha256);
    }
}
