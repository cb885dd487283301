namespace Forfend.Architecture.Tests.Tidy;

public class TextRulesTests
{
    [Fact]
    public void No_work_is_left_over_in_a_file() => Broken.Nowhere(TrackedFile.All.SelectMany(TextRules.LeftOverWork));

    [Fact]
    public void No_text_names_a_path_of_somebodys_machine() => Broken.Nowhere(TrackedFile.All.SelectMany(TextRules.MachinePaths));

    [Fact]
    public void Nothing_reads_a_clock() => Broken.Nowhere(TrackedFile.All.SelectMany(TextRules.Clocks));

    [Fact]
    public void A_long_file_says_why_it_is_one() => Broken.Nowhere(TrackedFile.All.SelectMany(TextRules.UnexplainedLength));

    [Theory]
    [InlineData("src/A.cs", "// TO" + "DO: later")]
    [InlineData("docs/a.md", "FIX" + "ME")]
    public void Left_over_work_is_found(string path, string text) =>
        Assert.StartsWith($"{path}:2: ", Assert.Single(TextRules.LeftOverWork(new TrackedFile(path, "\n" + text))), StringComparison.Ordinal);

    [Theory]
    [InlineData("see /wo" + "rk/lists")]
    [InlineData("\"/ho" + "me/me/list.csv\"")]
    [InlineData("/t" + "mp/x")]
    public void A_machine_path_is_found(string text) => Assert.Single(TextRules.MachinePaths(new TrackedFile("docs/a.md", text)));

    [Theory]
    [InlineData("https://agency.example/ho" + "me/lists")]
    [InlineData("../wo" + "rk/")]
    public void A_web_address_is_no_machine_path(string text) => Assert.Empty(TextRules.MachinePaths(new TrackedFile("docs/a.md", text)));

    [Theory]
    [InlineData("DateTime.N" + "ow")]
    [InlineData("DateTimeOffset.UtcN" + "ow")]
    [InlineData("DateTime.Tod" + "ay")]
    public void A_clock_is_found_in_tests_too(string text) => Assert.Single(TextRules.Clocks(new TrackedFile("tests/ATests.cs", text)));

    [Fact]
    public void An_unexplained_long_file_is_found()
    {
        string lines = new('\n', 501);

        Assert.Single(TextRules.UnexplainedLength(new TrackedFile("src/A.cs", lines)));
        Assert.Empty(TextRules.UnexplainedLength(new TrackedFile("src/A.cs", "// Large because: one table." + lines)));
        Assert.Empty(TextRules.UnexplainedLength(new TrackedFile("src/A.cs", lines[1..])));
    }

    [Fact]
    public void The_files_of_the_project_are_found() => Assert.Contains(TrackedFile.All, file => file.Path == "Forfend.slnx");
}
