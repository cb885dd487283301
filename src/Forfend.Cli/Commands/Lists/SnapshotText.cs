using Forfend.Domain.Law;
using Forfend.Domain.Parties;

namespace Forfend.Cli.Commands.Lists;

/// <summary>Snapshots and listed parties in a few words.</summary>
internal static class SnapshotText
{
    /// <summary>The day of a snapshot.</summary>
    public static string Day(ListSnapshotInfo info) => LawDates.Iso(info.Published);

    /// <summary>A party in one line: id, name, kind, programmes.</summary>
    public static string Party(ListedParty party)
    {
        string programs = string.Join(", ", party.Designations.Select(designation => designation.Program).Where(program => program.Length > 0).Distinct());
        return $"{party.Id}  {party.PrimaryName}  ({party.Kind.Key()}{(programs.Length == 0 ? "" : "; " + programs)})";
    }
}
