using System.Collections.Immutable;
using Forfend.Rulebook.Reading;
using Forfend.Rulebook.Reading.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Forfend.Rulebook.Writing;

/// <summary>
/// Formats a rulebook file without moving anything its author arranged: LF line ends, no blanks at the ends of lines, one line feed at the end of
/// the file, and quotes around values that some YAML readers would take for something else. What the file says never changes.
/// </summary>
public static class RulebookFormatter
{
    /// <summary>The formatted text; the text itself where it cannot be read.</summary>
    public static string Format(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string plain = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        string tidy = string.Join('\n', plain.Split('\n').Select(line => line.TrimEnd(' ', '\t'))).TrimEnd('\n') + "\n";
        if (!SaysTheSame(plain, tidy)) tidy = plain;

        string quoted = tidy;
        foreach (TrappedValue value in TrapsIn(tidy).Reverse())
            quoted = string.Concat(quoted.AsSpan(0, value.Start), YamlScalar.Of(value.Text), quoted.AsSpan(value.End));

        return SaysTheSame(tidy, quoted) ? quoted : tidy;
    }

    /// <summary>Values without quotes that some YAML readers take for something else, in the order of the text.</summary>
    internal static ImmutableArray<TrappedValue> TrapsIn(string text)
    {
        var found = ImmutableArray.CreateBuilder<TrappedValue>();
        var parser = new Parser(new StringReader(text));
        try
        {
            while (parser.MoveNext())
            {
                if (parser.Current is not Scalar { Style: ScalarStyle.Plain, IsKey: false } scalar || scalar.Value.Length == 0) continue;
                if (YamlScalar.IsTrap(scalar.Value))
                    found.Add(new TrappedValue(scalar.Value, (int)scalar.Start.Index, (int)scalar.End.Index, (int)scalar.Start.Line, (int)scalar.Start.Column));
            }
        }
        catch (Exception broken) when (YamlNodes.IsBroken(broken))
        {
            // What cannot be read is reported by whoever reads it.
        }

        return found.ToImmutable();
    }

    private static bool SaysTheSame(string before, string after) =>
        before == after || (Read(before) is { } one && Read(after) is { } other && AreEqual(one, other));

    private static RulebookNode.Mapping? Read(string text) => YamlNodes.Read(text, new FileFindings("", []));

    private static bool AreEqual(RulebookNode one, RulebookNode other) => (one, other) switch
    {
        (RulebookNode.Scalar a, RulebookNode.Scalar b) => a.Text == b.Text,
        (RulebookNode.Sequence a, RulebookNode.Sequence b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items).All(pair => AreEqual(pair.First, pair.Second)),
        (RulebookNode.Mapping a, RulebookNode.Mapping b) =>
            a.Entries.Length == b.Entries.Length && a.Entries.Zip(b.Entries).All(pair => pair.First.Key == pair.Second.Key && AreEqual(pair.First.Value, pair.Second.Value)),
        _ => false,
    };
}

/// <summary>A value that needs quotes.</summary>
internal sealed record TrappedValue(string Text, int Start, int End, int Line, int Column);
