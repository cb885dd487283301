using Forfend.Domain.Findings;
using Forfend.Rulebook.Reading.Nodes;

namespace Forfend.Rulebook.Reading;

/// <summary>The files of a compiled rulebook.</summary>
internal sealed class CompiledSource(PackedDocuments documents) : FileSource
{
    private volatile bool _isDamaged;

    /// <summary>Whether a file did not add up when it was opened.</summary>
    public bool IsDamaged => _isDamaged;

    /// <inheritdoc/>
    public override NodeDocument? Open(string path)
    {
        if (documents.TryRead(path, out NodeDocument? document)) return document;

        if (documents.Has(path)) _isDamaged = true;
        return null;
    }

    /// <summary>A compiled rulebook was read from its folder without errors, so its files as files have no findings.</summary>
    public override string Close(RulebookIndex? index, List<Finding> findings) => documents.Sha256;
}
