namespace Forfend.Rulebook.Reading;

/// <summary>A closed set of words and what they stand for.</summary>
/// <param name="name">What one of them is, for messages: <c>a role</c>.</param>
/// <param name="words">The words, in the order of the documentation.</param>
internal sealed class Vocabulary<T>(string name, IEnumerable<(string Word, T Value)> words)
{
    private readonly (string Word, T Value)[] _words = [.. words];

    /// <summary>What one of them is.</summary>
    public string Name { get; } = name;

    /// <summary>The words.</summary>
    public IEnumerable<string> Words => _words.Select(pair => pair.Word);

    /// <summary>Takes a word exactly as it is written.</summary>
    public bool TryFind(string word, out T value)
    {
        foreach ((string candidate, T meaning) in _words)
        {
            if (candidate != word) continue;

            value = meaning;
            return true;
        }

        value = _words[0].Value;
        return false;
    }
}
