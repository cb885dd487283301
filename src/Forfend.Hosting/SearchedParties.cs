using Forfend.Domain.Parties;
using Forfend.Matching;

namespace Forfend.Hosting;

/// <summary>Listed parties that are searched together. Where they come from the data folder, so does the index of their names.</summary>
public sealed class SearchedParties
{
    private readonly MatcherFiles _files;
    private readonly string? _key;

    /// <summary>Parties of which no index is kept.</summary>
    public SearchedParties(IReadOnlyList<ListedParty> parties) : this(parties, new MatcherFiles(data: null), key: null)
    {
    }

    internal SearchedParties(IReadOnlyList<ListedParty> parties, MatcherFiles files, string? key) => (Parties, _files, _key) = (parties, files, key);

    /// <summary>Them.</summary>
    public IReadOnlyList<ListedParty> Parties { get; }

    /// <summary>Searches them; the index does not depend on the thresholds.</summary>
    public CompiledMatcher Matcher(HitThresholds thresholds) => _files.Of(Parties, _key, thresholds);
}
