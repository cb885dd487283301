using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Forfend.Rulebook.Reading.Nodes;

/// <summary>
/// Reads YAML as nodes: one document, one mapping, every scalar as text, so that <c>NO</c> is Norway and <c>012</c> is what stands there. What two
/// YAML readers would understand differently is a finding.
/// </summary>
internal sealed class YamlNodes
{
    /// <summary>Deeper nesting is a mistake: the deepest measure needs twelve levels.</summary>
    internal const int MaxDepth = 32;

    private static readonly string[] KeysTakenForTruth = ["on", "off", "yes", "no", "y", "n", "true", "false"];

    private readonly Parser _parser;
    private readonly FileFindings _findings;

    private YamlNodes(string text, FileFindings findings)
    {
        _parser = new Parser(new StringReader(text));
        _findings = findings;
    }

    /// <summary>The file's mapping, or null where it has none; every error is in the findings.</summary>
    public static RulebookNode.Mapping? Read(string text, FileFindings findings) => PlainYaml.Read(text) ?? ReadAny(text, findings);

    /// <summary>The same, by a reader of the whole of YAML.</summary>
    internal static RulebookNode.Mapping? ReadAny(string text, FileFindings findings)
    {
        var nodes = new YamlNodes(text, findings);
        try
        {
            return nodes.ReadDocument();
        }
        catch (YamlException broken)
        {
            nodes.ReportBroken(broken.Start, FirstLine(broken.Message));
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            nodes.ReportBroken(nodes._parser.Current?.Start ?? Mark.Empty, "this is not YAML.");
        }

        return null;
    }

    /// <summary>Whether the library gave up on a text. Its scanner does not name every error it meets; fuzzing found the others.</summary>
    internal static bool IsBroken(Exception exception) =>
        exception is YamlException or InvalidOperationException or ArgumentException or FormatException or OverflowException;

    /// <summary>Whether many YAML readers take a key for the value true or false.</summary>
    internal static bool IsTakenForTruth(string key) => KeysTakenForTruth.Contains(key, StringComparer.OrdinalIgnoreCase);

    private void ReportBroken(in Mark at, string problem) =>
        _findings.Error(FindingCodes.NotYaml, (int)at.Line, (int)at.Column, "The YAML breaks off here: " + problem, "Check the indentation, quotes and brackets just before.");

    private static string FirstLine(string message)
    {
        int end = message.AsSpan().IndexOfAny('\r', '\n');
        return (end < 0 ? message : message[..end]).TrimEnd('.') + ".";
    }

    private RulebookNode.Mapping? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            _findings.Error(FindingCodes.NotYaml, 1, 1, "The file is empty.", "Start it with `format:`.");
            return null;
        }

        RulebookNode root = ReadNode(depth: 1);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out DocumentStart? second))
        {
            Refuse(second, "A second document starts here.", "Write one document in each file, without `---`.");
            return null;
        }

        if (root is RulebookNode.Mapping mapping) return mapping;

        _findings.Error(FindingCodes.WrongShape, root, "The file does not hold keys with values.", "Start it with `format:`.");
        return null;
    }

    private RulebookNode ReadNode(int depth)
    {
        ParsingEvent current = _parser.Current ?? throw new YamlException("The file ends in the middle of something.");
        if (depth > MaxDepth) throw new YamlException(current.Start, current.End, $"Nested more than {MaxDepth} levels deep");

        (int line, int column) = Place(current);
        if (_parser.TryConsume<AnchorAlias>(out AnchorAlias? alias))
        {
            Refuse(alias, $"`*{alias.Value}` repeats another part of the file.", "Write the part out again, so that everybody reads the same.");
            return new RulebookNode.Scalar("", line, column);
        }

        var node = _parser.Consume<NodeEvent>();
        RefuseProperties(node);
        return node switch
        {
            Scalar scalar => new RulebookNode.Scalar(scalar.Value, line, column),
            SequenceStart => ReadItems(line, column, depth),
            _ => ReadEntries(line, column, depth),
        };
    }

    private RulebookNode.Sequence ReadItems(int line, int column, int depth)
    {
        var items = ImmutableArray.CreateBuilder<RulebookNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _)) items.Add(ReadNode(depth + 1));
        return new RulebookNode.Sequence(items.ToImmutable(), line, column);
    }

    private RulebookNode.Mapping ReadEntries(int line, int column, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<NodeEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            RulebookNode key = ReadNode(depth + 1);
            RulebookNode value = ReadNode(depth + 1);
            if (key is not RulebookNode.Scalar { Text: { Length: > 0 } name })
            {
                _findings.Error(FindingCodes.WrongShape, key, "A key must be a single word.", "Write `key: value`.");
            }
            else if (name == "<<")
            {
                _findings.Error(FindingCodes.YamlFeature, key, "`<<` merges another part of the file.", "Write the keys out again, so that everybody reads the same.");
            }
            else if (IsTakenForTruth(name))
            {
                string suggestion = name.Equals("on", StringComparison.OrdinalIgnoreCase) ? "Write `date:`." : "Use the key of the format.";
                _findings.Error(FindingCodes.KeyIsTruth, key, $"`{name}` is read as the value true or false by many YAML readers.", suggestion);
            }
            else if (!lines.TryAdd(name, key.Line))
            {
                _findings.Error(FindingCodes.KeyTwice, key, $"`{name}` stands here a second time, first on line {lines[name]}.", "Keep one of the two.");
            }
            else
            {
                entries.Add(new NodeEntry(name, key.Line, key.Column, value));
            }
        }

        return new RulebookNode.Mapping(entries.ToImmutable(), line, column);
    }

    private void RefuseProperties(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty) Refuse(node, $"`&{node.Anchor.Value}` names a part of the file to repeat it.", "Write the part out where it is needed.");
        if (!node.Tag.IsEmpty) Refuse(node, $"`{node.Tag}` gives the value a type.", "Leave it out; the format says what every value is.");
    }

    private void Refuse(ParsingEvent at, string message, string suggestion)
    {
        (int line, int column) = Place(at);
        _findings.Error(FindingCodes.YamlFeature, line, column, message, suggestion);
    }

    private static (int Line, int Column) Place(ParsingEvent at) => ((int)at.Start.Line, (int)at.Start.Column);
}
