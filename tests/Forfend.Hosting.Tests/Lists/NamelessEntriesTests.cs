using System.Globalization;
using System.Text;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Hosting.Lists;
using Forfend.Lists;
using Forfend.Screening;

namespace Forfend.Hosting.Tests.Lists;

/// <summary>Entries in which the publisher forgot the name.</summary>
public sealed class NamelessEntriesTests : IDisposable
{
    private readonly ListFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_entry_without_a_name_does_not_keep_the_others_from_deciding_and_is_said_on_every_answer()
    {
        ListImportResult.Imported imported = Assert.IsType<ListImportResult.Imported>(Import(parties: 500, nameless: 2));

        Assert.Equal((500, ListContents.SomeNames), (imported.Info.Parties, imported.Info.NotGiven));
        Assert.Contains("the names of some parties", ListAge.WithoutContents(imported.Info, Profiles.UsPerson)!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_entries_without_a_name_are_the_sign_of_a_broken_file() =>
        Assert.Contains("rows of `house-list` were put aside", Assert.IsType<ListImportResult.Refused>(Import(parties: 500, nameless: 3)).Reason, StringComparison.Ordinal);

    [Fact]
    public void What_was_not_given_is_remembered_in_the_store()
    {
        Import(parties: 500, nameless: 1);

        Assert.Equal(ListContents.SomeNames, _folder.Store.Select("house", new LawDates(new DateOnly(2026, 6, 1)))!.Snapshot.NotGiven);
    }

    private ListImportResult Import(int parties, int nameless)
    {
        var table = new StringBuilder("number,name\n");
        for (int number = 1; number <= parties + nameless; number++)
            table.Append(CultureInfo.InvariantCulture, $"{number},{(number <= nameless ? "" : $"Party {number}")}\n");

        string path = _folder.PathOf("house.csv");
        File.WriteAllText(path, table.ToString());
        return _folder.Import(new ListImportRequest(ListSources.Find("house")!, path) { Published = new DateOnly(2026, 1, 1) });
    }
}
