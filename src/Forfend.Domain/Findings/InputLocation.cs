using System.Globalization;

namespace Forfend.Domain.Findings;

/// <summary>A place in an input, printed so that editors and terminals can jump to it (<c>file:line:column</c>).</summary>
/// <param name="File">The name as the user gave it; <c>stdin</c> for standard input; empty where there is no file.</param>
/// <param name="Line">1-based line; 0 where lines mean nothing.</param>
/// <param name="Column">1-based column; 0 where unknown.</param>
public readonly record struct InputLocation(string File, int Line = 0, int Column = 0)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        if (Line == 0) return File;

        string line = Line.ToString(CultureInfo.InvariantCulture);
        return Column == 0 ? $"{File}:{line}" : $"{File}:{line}:{Column.ToString(CultureInfo.InvariantCulture)}";
    }
}
