using Forfend.Domain.Findings;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.UsOfacSdn;

/// <summary>What can be found in these files and in no other list's; the rest is in <see cref="ListRules"/>.</summary>
internal static class SdnRules
{
    private const string TakeOfficialCopy = "Download the file again from OFAC.";

    internal static readonly ListRule FileNotGiven =
        new("SDN002", FindingSeverity.Warning, RecordFate.Kept, "Import the folder that also holds it.");

    internal static readonly ListRule NamelessAlias = new("SDN005", FindingSeverity.Error, RecordFate.Quarantined, TakeOfficialCopy);

    internal static readonly ListRule UnknownType =
        new("SDN009", FindingSeverity.Warning, RecordFate.ReadAs, "Tell the maintainers: the list has a new kind of entry.");

    internal static readonly ListRule NoProgram = new("SDN010", FindingSeverity.Warning, RecordFate.Kept, TakeOfficialCopy);

    internal static readonly ListRule UnknownAliasType =
        new("SDN011", FindingSeverity.Warning, RecordFate.ReadAs, "Tell the maintainers: the list has a new kind of alias.");

    internal static readonly ListRule UnknownRemark =
        new("SDN014", FindingSeverity.Note, RecordFate.Omitted, "Nothing to do; the text stays in the remarks of its party.");

    internal static readonly ListRule CutRemarks =
        new("SDN015", FindingSeverity.Warning, RecordFate.Omitted, "Import `sdn_comments.csv` of the same day with it.");

    internal static readonly ListRule CommentWithoutCut =
        new("SDN016", FindingSeverity.Warning, RecordFate.Kept, "Take `sdn.csv` and `sdn_comments.csv` from the same day.");

    internal static readonly ListRule EndMark =
        new("SDN018", FindingSeverity.Note, RecordFate.Omitted, "Nothing to do; these files end so.");

    internal static readonly ListRule UnquotedAlias =
        new("SDN021", FindingSeverity.Note, RecordFate.ReadAs, "Nothing to do; a strong alias is the careful reading.");

    internal static readonly ListRule AliasRemark =
        new("SDN022", FindingSeverity.Note, RecordFate.Omitted, "Nothing to do; the alias itself was read.");

    internal static readonly ListRule UnknownIssuer =
        new("SDN023", FindingSeverity.Note, RecordFate.Omitted, "Nothing to do; the identifier was read without an issuer.");

    internal static readonly ListRule UnknownLink =
        new("SDN024", FindingSeverity.Note, RecordFate.Omitted, "Nothing to do; the text stays in the remarks of its party. Aliases make more of these names known: import `alt.csv` as well.");
}
