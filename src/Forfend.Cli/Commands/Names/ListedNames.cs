using Forfend.Cli.Running;
using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Hosting;
using Forfend.Lists;

namespace Forfend.Cli.Commands.Names;

/// <summary>Whose names are searched: those of all active lists, of one imported list, or of a table.</summary>
internal static class ListedNames
{
    /// <summary>The parties; null, having said why, where there are none to be had.</summary>
    /// <param name="list">Key of a list source, or path of a table; null for all active lists.</param>
    /// <param name="context">Where the command runs.</param>
    /// <param name="failure">The exit code where there are none.</param>
    public static SearchedParties? Find(string? list, CommandContext context, out ExitCode failure) =>
        Find(list, new LawDates(context.Installation.Today), context, out failure);

    /// <summary>The parties as the lists had them on two dates; null, having said why, where there are none to be had.</summary>
    /// <param name="list">Key of a list source, or path of a table; null for all active lists.</param>
    /// <param name="dates">The dates that select the snapshots.</param>
    /// <param name="context">Where the command runs.</param>
    /// <param name="failure">The exit code where there are none.</param>
    public static SearchedParties? Find(string? list, LawDates dates, CommandContext context, out ExitCode failure)
    {
        failure = ExitCode.Ok;
        if (list is not null && ListSources.Find(list) is null)
        {
            if (File.Exists(list)) return ReadTable(list, context, out failure) is { } rows ? new SearchedParties(rows) : null;

            string hint = NearestWord.To(list, ListSources.All.Select(source => source.Key)) is { } nearest ? $" Did you mean `{nearest}`?" : "";
            failure = context.Usage($"--list {list}: there is no such file, and no list source of that name.{hint}");
            return null;
        }

        if (!context.Installation.TryFindParties(dates, list, out SearchedParties? parties, out Finding? broken))
        {
            context.Talk(broken!.ToString());
            failure = ExitCode.Integrity;
            return null;
        }

        if (parties.Parties.Count > 0) return parties;

        failure = context.Usage($"no publication of {list} has been imported; see `forfend lists import`.");
        return null;
    }

    private static List<ListedParty>? ReadTable(string path, CommandContext context, out ExitCode failure)
    {
        failure = ExitCode.Ok;
        using NameTable table = NameTable.Open(path, context);
        if (!table.Has("name"))
        {
            failure = context.Usage($"--list {path}: the first line must name the columns, among them `name` (and `id`, `kind`, `aliases`, `addresses`), with tabs between them.");
            return null;
        }

        var parties = new List<ListedParty>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var findings = new FindingCounts();
        foreach (TableRow row in table.Rows())
        {
            string id = row["id"].Length > 0 ? row["id"] : $"line {row.Location.Line}";
            string? error = row.Error ?? (row["name"].Length == 0 ? "has no name" : ids.Add(id) ? null : $"the id `{id}` stands in an earlier line");
            if (error is null) parties.Add(PartyOf(row, id));
            else findings.Add(new Finding("NAM004", FindingSeverity.Error, row.Location, "", $"{error}; the line was left out.", RecordFate.Quarantined));
            findings.AddRange(row.Findings);
        }

        findings.WriteTo(context.Error);
        return parties;
    }

    private static ListedParty PartyOf(TableRow row, string id)
    {
        string[] aliases = row["aliases"].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new ListedParty
        {
            Id = new PartyId(id),
            List = "file",
            Kind = row.Kind(),
            Names = [new PartyName(row["name"], NameStrength.Primary), .. aliases.Select(alias => new PartyName(alias, NameStrength.StrongAlias))],
            Addresses = [.. row["addresses"].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        };
    }
}
