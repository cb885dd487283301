using Forfend.Matching.Compiled;

namespace Forfend.Matching.Reverse;

/// <summary>The strong identifiers of the parties of a book.</summary>
internal sealed class BookIdentifiers(IndexImage image)
{
    private readonly Section<ulong> _hashes = image.Part<ulong>(IndexPart.IdentifierHashes);
    private readonly Section<int> _parties = image.Part<int>(IndexPart.IdentifierParties);

    /// <summary>Adds the parties that have an identifier, by its hash.</summary>
    public void AddBearers(ulong identifier, ISet<int> parties)
    {
        int from = 0;
        for (int to = _hashes.Count; from < to;)
        {
            int middle = (from + to) >>> 1;
            if (_hashes[middle] < identifier) from = middle + 1;
            else to = middle;
        }

        for (; from < _hashes.Count && _hashes[from] == identifier; from++) parties.Add(_parties[from]);
    }
}
