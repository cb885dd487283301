using Forfend.Domain.Findings;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.UsOfacSdn;

/// <summary>Everything that can be found in these files.</summary>
internal static class SdnRules
{
    private const string TakeOfficialCopy = "Download the file again from OFAC.";

    internal static readonly ListRule NoPrimaryFile =
        new("SDN001", FindingSeverity.Error, RecordFate.Refused, "Give `sdn.csv` with the other files of its day.");

    internal static readonly ListRule FileNotGiven =
        new("SDN002", FindingSeverity.Warning, RecordFate.Kept, "Import the folder that also holds it.");

    internal static readonly ListRule UnreadableRow = new("SDN003", FindingSeverity.Error, RecordFate.Quarantined, TakeOfficialCopy);

    internal static readonly ListRule NoNumber = new("SDN004", FindingSeverity.Error, RecordFate.Quarantined, TakeOfficialCopy);

    internal static readonly ListRule NoName = new("SDN005", FindingSeverity.Error, RecordFate.Quarantined, TakeOfficialCopy);

    internal static readonly ListRule RepeatedRow =
        new("SDN006", FindingSeverity.Warning, RecordFate.Omitted, "Nothing is lost; an official file has no such row.");

    internal static readonly ListRule SharedNumber = new("SDN007", FindingSeverity.Warning, RecordFate.ReadAs, TakeOfficialCopy);

    internal static readonly ListRule NoSuchParty =
        new("SDN008", FindingSeverity.Warning, RecordFate.Quarantined, "Take all files from the same day.");

    internal static readonly ListRule UnknownType =
        new("SDN009", FindingSeverity.Warning, RecordFate.ReadAs, "Tell the maintainers: the list has a new kind of entry.");

    internal static readonly ListRule NoProgram = new("SDN010", FindingSeverity.Warning, RecordFate.Kept, TakeOfficialCopy);

    internal static readonly ListRule UnknownAliasType =
        new("SDN011", FindingSeverity.Warning, RecordFate.ReadAs, "Tell the maintainers: the list has a new kind of alias.");

    internal static readonly ListRule UnknownCountry =
        new("SDN012", FindingSeverity.Warning, RecordFate.Omitted, "Tell the maintainers: the name is missing from the country table.");

    internal static readonly ListRule UnreadableDate =
        new("SDN013", FindingSeverity.Warning, RecordFate.Omitted, "Compare birth dates of this party by hand; they stand in its remarks.");

    internal static readonly ListRule UnknownRemark =
        new("SDN014", FindingSeverity.Note, RecordFate.Omitted, "Nothing to do; the text stays in the remarks of its party.");

    internal static readonly ListRule CutRemarks =
        new("SDN015", FindingSeverity.Warning, RecordFate.Omitted, "Import `sdn_comments.csv` of the same day with it.");

    internal static readonly ListRule CommentWithoutCut =
        new("SDN016", FindingSeverity.Warning, RecordFate.Kept, "Take `sdn.csv` and `sdn_comments.csv` from the same day.");

    internal static readonly ListRule Windows1252 =
        new("SDN017", FindingSeverity.Note, RecordFate.ReadAs, "Check accented letters in the names of this file.");

    internal static readonly ListRule EndMark =
        new("SDN018", FindingSeverity.Note, RecordFate.Omitted, "Nothing to do; these files end so.");

    internal static readonly ListRule EmptyLine = new("SDN019", FindingSeverity.Note, RecordFate.Omitted, "Nothing to do.");

    internal static readonly ListRule HeaderRow = new("SDN020", FindingSeverity.Note, RecordFate.Omitted, "Nothing to do.");

    internal static readonly ListRule UnquotedAlias =
        new("SDN021", FindingSeverity.Note, RecordFate.ReadAs, "Nothing to do; a strong alias is the careful reading.");

    internal static readonly ListRule AliasRemark =
        new("SDN022", FindingSeverity.Note, RecordFate.Omitted, "Nothing to do; the alias itself was read.");

    internal static readonly ListRule UnknownIssuer =
        new("SDN023", FindingSeverity.Note, RecordFate.Omitted, "Nothing to do; the identifier was read without an issuer.");

    internal static readonly ListRule UnknownLink =
        new("SDN024", FindingSeverity.Note, RecordFate.Omitted, "Nothing to do; the text stays in the remarks of its party. Aliases make more of these names known: import `alt.csv` as well.");
}
