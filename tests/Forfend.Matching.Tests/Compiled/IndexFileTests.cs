using Forfend.Domain.Parties;

namespace Forfend.Matching.Tests.Compiled;

public sealed class IndexFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("forfend-index-").FullName;

    private string Path => System.IO.Path.Combine(_folder, "names.index");

    [Fact]
    public void A_matcher_opened_from_its_file_finds_what_the_one_that_wrote_it_found()
    {
        (ListedParty[] parties, string[] queries) = Names();
        string[] written = Answers(CompiledMatcher.Open(Path, "a", parties, new MatcherOptions()), queries);
        DateTime time = File.GetLastWriteTimeUtc(Path);

        Assert.Equal(written, Answers(CompiledMatcher.Open(Path, "a", parties, new MatcherOptions()), queries));
        Assert.Equal(time, File.GetLastWriteTimeUtc(Path));
    }

    [Fact]
    public void A_file_that_was_changed_anywhere_or_cut_off_is_made_anew()
    {
        (ListedParty[] parties, string[] queries) = Names();
        string[] expected = Answers(CompiledMatcher.Open(Path, "a", parties, new MatcherOptions()), queries);
        byte[] sound = File.ReadAllBytes(Path);
        var dice = new Dice(1);
        for (int round = 0; round < 20; round++)
        {
            byte[] damaged = round % 5 == 0 ? sound[..dice.Below(sound.Length)] : [.. sound];
            if (round % 5 != 0) damaged[round < 12 ? dice.Below(sound.Length) : dice.Below(600)] ^= 0x10;
            File.WriteAllBytes(Path, damaged);

            Assert.Equal(expected, Answers(CompiledMatcher.Open(Path, "a", parties, new MatcherOptions()), queries));
            Assert.Equal(sound, File.ReadAllBytes(Path));
        }
    }

    [Fact]
    public void A_file_of_other_parties_is_not_used()
    {
        (ListedParty[] parties, string[] queries) = Names();
        CompiledMatcher.Open(Path, "a", parties[..10], new MatcherOptions());
        Assert.Equal(
            Answers(CompiledMatcher.Build(parties, new MatcherOptions()), queries), Answers(CompiledMatcher.Open(Path, "b", parties, new MatcherOptions()), queries));
    }

    [Fact]
    public void Where_no_file_can_be_written_the_matcher_works_without()
    {
        (ListedParty[] parties, string[] queries) = Names();
        string[] answers = Answers(CompiledMatcher.Open(System.IO.Path.Combine(_folder, "missing", "x.index"), "a", parties, new MatcherOptions()), queries);
        Assert.Equal(Answers(CompiledMatcher.Build(parties, new MatcherOptions()), queries), answers);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static (ListedParty[] Parties, string[] Queries) Names()
    {
        var dice = new Dice(7);
        var hostile = new HostileNames(dice);
        ListedParty[] parties = [.. Enumerable.Range(0, 60).Select(index => Parties.Company($"p/{index}", hostile.Listed()))];
        string[] listed = [.. parties.Select(party => party.PrimaryName)];
        return (parties, [.. Enumerable.Range(0, 40).Select(_ => hostile.Query(listed))]);
    }

    private static string[] Answers(CompiledMatcher matcher, string[] queries) =>
        [.. queries.Select(query => string.Join('|', matcher.Search(Parties.Query(query)).Select(hit => $"{hit.Party.Id} {hit.Score} {hit.Why}")))];
}
