using Forfend.Domain.Findings;

namespace Forfend.Lists.Reading;

/// <summary>What can be found in the files of any list.</summary>
internal static class ListRules
{
    private const string TakeOfficialCopy = "Download the file again from its publisher.";
    private const string TellMaintainers = "Tell the maintainers of this reader: the list has something new.";

    internal static readonly ListRule NotReadable = new("LST101", FindingSeverity.Error, RecordFate.Refused, TakeOfficialCopy);

    internal static readonly ListRule NoPrimaryFile =
        new("LST102", FindingSeverity.Error, RecordFate.Refused, "Give the primary file with the others of its day.");

    internal static readonly ListRule BrokenRow = new("LST103", FindingSeverity.Error, RecordFate.Quarantined, TakeOfficialCopy);

    internal static readonly ListRule NoNumber = new("LST104", FindingSeverity.Error, RecordFate.Quarantined, TakeOfficialCopy);

    internal static readonly ListRule NoName =
        new("LST105", FindingSeverity.Warning, RecordFate.Quarantined, "Ask the publisher who it is; until then nobody can be held against it.");

    internal static readonly ListRule CountDiffers = new("LST106", FindingSeverity.Error, RecordFate.Refused, TakeOfficialCopy);

    internal static readonly ListRule MissingColumn = new("LST107", FindingSeverity.Error, RecordFate.Refused, TakeOfficialCopy);

    internal static readonly ListRule LimitReached =
        new("LST108", FindingSeverity.Error, RecordFate.Refused, "Check that this is the list; if it is, tell the maintainers.");

    internal static readonly ListRule UnknownList =
        new("LST109", FindingSeverity.Error, RecordFate.Quarantined, TellMaintainers);

    internal static readonly ListRule NewSchema = new("LST120", FindingSeverity.Warning, RecordFate.Kept, TellMaintainers);

    internal static readonly ListRule UnknownField = new("LST121", FindingSeverity.Warning, RecordFate.Omitted, TellMaintainers);

    internal static readonly ListRule UnknownKind = new("LST122", FindingSeverity.Warning, RecordFate.ReadAs, TellMaintainers);

    internal static readonly ListRule UnknownValue = new("LST123", FindingSeverity.Warning, RecordFate.Kept, TellMaintainers);

    internal static readonly ListRule UnreadableDate =
        new("LST124", FindingSeverity.Warning, RecordFate.Omitted, "Compare this date by hand; its text stands in the remarks of the party.");

    internal static readonly ListRule UnknownCountry =
        new("LST125", FindingSeverity.Warning, RecordFate.Omitted, "Tell the maintainers: the name is missing from the country table.");

    internal static readonly ListRule SharedNumber = new("LST126", FindingSeverity.Warning, RecordFate.ReadAs, TakeOfficialCopy);

    internal static readonly ListRule NoSuchParty =
        new("LST127", FindingSeverity.Warning, RecordFate.Quarantined, "Take all files from the same day.");

    internal static readonly ListRule Disagreement =
        new("LST128", FindingSeverity.Warning, RecordFate.ReadAs, "Check the party at its publisher.");

    internal static readonly ListRule FilteredExport =
        new("LST129", FindingSeverity.Warning, RecordFate.Kept, "Import the whole list; a part of it never decides alone.");

    internal static readonly ListRule NoDesignation =
        new("LST130", FindingSeverity.Warning, RecordFate.Kept, "Check at its publisher why the party is listed.");

    internal static readonly ListRule RepeatedRow = new("LST140", FindingSeverity.Note, RecordFate.Omitted, "Nothing is lost.");

    internal static readonly ListRule NotAnIdentifier =
        new("LST141", FindingSeverity.Note, RecordFate.Omitted, "Nothing to do; the text stands in the remarks of its party.");

    internal static readonly ListRule LeftAsText =
        new("LST142", FindingSeverity.Note, RecordFate.Omitted, "Nothing to do; the text stands in the remarks of its party.");

    internal static readonly ListRule HeaderRow = new("LST143", FindingSeverity.Note, RecordFate.Omitted, "Nothing to do.");

    internal static readonly ListRule EmptyRow = new("LST144", FindingSeverity.Note, RecordFate.Omitted, "Nothing to do.");

    internal static readonly ListRule LeftOut = new("LST145", FindingSeverity.Note, RecordFate.Omitted, "Nothing to do.");

    internal static readonly ListRule Windows1252 =
        new("LST146", FindingSeverity.Note, RecordFate.ReadAs, "Check accented letters in the names of this file.");

    internal static readonly ListRule SameName =
        new("LST147", FindingSeverity.Note, RecordFate.Kept, "Nothing to do; the list has no numbers, so its entries are told apart by order.");
}
