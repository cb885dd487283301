using CsCheck;
using Forfend.Domain.Parties;
using Forfend.Matching.Reverse;
using Forfend.Matching.Tests.Compiled;

namespace Forfend.Matching.Tests.Reverse;

public sealed class CompiledBookTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("forfend-book-").FullName;

    private string File => Path.Combine(_folder, "parties.book");

    [Theory]
    [InlineData(1, 850)]
    [InlineData(2, 850)]
    [InlineData(3, 700)]
    [InlineData(4, 950)]
    public void A_book_finds_exactly_the_parties_for_which_a_search_finds_somebody(int seed, int threshold)
    {
        var list = new HostileList((ulong)seed, 400);
        BookParty[] parties = [.. Enumerable.Range(0, 3000).Select(index => new BookParty($"c/{index}", list.Query()))];
        using var book = CompiledBook.Build(parties);
        CompiledMatcher all = CompiledMatcher.Build(list.Parties, new MatcherOptions { Threshold = threshold });
        CompiledMatcher changed = all.Of(list.Parties.Where((_, index) => index % 4 == 0));

        string[] expected = [.. parties.Select(party => Text(new BookHit(party, changed.Search(party.Query)))).Where(text => text.Contains('=', StringComparison.Ordinal))];
        Assert.Equal(expected, book.Search(changed).Select(Text));
        Assert.InRange(expected.Length, 50, 2900);
    }

    [Fact]
    public void So_it_does_for_names_and_attributes_of_every_sort() =>
        Gen.Select(Generators.Parties, Generators.Query.Array[60], Gen.Int[300, 1000]).Sample(
            (listed, queries, threshold) =>
            {
                BookParty[] parties = [.. queries.Select((query, index) => new BookParty($"c/{index}", query))];
                using var book = CompiledBook.Build(parties);
                var changed = CompiledMatcher.Build(listed, new MatcherOptions { Threshold = threshold });
                Assert.Equal(
                    parties.Select(party => Text(new BookHit(party, changed.Search(party.Query)))).Where(text => text.Contains('=', StringComparison.Ordinal)),
                    book.Search(changed).Select(Text));
            },
            iter: 60);

    [Theory]
    [InlineData("FENNEC PHARMACEUT.", "Fennec Pharmaceuticals Inc.")]
    [InlineData("Rasmus Sen Annalise", "Annalise Rasmussen")]
    [InlineData("Annamaria Berlusconi", "Anna Maria Berlusconi")]
    [InlineData("Ze nith Star Ship ping", "Zenith Star Shipping")]
    [InlineData("Karl Ivan Meyer Schwarzenbergstein", "KIM Schwarzenbergstein")]
    public void Cut_and_joined_words_of_a_book_are_found_among_others(string name, string listed)
    {
        var list = new HostileList(7, 200);
        using var book = CompiledBook.Build([.. Enumerable.Range(0, 500).Select(index => new BookParty($"c/{index}", list.Query())), new BookParty("sought", Parties.Query(name))]);
        CompiledMatcher changed = CompiledMatcher.Build(list.Parties, new MatcherOptions { Threshold = 750 }).Of([Parties.Company("new", listed)]);
        Assert.Equal(changed.Search(Parties.Query(name)).Count > 0, book.Search(changed).Any(hit => hit.Party.Id == "sought"));
        Assert.NotEmpty(changed.Search(Parties.Query(name)));
    }

    [Fact]
    public void A_text_that_is_no_text_comes_out_of_a_book_as_it_went_in()
    {
        NameQuery broken = Parties.Query("Iv\uD800an") with { Address = "Tver\uD800skaya 5", Identifiers = [new Identifier(IdentifierType.Passport, "1\uDC00", "R\uD800")] };
        using var book = CompiledBook.Build([new BookParty("c/0", broken)]);
        NameQuery read = book.Party(0).Query;
        Assert.Equal((broken.Name, broken.Address, broken.Identifiers[0]), (read.Name, read.Address, read.Identifiers[0]));
    }

    [Fact]
    public void A_book_opened_from_its_file_has_the_parties_it_was_given() =>
        Generators.Query.Array[1, 40].Select(queries => queries.Select((query, index) => query with { Gender = (Gender)(index % 3) }).ToArray()).Sample(
            queries =>
            {
                using (var built = CompiledBook.Build(queries.Select((query, index) => new BookParty($"c/{index}", query)))) built.Save(File);
                using CompiledBook? opened = CompiledBook.Open(File);
                Assert.NotNull(opened);
                Assert.Equal(queries.Length, opened.Count);
                for (int index = 0; index < queries.Length; index++)
                {
                    BookParty party = opened.Party(index);
                    Assert.Equal($"c/{index}", party.Id);
                    Assert.Equal((queries[index].Name, queries[index].Kind, queries[index].Gender, queries[index].BirthDate), (party.Query.Name, party.Query.Kind, party.Query.Gender, party.Query.BirthDate));
                    Assert.Equal(queries[index].Countries, party.Query.Countries);
                    Assert.Equal(queries[index].Identifiers, party.Query.Identifiers);
                }
            },
            iter: 20, threads: 1);

    [Fact]
    public void A_damaged_file_is_no_book()
    {
        using (var built = CompiledBook.Build([new BookParty("a", Parties.Query("Zenith Star Shipping"))])) built.Save(File);
        byte[] bytes = System.IO.File.ReadAllBytes(File);
        bytes[^100] ^= 1;
        System.IO.File.WriteAllBytes(File, bytes);
        Assert.Null(CompiledBook.Open(File));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Text(BookHit hit) => $"{hit.Party.Id} {string.Join(", ", hit.Hits.Select(each => $"{each.Party.Id}={each.Score}/{each.Grade}/{each.Why}"))}";
}
