using System.Globalization;
using System.Text;
using System.Text.Json;
using Forfend.Cli.Running;

namespace Forfend.Cli.Tests.Commands.Lists;

public sealed class ListsTests : IDisposable
{
    private const string Rest = ",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,";

    private readonly CliHome _home = new();

    [Fact]
    public void Status_says_what_is_installed_how_old_it_is_and_what_it_lacks()
    {
        ImportBoth();

        CliRun run = _home.Run("lists", "status");

        Assert.Equal(ExitCode.Ok, run.Code);
        Assert.Matches(@"^us-ofac-sdn +2026-11-20  4 days old       5,001 parties  without aliases and addresses\n", run.Output);
    }

    [Fact]
    public void A_list_older_than_the_profile_allows_ends_status_with_the_code_of_stale_data()
    {
        Import("2026-09-01", 5_001);

        CliRun run = _home.Run("lists", "status", "--json");

        Assert.Equal(ExitCode.Stale, run.Code);
        using JsonDocument json = JsonDocument.Parse(run.Output);
        JsonElement list = json.RootElement.GetProperty("lists")[0];
        Assert.Equal((84, true), (list.GetProperty("ageDays").GetInt32(), list.GetProperty("stale").GetBoolean()));
    }

    [Fact]
    public void Status_of_one_list_shows_its_snapshots_and_which_one_decides()
    {
        ImportBoth();
        _home.Run("lists", "pin", "us-ofac-sdn", "2026-11-10");

        GoldenFile.Matches(_home.Run("lists", "status", "us-ofac-sdn").Output, "status.txt");
    }

    [Fact]
    public void A_diff_shows_who_came_who_went_and_what_changed_field_by_field()
    {
        ImportBoth();

        CliRun run = _home.Run("lists", "diff", "us-ofac-sdn", "2026-11-10", "newest");

        Assert.Equal(ExitCode.Ok, run.Code);
        GoldenFile.Matches(run.Output, "diff.txt");
        GoldenFile.Matches(_home.Run("lists", "diff", "us-ofac-sdn", "2026-11-10", "newest", "--json").Output, "diff.json");
    }

    [Fact]
    public void A_diff_ends_with_one_only_where_it_is_asked_to_and_something_differs()
    {
        ImportBoth();

        Assert.Equal(ExitCode.Found, _home.Run("lists", "diff", "us-ofac-sdn", "2026-11-10", "2026-11-20", "--exit-code").Code);
        Assert.Equal(ExitCode.Ok, _home.Run("lists", "diff", "us-ofac-sdn", "newest", "newest", "--exit-code").Code);
        Assert.Equal(ExitCode.Usage, _home.Run("lists", "diff", "us-ofac-sdn", "2020-01-01", "newest").Code);
    }

    [Fact]
    public void A_party_is_shown_with_the_days_it_came_on_and_off()
    {
        ImportBoth();

        GoldenFile.Matches(_home.Run("lists", "show", "us-ofac-sdn/5001").Output, "show.txt");
        Assert.Contains("Listed on 2026-11-15: snapshot of 2026-11-10", _home.Run("lists", "show", "us-ofac-sdn/5001", "--as-of", "2026-11-15").Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, _home.Run("lists", "show", "us-ofac-sdn/77777").Code);
        Assert.Contains("forfend lists search \"somebody\"", _home.Run("lists", "show", "somebody").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_search_asks_the_lists_of_the_day()
    {
        ImportBoth();

        Assert.Contains("us-ofac-sdn/5001", _home.Run("lists", "search", "PARTY NUMBER 5001", "--as-of", "2026-11-15").Output, StringComparison.Ordinal);
        CliRun today = _home.Run("lists", "search", "PARTY NUMBER 5001", "--json");
        using JsonDocument json = JsonDocument.Parse(today.Output);
        Assert.DoesNotContain(json.RootElement.GetProperty("hits").EnumerateArray(), hit => hit.GetProperty("id").GetString() == "us-ofac-sdn/5001");
        Assert.Equal("2026-11-20", json.RootElement.GetProperty("lists")[0].GetProperty("published").GetString());
    }

    [Fact]
    public void A_file_is_verified_without_being_imported()
    {
        CliRun run = _home.Run("lists", "verify", Publication("2026-11-20", 5_001));

        Assert.Equal(ExitCode.Ok, run.Code);
        Assert.Contains("sdn: 5,001 rows = 5,001 used + 0 put aside + 0 ignored", run.Output, StringComparison.Ordinal);
        Assert.Contains("Can be imported.", run.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_home.Data.Path));

        Assert.Equal(ExitCode.Found, _home.Run("lists", "verify", Publication("2026-11-21", 7)).Code);
        File.WriteAllText(_home.PathOf("letter.txt"), "Dear Sirs");
        Assert.Equal(ExitCode.Usage, _home.Run("lists", "verify", _home.PathOf("letter.txt")).Code);
    }

    [Fact]
    public void What_is_stored_is_verified_and_damage_has_a_code_of_its_own()
    {
        ImportBoth();
        Assert.Equal(ExitCode.Ok, _home.Run("lists", "verify").Code);

        string stored = Directory.GetFiles(_home.Data.Lists, "sdn.gz", SearchOption.AllDirectories)[0];
        File.WriteAllBytes(stored, File.ReadAllBytes(stored)[..^9]);

        CliRun run = _home.Run("lists", "verify");
        Assert.Equal(ExitCode.Integrity, run.Code);
        Assert.Contains("is damaged: `sdn_", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_kept_for_reference_says_so()
    {
        CliRun run = _home.Run("lists", "import", "us-ofac-sdn", Publication("2026-11-20", 7), "--partial");

        Assert.Equal(ExitCode.Ok, run.Code);
        Assert.Contains("kept for reference, never deciding,", run.Output, StringComparison.Ordinal);
        Assert.Contains("not installed", _home.Run("lists", "status").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_import_says_why_and_leaves_everything_as_it_was()
    {
        Import("2026-11-10", 12_000);

        CliRun run = _home.Run("lists", "import", "us-ofac-sdn", Publication("2026-11-20", 6_000), "--json");

        Assert.Equal(ExitCode.NothingRead, run.Code);
        Assert.Contains("shrank from 12,000 parties", run.Error, StringComparison.Ordinal);
        Assert.Contains("\"result\": \"refused\"", run.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _home.Dispose();

    private void ImportBoth()
    {
        Import("2026-11-10", 5_001);
        Import("2026-11-20", 5_002, without: 5_001, changed: 4);
    }

    private void Import(string day, int parties, int without = 0, int changed = 0) =>
        Assert.Equal(ExitCode.Ok, _home.Run("lists", "import", "us-ofac-sdn", Publication(day, parties, without, changed)).Code);

    private string Publication(string day, int parties, int without = 0, int changed = 0)
    {
        var sdn = new StringBuilder();
        for (int number = 1; number <= parties; number++)
        {
            if (number == without) continue;

            string program = number == changed ? "SDGT] [IRAN" : "SDGT";
            string remarks = number == changed ? "\"DOB 1 Feb 1971; Passport A1234567 (Iran).\"" : "-0- ";
            sdn.Append(CultureInfo.InvariantCulture, $"{number},\"PARTY NUMBER {number}\",\"individual\",\"{program}\"{Rest}{remarks}\r\n");
        }

        string path = _home.PathOf($"sdn_{day}.csv");
        File.WriteAllText(path, sdn.ToString());
        return path;
    }
}
