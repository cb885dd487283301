using System.Collections.Immutable;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Compiled;

/// <summary>The distinct words of all listed names, as they lie in a compiled index: ordinally, then by role.</summary>
internal sealed class CompiledWords
{
    private const byte Native = 0x80;
    private readonly TextTable _texts;
    private readonly Section<byte> _traits;
    private readonly Section<ushort> _weights;
    private readonly Section<ushort> _unmet;
    private readonly Section<int> _sounds;
    private readonly Section<int> _byEnd;
    private readonly Section<int> _nativeWords;
    private readonly TextTable _nativeSkeletons;

    // Words that were looked at once, for the definition takes them as objects.
    private readonly string?[] _strings;
    private readonly WordForms?[] _forms;

    public CompiledWords(IndexImage image)
    {
        _texts = new TextTable(image, IndexPart.WordLetters, IndexPart.WordLengths, IndexPart.WordStarts, IndexPart.WordTable);
        _traits = image.Part<byte>(IndexPart.WordTraits);
        _weights = image.Part<ushort>(IndexPart.WordWeights);
        _unmet = image.Part<ushort>(IndexPart.WordUnmet);
        _sounds = image.Part<int>(IndexPart.WordSounds);
        _byEnd = image.Part<int>(IndexPart.WordsByEnd);
        _nativeWords = image.Part<int>(IndexPart.NativeWords);
        _nativeSkeletons = new TextTable(image, IndexPart.NativeSkeletons, IndexPart.NativeLengths, IndexPart.NativeStarts);
        _strings = new string?[Count];
        _forms = new WordForms?[Count];
    }

    /// <summary>How many words there are.</summary>
    public int Count => _traits.Count;

    /// <summary>Role and origin as one byte.</summary>
    public static byte Pack(TokenRole role, bool isNative) => (byte)((byte)role | (isNative ? Native : 0));

    /// <summary>How many letters a word has.</summary>
    public int LengthOf(int word) => _texts.LengthOf(word);

    /// <summary>Whether a word of about as many letters as a text is that text, with at most one letter off.</summary>
    public bool IsOneLetterOff(int word, ReadOnlySpan<char> text) => EditDistance.IsAtMostOne(text, _texts.Letters(word, stackalloc char[text.Length + 1]));

    /// <summary>Whether a word can be written as one with its neighbours.</summary>
    public bool CanJoin(int word)
    {
        int length = LengthOf(word);
        Span<char> room = length <= ScoreDefinition.LongestComparedWord ? stackalloc char[ScoreDefinition.LongestComparedWord] : new char[length];
        return NameUnit.CanJoin(RoleOf(word), _texts.Letters(word, room));
    }

    /// <summary>The first letter of a word.</summary>
    public char FirstLetterOf(int word) => _texts.LetterOf(word, 0);

    /// <summary>The hash of a word's text.</summary>
    public ulong HashOf(int word) => _texts.HashOf(word);

    /// <summary>The text of a word.</summary>
    public string TextOf(int word) => _strings[word] ??= _texts.TextOf(word);

    /// <summary>The role of a word.</summary>
    public TokenRole RoleOf(int word) => (TokenRole)(_traits[word] & ~Native);

    /// <summary>Whether a word came from another script.</summary>
    public bool IsNative(int word) => (_traits[word] & Native) != 0;

    /// <summary>What a word counts for where it is not met.</summary>
    public int UnmetOf(int word) => _unmet[word];

    /// <summary>What a word counts for.</summary>
    public WordValue ValueOf(int word) => new(_weights[word], _unmet[word], RoleOf(word));

    /// <summary>A word with its forms and its weight, which words of a book have none of.</summary>
    public WeighedToken FormedOf(int word)
    {
        WordForms forms = _forms[word] ??= WordForms.Of(TokenOf(word));
        return _weights.Count == 0 ? new(TextOf(word), RoleOf(word), 0, 0, forms) : new(TextOf(word), RoleOf(word), _weights[word], _unmet[word], forms);
    }

    /// <summary>The sound of a word; -1 if it has none.</summary>
    public int SoundOf(int word) => _sounds[word];

    /// <summary>A word as the reader of names gave it, but for its place.</summary>
    public NameToken TokenOf(int word)
    {
        ImmutableArray<string>? skeletons = null;
        if (IsNative(word))
        {
            string joined = _nativeSkeletons.TextOf(_nativeWords.Span.BinarySearch(word));
            skeletons = joined.Length == 0 ? [] : [.. joined.Split(' ')];
        }

        return new NameToken(TextOf(word), RoleOf(word), 0, 0, skeletons);
    }

    /// <summary>The words with a text, one for each role and origin it has: from one id to before another.</summary>
    public (int From, int To) WordsOf(ReadOnlySpan<char> text)
    {
        int from = _texts.Find(text);
        if (from < 0) return (0, 0);

        int to = from + 1;
        while (to < Count && _texts.AreEqual(from, to)) to++;
        return (from, to);
    }

    /// <summary>The words that begin with a text: from one id to before another.</summary>
    public (int From, int To) BeginningWith(ReadOnlySpan<char> text)
    {
        int from = 0;
        for (int end = Count; from < end;)
        {
            int middle = (from + end) >>> 1;
            if (_texts.Compare(middle, text) < 0) from = middle + 1;
            else end = middle;
        }

        int to = Count;
        for (int start = from; start < to;)
        {
            int middle = (start + to) >>> 1;
            if (_texts.StartsWith(middle, text)) start = middle + 1;
            else to = middle;
        }

        return (from, to);
    }

    /// <summary>The words that end with a text.</summary>
    public ReadOnlySpan<int> EndingWith(ReadOnlySpan<char> text)
    {
        int from = 0;
        int to = Count;
        for (int end = Count; from < end;)
        {
            int middle = (from + end) >>> 1;
            if (_texts.CompareBackwards(_byEnd[middle], text) < 0) from = middle + 1;
            else end = middle;
        }

        for (int start = from; start < to;)
        {
            int middle = (start + to) >>> 1;
            if (_texts.EndsWith(_byEnd[middle], text)) start = middle + 1;
            else to = middle;
        }

        return _byEnd.Range(from, to);
    }
}
