namespace Forfend.Hosting.Tests;

public sealed class DataFolderTests
{
    [Fact]
    public void The_variable_wins_over_the_platforms_place() =>
        Assert.Equal(Path.GetFullPath("here"), DataFolder.Choose("here", "/srv/share", "forfend")?.Path);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void Without_the_variable_it_is_a_folder_in_the_platforms_place(string? variable) =>
        Assert.Equal(Path.Combine("/srv/share", "forfend"), DataFolder.Choose(variable, "/srv/share", "forfend")?.Path);

    [Fact]
    public void A_user_without_a_place_must_name_one() => Assert.Null(DataFolder.Choose(null, "", "forfend"));
}
