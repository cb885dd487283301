using System.Collections.Immutable;
using System.Text.Json;
using Forfend.Ownership.Reading;

namespace Forfend.Ownership.Formats.Bods;

/// <summary>What a statement describes.</summary>
internal enum StatementKind
{
    /// <summary>A company, arrangement or body.</summary>
    Entity,

    /// <summary>A person.</summary>
    Person,

    /// <summary>That somebody owns or controls something.</summary>
    Relationship,
}

/// <summary>A statement of any version, with what all versions have.</summary>
/// <param name="Kind">What it describes.</param>
/// <param name="StatementId">Its id.</param>
/// <param name="Reference">By what others refer to what it describes: the record, or before 0.4 the statement.</param>
/// <param name="Details">What it says.</param>
/// <param name="Date">Its day, as written.</param>
/// <param name="IsClosed">Whether it says that the record has ended.</param>
/// <param name="Replaces">Ids of statements it replaces.</param>
/// <param name="Line">Where it stands.</param>
internal sealed record Statement(StatementKind Kind, string StatementId, string Reference, JsonElement Details, string Date, bool IsClosed, ImmutableArray<string> Replaces, int Line)
{
    /// <summary>Reads what a statement is; null where it is none.</summary>
    public static Statement? Of(JsonElement json, int line)
    {
        bool hasRecords = json.Get("recordType").ValueKind != JsonValueKind.Undefined;
        StatementKind? kind = (hasRecords ? json.Text("recordType") : json.Text("statementType")) switch
        {
            "entity" or "entityStatement" => StatementKind.Entity,
            "person" or "personStatement" => StatementKind.Person,
            "relationship" or "ownershipOrControlStatement" => StatementKind.Relationship,
            _ => null,
        };
        string id = hasRecords ? json.Text("statementId") : json.Text("statementID");
        string reference = hasRecords ? json.Text("recordId") : id;
        if (kind is not { } known || reference.Length == 0) return null;

        return new Statement(
            known,
            id,
            reference,
            hasRecords ? json.Get("recordDetails") : json,
            json.Text("statementDate"),
            hasRecords && json.Text("recordStatus") == "closed",
            [.. json.Each("replacesStatements").Select(JsonFields.Text).Where(text => text.Length > 0)],
            line);
    }
}
