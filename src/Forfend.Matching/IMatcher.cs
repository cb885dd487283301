namespace Forfend.Matching;

/// <summary>
/// Recognises listed parties. The exhaustive matcher defines the answer; every other implementation must return exactly its hits,
/// ids and scores, in its order.
/// </summary>
public interface IMatcher
{
    /// <summary>Version of the score's definition; enters every decision.</summary>
    string Version { get; }

    /// <summary>
    /// Every listed party at or above the threshold, best first, equal scores in ordinal order of the party's id. Safe to call from
    /// several threads.
    /// </summary>
    IReadOnlyList<Hit> Search(NameQuery query);

    /// <summary>Every listed party named inside a text, in order of position. Safe to call from several threads.</summary>
    IReadOnlyList<TextHit> SearchText(string text);
}
