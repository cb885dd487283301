namespace Forfend.Lists.Tests;

public sealed class ListSourcesTests
{
    public static TheoryData<string> Keys => [.. ListSources.All.Select(source => source.Key)];

    [Fact]
    public void Keys_are_unique() => Assert.Equal(ListSources.All.Length, ListSources.All.Select(source => source.Key).Distinct().Count());

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_source_says_what_it_is(string key)
    {
        IListSource source = ListSources.Find(key)!;

        Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", source.Key);
        Assert.NotEmpty(source.Title);
        Assert.NotEmpty(source.Authority);
        Assert.NotEmpty(source.Terms);
        Assert.Equal("https", source.Url.Scheme);
        Assert.InRange(source.Expectations.FewestParties, 1, source.Expectations.MostParties);
        Assert.All(source.Expectations.FillRates, rate => Assert.InRange(rate.LeastPercent, 1, 100));
        Assert.NotEmpty(source.Lists);
        Assert.All(source.Forms, form => Assert.NotEmpty(form.Parts));
        string[] parts = [.. source.Forms.SelectMany(form => form.Parts).Select(part => part.Key)];
        Assert.Equal(parts.Length, parts.Distinct().Count());
        Assert.All(parts, part => Assert.Matches("^[a-z0-9_-]+$", part));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_source_refuses_a_publication_without_files(string key) => Assert.Empty(ListSources.Find(key)!.Read([]).Parties);

    [Fact]
    public void An_unknown_key_is_not_found() => Assert.Null(ListSources.Find("xx-none"));
}
