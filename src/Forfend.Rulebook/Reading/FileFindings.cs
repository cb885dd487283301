using Forfend.Domain.Findings;
using Forfend.Rulebook.Reading.Nodes;

namespace Forfend.Rulebook.Reading;

/// <summary>Takes down what is wrong with one file.</summary>
/// <param name="File">Its path, relative to the rulebook folder.</param>
/// <param name="All">Where the findings of all files are gathered.</param>
internal sealed record FileFindings(string File, List<Finding> All)
{
    /// <summary>Something for which the rulebook is refused.</summary>
    public void Error(string code, int line, int column, string message, string suggestion) =>
        All.Add(new Finding(code, FindingSeverity.Error, new InputLocation(File, line, column), "", message, RecordFate.Refused, suggestion));

    /// <summary>Something for which the rulebook is refused, at a node.</summary>
    public void Error(string code, RulebookNode at, string message, string suggestion) => Error(code, at.Line, at.Column, message, suggestion);

    /// <summary>Something its author should look at; the rulebook is read all the same.</summary>
    public void Warn(string code, RulebookNode at, string message, string suggestion) =>
        All.Add(new Finding(code, FindingSeverity.Warning, new InputLocation(File, at.Line, at.Column), "", message, RecordFate.Kept, suggestion));
}
