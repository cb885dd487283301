using Forfend.Matching.Names;

namespace Forfend.Matching.Compiled;

/// <summary>The distinct words of all listed names, as they lie in a compiled index.</summary>
internal sealed class CompiledWords
{
    private readonly Section<char> _letters;
    private readonly Section<int> _starts;
    private readonly Section<byte> _roles;
    private readonly Section<int> _frequencies;
    private readonly Section<int> _table;

    // Words that were scored once, for the definition takes them as objects.
    private readonly string?[] _texts;

    public CompiledWords(IndexImage image)
    {
        _letters = image.Part<char>(IndexPart.WordLetters);
        _starts = image.Part<int>(IndexPart.WordStarts);
        _roles = image.Part<byte>(IndexPart.WordRoles);
        _frequencies = image.Part<int>(IndexPart.WordFrequencies);
        _table = image.Part<int>(IndexPart.WordTable);
        _texts = new string?[Count];
    }

    /// <summary>How many words there are.</summary>
    public int Count => _roles.Count;

    /// <summary>The letters of a word.</summary>
    public ReadOnlySpan<char> LettersOf(int word) => _letters.Range(_starts[word], _starts[word + 1]);

    /// <summary>The text of a word.</summary>
    public string TextOf(int word) => _texts[word] ??= LettersOf(word).ToString();

    /// <summary>The role of a word.</summary>
    public TokenRole RoleOf(int word) => (TokenRole)_roles[word];

    /// <summary>How many listed parties bear a text.</summary>
    public int FrequencyOf(ReadOnlySpan<char> text)
    {
        int first = FirstOf(text);
        return first < 0 ? 0 : _frequencies[first];
    }

    /// <summary>How many listed parties bear a word.</summary>
    public int FrequencyOf(int word) => _frequencies[word];

    /// <summary>The first of the words with a text; those with other roles follow it. -1 if there is none.</summary>
    public int FirstOf(ReadOnlySpan<char> text)
    {
        int mask = _table.Count - 1;
        for (int slot = (int)(TextHash.Of(text) >> 32) & mask; _table[slot] >= 0; slot = (slot + 1) & mask)
            if (LettersOf(_table[slot]).SequenceEqual(text)) return _table[slot];
        return -1;
    }

    /// <summary>The words with a text, one for each role it has.</summary>
    public (int From, int To) WordsOf(ReadOnlySpan<char> text)
    {
        int from = FirstOf(text);
        if (from < 0) return (0, 0);

        int to = from + 1;
        while (to < Count && LettersOf(to).SequenceEqual(text)) to++;
        return (from, to);
    }
}
