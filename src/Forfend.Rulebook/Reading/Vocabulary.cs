namespace Forfend.Rulebook.Reading;

/// <summary>A closed set of words and what they stand for.</summary>
/// <param name="name">What one of them is, for messages: <c>a role</c>.</param>
/// <param name="words">The words, in the order of the documentation.</param>
/// <param name="meaning">What the word at an index stands for.</param>
internal sealed class Vocabulary<T>(string name, IEnumerable<string> words, Func<int, T> meaning)
{
    private readonly string[] _words = [.. words];

    /// <summary>What one of them is.</summary>
    public string Name { get; } = name;

    /// <summary>The words.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>Takes a word exactly as it is written.</summary>
    public bool TryFind(string word, out T value)
    {
        int index = Array.IndexOf(_words, word);
        value = meaning(Math.Max(index, 0));
        return index >= 0;
    }
}
