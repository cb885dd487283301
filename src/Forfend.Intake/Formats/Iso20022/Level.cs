namespace Forfend.Intake.Formats.Iso20022;

/// <summary>What a header or a batch states once for all its transactions; read when the first of them needs it.</summary>
internal sealed class Level(string prefix)
{
    // The schemas allow some twenty; a batch of more is no batch, and would make memory grow.
    public const int MaxElements = 1000;

    private readonly List<Element> _elements = [];
    private Block? _block;

    /// <summary>Whether a transaction has used it already.</summary>
    public bool IsRead { get; private set; }

    /// <summary>Whether it holds all it may.</summary>
    public bool IsFull => _elements.Count >= MaxElements;

    public void Add(Element element)
    {
        _elements.Add(element);
        _block = null;
    }

    /// <summary>What it states; <paramref name="isNew"/> tells whether nobody has seen this block before.</summary>
    public Block Read(IntakeOptions options, UnknownElements unknown, out bool isNew)
    {
        isNew = _block is null;
        IsRead = true;
        return _block ??= new BlockReader(options, prefix, unknown).Read(_elements);
    }
}
