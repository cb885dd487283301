namespace Forfend.Intake.Formats.Iso20022;

/// <summary>One element of a message with everything below it. Only the attribute ISO 20022 payments use, <c>Ccy</c>, is kept.</summary>
internal sealed class Element(string name, int line, int column)
{
    private static readonly List<Element> NoChildren = [];

    private List<Element> _children = NoChildren;

    /// <summary>Local name.</summary>
    public string Name => name;

    /// <summary>1-based line of its start tag.</summary>
    public int Line => line;

    /// <summary>1-based column of its start tag.</summary>
    public int Column => column;

    /// <summary>Its own text, trimmed; empty where it has children only.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The attribute <c>Ccy</c>, or empty.</summary>
    public string Currency { get; init; } = "";

    /// <summary>The elements directly below.</summary>
    public IReadOnlyList<Element> Children => _children;

    /// <summary>Whether nothing stands below.</summary>
    public bool IsLeaf => _children.Count == 0;

    /// <summary>The first child of that name, or null.</summary>
    public Element? Child(string childName) => _children.Find(child => child.Name == childName);

    /// <summary>The text at a path of names below, or empty.</summary>
    public string TextAt(params ReadOnlySpan<string> path)
    {
        Element? element = this;
        foreach (string step in path) element = element?.Child(step);
        return element?.Text ?? "";
    }

    public void Add(Element child)
    {
        if (ReferenceEquals(_children, NoChildren)) _children = [];
        _children.Add(child);
    }

    public void AddText(string text)
    {
        string trimmed = text.Trim();
        if (trimmed.Length > 0) Text = Text.Length == 0 ? trimmed : Text + " " + trimmed;
    }
}
