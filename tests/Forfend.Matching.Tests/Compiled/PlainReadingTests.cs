using Forfend.Domain.Parties;
using Forfend.Matching.Compiled;
using Forfend.Matching.Folding;
using Forfend.Matching.Names;

namespace Forfend.Matching.Tests.Compiled;

public class PlainReadingTests
{
    private static readonly string[] Words =
    [
        "S.A.", "L.L.C.", "Ltd", "Limited", "Public", "Company", "Co", "&", "B2B", "0mar", "I", "v", "a", "n", "O'Brien", "José", "Straße", "GmbH", "& Co. KG", "II", "three",
        "bin", "al-", "Bros", "Intl", "Mr.", "Dr", "Petrovich", "12", "St.", "PLC", "oglu", "S A", "A.B.C.D.", "x", "  ", ".,", "Łódź", "ﬁ", "½", "Æther", "the", "of",
    ];

    [Fact]
    public void A_plain_name_is_read_into_the_rows_that_any_name_is_read_into()
    {
        var dice = new Dice(21);
        var hostile = new HostileNames(dice);
        string[] listed = [.. Enumerable.Range(0, 200).Select(_ => hostile.Listed())];
        ListedParty[] parties = [.. listed.Select((name, index) => Parties.Company($"p/{index}", name))];
        var index = new CompiledIndex(IndexBuilder.Build(parties, frozen: null, key: ""), frozen: null);
        int plain = 0;
        for (int round = 0; round < 6_000; round++)
        {
            string name = (round % 3) switch
            {
                0 => hostile.Query(listed),
                1 => hostile.Listed(),
                _ => string.Join(dice.Of([" ", " ", " ", ".", ", ", "-"]), Enumerable.Range(0, 1 + dice.Below(6)).Select(_ => dice.Percent(60) ? dice.Of(Words) : dice.Of(listed).Split(' ')[0])),
            };
            SearchMemory memory = SearchMemory.OfThread;
            index.Read(name, memory);
            Assert.Equal(Rows(NameRows.OfQuery(name)), Rows(memory));

            Span<char> folded = new char[PlainText.RoomFor(name)];
            int length = PlainText.Fold(name, folded);
            if (length < 0) continue;

            plain++;
            Assert.Equal(NameFolding.FoldToString(name), folded[..length].ToString());
        }

        Assert.InRange(plain, 2_000, 5_900);
    }

    private static string[] Rows(IEnumerable<NameRow> rows) =>
        [.. rows.Select(row => $"{row.IsAsWritten} {row.Script} {string.Join('|', row.Words.Select(word => $"{word.Text}:{word.Role}"))}")];

    private static string[] Rows(SearchMemory memory) =>
        [.. memory.Rows.Select(row => $"{row.IsAsWritten} {row.Script} {string.Join('|', memory.Words.Skip(row.From).Take(row.Count).Select(word => $"{word.Token.Text}:{word.Token.Role}"))}")];
}
