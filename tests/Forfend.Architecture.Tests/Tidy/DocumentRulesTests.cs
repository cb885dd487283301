namespace Forfend.Architecture.Tests.Tidy;

public class DocumentRulesTests
{
    private static readonly string[] Paths = [.. TrackedFile.All.Select(file => file.Path)];

    [Fact]
    public void Every_page_has_one_title() => Broken.Nowhere(TrackedFile.All.SelectMany(DocumentRules.Titles));

    [Fact]
    public void Every_link_within_the_project_leads_somewhere() =>
        Broken.Nowhere(TrackedFile.All.SelectMany(file => DocumentRules.DeadLinks(file, path => Path.Exists(Repository.PathOf(path)))));

    [Fact]
    public void Decisions_are_numbered_in_sequence() => Broken.Nowhere(DocumentRules.DecisionNumbers(Paths));

    [Fact]
    public void Every_list_source_and_format_explains_itself() => Broken.Nowhere(DocumentRules.UnexplainedFolders(Paths));

    [Theory]
    [InlineData("no title")]
    [InlineData("# One\n\n# Two")]
    [InlineData("```\n# a comment in code\n```")]
    public void A_page_without_exactly_one_title_is_found(string text) => Assert.Single(DocumentRules.Titles(new TrackedFile("docs/a.md", text)));

    [Fact]
    public void A_dead_link_is_found()
    {
        var page = new TrackedFile("docs/a.md", "[web](https://agency.example/x) [here](b.md#part) [gone](../c.md)");

        Assert.Equal(["docs/a.md:1: nothing is at `../c.md`"], DocumentRules.DeadLinks(page, path => path == Path.Combine("docs", "b.md")));
    }

    [Theory]
    [InlineData("docs/decisions/0001-a.md", "docs/decisions/0003-c.md")]
    [InlineData("docs/decisions/0001-a.md", "docs/decisions/0001-b.md")]
    public void A_gap_and_a_double_are_found(params string[] paths) => Assert.Single(DocumentRules.DecisionNumbers(paths));

    [Fact]
    public void A_folder_without_its_explanation_is_found() =>
        Assert.Equal(["src/Forfend.Lists/Sources/A/: needs a README.md (format, quirks, source)"], DocumentRules.UnexplainedFolders(["src/Forfend.Lists/Sources/A/Reader.cs"]));
}
