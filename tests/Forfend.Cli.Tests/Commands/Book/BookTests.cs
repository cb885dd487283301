using System.Globalization;
using System.Text;
using System.Text.Json;
using Forfend.Cli.Running;

namespace Forfend.Cli.Tests.Commands.Book;

public sealed class BookTests : IDisposable
{
    private const string Customers =
        "id\tquery\tkind\tbirth_date\n"
        + "c/1\tIvan Petrov\tPerson\t1961-02-03\n"
        + "c/2\tMaria Gonzalez\tPerson\t\n"
        + "c/3\tZenit Star Shiping Ltd\tcompany\t\n"
        + "c/3\tParty Number 5002\t\t\n"
        + "c/4\t\t\t\n"
        + "c/5\tParty Number 3\t\t\n";

    private const string List =
        "id\tname\tkind\taliases\n"
        + "s/1\tIvan Petrov\tPerson\tPetrov Ivan Ivanovich; Vanya\n"
        + "s/2\tZenith Star Shipping\tcompany\t\n";

    private readonly CliHome _home = new();

    [Fact]
    public void A_book_finds_what_searching_for_every_party_of_it_finds_and_says_so()
    {
        string book = Compile();
        File.WriteAllText(_home.PathOf("list.tsv"), List);

        CliRun run = _home.Run("book", "rescreen", book, "--list", _home.PathOf("list.tsv"));

        Assert.Equal(ExitCode.Ok, run.Code);
        GoldenFile.Matches(run.Output, "rescreen.txt");
    }

    [Fact]
    public void Only_who_was_added_or_changed_since_a_snapshot_is_looked_for()
    {
        string book = Compile();
        Import("2026-11-10", 5_001);
        Import("2026-11-20", 5_002);

        CliRun run = _home.Run("book", "rescreen", book, "--list", "us-ofac-sdn", "--from", "2026-11-10", "--jsonl");

        JsonElement line = JsonDocument.Parse(Assert.Single(run.Output.TrimEnd('\n').Split('\n'))).RootElement;
        Assert.Equal("c/3", line.GetProperty("id").GetString());
        Assert.Equal("us-ofac-sdn/5002", line.GetProperty("hits")[0].GetProperty("id").GetString());
        Assert.Contains("1 of 5 names of the book have a hit among 1 listed parties.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_without_a_name_is_left_out_and_said()
    {
        File.WriteAllText(_home.PathOf("customers.tsv"), Customers);

        CliRun run = _home.Run("book", "compile", _home.PathOf("customers.tsv"), "--out", _home.PathOf("customers.book"));

        Assert.Equal(ExitCode.SomeFailed, run.Code);
        Assert.Contains("5 names", run.Output, StringComparison.Ordinal);
        Assert.Contains("; 1 line was left out", run.Output, StringComparison.Ordinal);
        Assert.Contains("neither a name nor an identifier; the line was left out.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_book_is_not_asked()
    {
        string book = Compile();
        byte[] bytes = File.ReadAllBytes(book);
        bytes[^200] ^= 4;
        File.WriteAllBytes(book, bytes);

        CliRun run = _home.Run("book", "rescreen", book);

        Assert.Equal(ExitCode.Integrity, run.Code);
        Assert.Contains("make it anew with `forfend book compile`", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no such file", "rescreen", "missing.book")]
    [InlineData("there is no such file", "compile", "missing.tsv", "--out", "x.book")]
    public void What_is_missing_is_said_in_one_line(string message, params string[] arguments)
    {
        CliRun run = _home.Run(["book", .. arguments]);
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _home.Dispose();

    private string Compile()
    {
        File.WriteAllText(_home.PathOf("customers.tsv"), Customers);
        string book = _home.PathOf("customers.book");
        _home.Run("book", "compile", _home.PathOf("customers.tsv"), "--out", book);
        return book;
    }

    private void Import(string day, int parties)
    {
        var sdn = new StringBuilder();
        for (int number = 1; number <= parties; number++)
            sdn.Append(CultureInfo.InvariantCulture, $"{number},\"PARTY NUMBER {number}\",\"individual\",\"SDGT\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n");
        string path = _home.PathOf($"sdn_{day}.csv");
        File.WriteAllText(path, sdn.ToString());
        Assert.Equal(ExitCode.Ok, _home.Run("lists", "import", "us-ofac-sdn", path).Code);
    }
}
