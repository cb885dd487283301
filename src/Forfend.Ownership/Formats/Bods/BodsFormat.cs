using Forfend.Domain.Findings;
using Forfend.Domain.Parties;
using Forfend.Ownership.Reading;

namespace Forfend.Ownership.Formats.Bods;

/// <summary>The Beneficial Ownership Data Standard, versions 0.2 to 0.4.</summary>
public sealed class BodsFormat : IOwnerFormat
{
    /// <inheritdoc/>
    public string Key => "bods";

    /// <inheritdoc/>
    public string Title => "Beneficial Ownership Data Standard 0.2 to 0.4";

    /// <inheritdoc/>
    public bool IsTried => true;

    /// <inheritdoc/>
    public bool Recognizes(string start)
    {
        ArgumentNullException.ThrowIfNull(start);
        return start.Contains("\"statementType\"", StringComparison.Ordinal)
            || (start.Contains("\"recordType\"", StringComparison.Ordinal) && start.Contains("\"recordDetails\"", StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    public OwnerReading Read(Stream content, string file)
    {
        var findings = new ReadingFindings(file);
        var statements = new List<Statement>();
        int unusable = 0;
        (int records, int quarantined) = JsonRecords.Read(content, findings, (element, line) =>
        {
            if (Statement.Of(element.Clone(), line) is { } statement)
            {
                statements.Add(statement);
                return;
            }

            unusable++;
            findings.Warn(OwnerCodes.Record, line, "", "is no statement: it has no id, or no type of the standard.", RecordFate.Quarantined, "Check it with the standard's review tool.");
        });

        var replaced = statements.SelectMany(statement => statement.Replaces).ToHashSet(StringComparer.Ordinal);
        Dictionary<string, Statement> last = [];
        foreach (Statement statement in statements.Where(statement => !replaced.Contains(statement.StatementId))) last[statement.Reference] = statement;
        int ignored = statements.Count - last.Count;
        if (ignored > 0) findings.Note(OwnerCodes.Unused, 0, "", $"{ignored} statements are replaced by later ones.", RecordFate.Omitted);

        var parties = new Dictionary<string, ListedParty>(StringComparer.Ordinal);
        foreach (Statement statement in last.Values.Where(statement => statement.Kind is not StatementKind.Relationship)) parties[statement.Reference] = BodsParty.Read(statement);

        var relations = new StatedRelations(findings);
        var reader = new BodsRelationship(parties, findings);
        int used = parties.Count;
        foreach (Statement statement in last.Values.Where(statement => statement.Kind is StatementKind.Relationship))
        {
            var read = reader.Read(statement);
            if (read.Count > 0) used++;
            else quarantined++;
            foreach (var relation in read) relations.Add(relation, statement.Line);
        }

        return new OwnerReading([.. parties.Values.DistinctBy(party => party.Id)], relations.All(), findings.All(), new OwnerBooks(records, used, quarantined + unusable, ignored));
    }
}
