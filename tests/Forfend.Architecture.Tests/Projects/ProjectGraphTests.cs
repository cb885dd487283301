namespace Forfend.Architecture.Tests.Projects;

public class ProjectGraphTests
{
    [Fact]
    public void Every_reference_follows_the_picture() => Broken.Nowhere(ProjectFile.Sources.SelectMany(ProjectGraph.Violations));

    [Fact]
    public void All_projects_are_read() => Assert.Contains(ProjectFile.Sources, project => project is { Name: "Rulebook", References: ["Domain"] });

    [Theory]
    [InlineData("Matching", "Ownership", "Matching -> Ownership")]
    [InlineData("Domain", "Lists", "Domain -> Lists")]
    [InlineData("Screening", "Hosting", "Screening -> Hosting")]
    [InlineData("Cli", "Server", "Cli -> Server")]
    [InlineData("Lists", "Elsewhere", "Lists -> Elsewhere")]
    public void An_arrow_against_the_picture_is_named(string from, string to, string arrow) =>
        Assert.Equal([arrow], ProjectGraph.Violations(new ProjectFile(from, [to], [])));

    [Theory]
    [InlineData("Domain", "YamlDotNet")]
    [InlineData("Rulebook", "Spectre.Console")]
    public void A_package_that_is_not_in_the_table_is_named(string project, string package) =>
        Assert.Equal([$"{project} -> package {package}"], ProjectGraph.Violations(new ProjectFile(project, [], [package])));

    [Fact]
    public void A_project_without_a_place_is_named() =>
        Assert.Equal(["Common is in no row of the project graph"], ProjectGraph.Violations(new ProjectFile("Common", [], [])));
}
