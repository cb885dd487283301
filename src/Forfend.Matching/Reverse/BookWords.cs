using Forfend.Matching.Compiled;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Reverse;

/// <summary>The distinct words of a book, and in which forms each is compared.</summary>
internal sealed class BookWords(IndexImage image)
{
    private const byte Joins = 0x80, Native = 0x40;
    private const int ChannelBits = 3, LongestKept = 31;

    private readonly TextTable _texts = new(image, IndexPart.WordLetters, IndexPart.WordLengths, IndexPart.WordStarts);
    private readonly TextTable _sounds = new(image, IndexPart.SoundLetters, IndexPart.SoundLengths, IndexPart.SoundStarts);
    private readonly Section<byte> _traits = image.Part<byte>(IndexPart.WordTraits);
    private readonly Section<ulong> _counted = image.Part<ulong>(IndexPart.WordCounted);
    private readonly Section<int> _shares = image.Part<int>(IndexPart.WordShares);
    private readonly Section<int> _soundOfWord = image.Part<int>(IndexPart.WordSounds);
    private readonly Section<int> _keyStarts = image.Part<int>(IndexPart.WordKeyStarts);
    private readonly Section<ulong> _keys = image.Part<ulong>(IndexPart.WordKeys);
    private readonly Section<byte> _keyTraits = image.Part<byte>(IndexPart.WordKeyTraits);

    /// <summary>How many words there are.</summary>
    public int Count => _traits.Count;

    /// <summary>How many sounds they have.</summary>
    public int Sounds => _sounds.Count;

    /// <summary>Role of a word, whether it can be written as one with others, and whether it came from another script, as one byte.</summary>
    public static byte Pack(TokenRole role, bool canJoin, bool isNative) => (byte)((byte)role | (canJoin ? Joins : 0) | (isNative ? Native : 0));

    /// <summary>Channel and length of a key as one byte; longer keys are as similar.</summary>
    public static byte Pack(WordKey key) => (byte)((int)key.Channel | Math.Min(key.Text.Length, LongestKept) << ChannelBits);

    /// <summary>The role of a word.</summary>
    public TokenRole RoleOf(int word) => (TokenRole)(_traits[word] & ~(Joins | Native));

    /// <summary>Whether a word can be written as one with others.</summary>
    public bool CanJoin(int word) => (_traits[word] & Joins) != 0;

    /// <summary>How many letters a word has.</summary>
    public int LengthOf(int word) => _texts.LengthOf(word);

    /// <summary>The letters of a word, written into a room for as many; or where they lie.</summary>
    public ReadOnlySpan<char> LettersOf(int word, Span<char> room) => _texts.Letters(word, room);

    /// <summary>The sound of a word; -1 if it has none.</summary>
    public int SoundOf(int word) => _soundOfWord[word];

    /// <summary>The letters of a sound, written into a room for as many; or where they lie.</summary>
    public ReadOnlySpan<char> LettersOfSound(int sound, Span<char> room) => _sounds.Letters(sound, room);

    /// <summary>The keys of a word: from one to before another.</summary>
    public (int From, int To) KeysOf(int word) => (_keyStarts[word], _keyStarts[word + 1]);

    /// <summary>A key: its channel, the hash of its text, and how long that is, if not longer than any that matters.</summary>
    public (KeyChannel Channel, ulong Hash, int Length) Key(int key) => ((KeyChannel)(_keyTraits[key] & (1 << ChannelBits) - 1), _keys[key], _keyTraits[key] >> ChannelBits);

    /// <summary>A word that can be written as one with others, as a piece.</summary>
    public BookPiece PieceOf(int word)
    {
        Span<char> room = stackalloc char[ScoreDefinition.LongestComparedWord];
        ReadOnlySpan<char> text = LettersOf(word, room);
        var piece = new BookPiece(TextHash.Of(text), text.Length, 0, 0, 0, 0, TextHash.Of(text[..1]), TextHash.OfLetters(text), (_traits[word] & Native) != 0);
        if (SoundOf(word) is >= 0 and var number)
        {
            ReadOnlySpan<char> sound = LettersOfSound(number, room);
            piece = piece with { Sound = TextHash.Of(sound), SoundLength = sound.Length };
        }

        (int from, int to) = KeysOf(word);
        for (int key = from; key < to; key++)
            if (Key(key) is (KeyChannel.Skeleton, var skeleton, var length)) return piece with { Skeleton = skeleton, SkeletonLength = length };
        return piece;
    }

    /// <summary>What a word counts for in a list.</summary>
    public (int Weight, int Unmet) WeightOf(int word, TokenWeights weights) => weights.WeightOf(weights.FrequencyOf(_counted[word]), _shares[word], LengthOf(word), RoleOf(word));
}
