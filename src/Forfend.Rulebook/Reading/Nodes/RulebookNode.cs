using System.Collections.Immutable;

namespace Forfend.Rulebook.Reading.Nodes;

/// <summary>
/// A part of a rulebook file before anybody asked what it means. Every scalar is text; what it is else, the format says. Knows where it
/// stands, also when it comes from a compiled rulebook.
/// </summary>
public abstract record RulebookNode
{
    private RulebookNode(int line, int column) => (Line, Column) = (line, column);

    /// <summary>1-based line of its first character.</summary>
    public int Line { get; }

    /// <summary>1-based column of its first character.</summary>
    public int Column { get; }

    /// <summary>A single value, as written and without its quotes; empty where nothing was written.</summary>
    public sealed record Scalar(string Text, int Line, int Column) : RulebookNode(Line, Column);

    /// <summary>A list.</summary>
    public sealed record Sequence(ImmutableArray<RulebookNode> Items, int Line, int Column) : RulebookNode(Line, Column);

    /// <summary>Keys with values, in the order of the file; every key occurs once.</summary>
    public sealed record Mapping(ImmutableArray<NodeEntry> Entries, int Line, int Column) : RulebookNode(Line, Column);
}

/// <summary>One key of a mapping and its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Line">1-based line of the key.</param>
/// <param name="Column">1-based column of the key.</param>
/// <param name="Value">Its value.</param>
public sealed record NodeEntry(string Key, int Line, int Column, RulebookNode Value);
