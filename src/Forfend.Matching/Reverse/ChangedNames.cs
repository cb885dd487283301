using Forfend.Domain.Parties;
using Forfend.Matching.Compiled;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Reverse;

/// <summary>The names of the listed parties that a book is asked for, arranged to be asked word by word of the book.</summary>
internal sealed class ChangedNames
{
    private readonly CompiledWords _words;
    private readonly CompiledRows _rows;
    private readonly SimilarSounds _sounds;
    private readonly KeyedWords _keys;
    private readonly JoinedNames _joined;

    public ChangedNames(CompiledMatcher matcher)
    {
        ListedParty[] parties = [.. matcher.Parties()];
        Weights = matcher.Weights;
        Threshold = matcher.Threshold;
        Identifiers = [.. parties.SelectMany(party => party.Identifiers).Where(identifier => identifier.Type.IsStrong()).Select(BookBuilder.HashOf).Distinct()];
        IndexImage image = IndexBuilder.Build(parties, Weights, key: "");
        _words = new CompiledWords(image);
        _rows = new CompiledRows(image);
        _sounds = new SimilarSounds(image);
        _keys = new KeyedWords(image);
        _joined = new JoinedNames();
        Span<int> room = stackalloc int[CompiledRows.MostAtHand];
        for (int row = 0; row < _rows.Count; row++)
            _joined.Add(row, Array.ConvertAll(_rows.WordsOf(row, room).ToArray(), word => Weights.Weigh(_words.TokenOf(word))));
    }

    /// <summary>How words weigh.</summary>
    public TokenWeights Weights { get; }

    /// <summary>The least score of a hit.</summary>
    public int Threshold { get; }

    /// <summary>Hashes of their strong identifiers.</summary>
    public ulong[] Identifiers { get; }

    /// <summary>Their words written as one.</summary>
    public JoinedNames Joined => _joined;

    /// <summary>How many rows the names have.</summary>
    public int Rows => _rows.Count;

    /// <summary>The words similar to a sound, and how similar they are.</summary>
    public void AddSimilar(ReadOnlySpan<char> sound, List<(int Word, int Similarity)> similar) => _sounds.AddSimilar(sound, similar);

    /// <summary>Raises every row with a word, or words written as one, that may be similar to a word of a book, to at least that similarity.</summary>
    /// <param name="book">The words of the book.</param>
    /// <param name="word">One of them.</param>
    /// <param name="piece">It as one of words written as one.</param>
    /// <param name="bySound">The words similar by its sound.</param>
    /// <param name="shares">The rows.</param>
    public void Raise(BookWords book, int word, in BookPiece piece, ReadOnlySpan<(int Word, int Similarity)> bySound, RowShares shares)
    {
        int length = book.LengthOf(word);
        Span<char> room = length <= ScoreDefinition.LongestComparedWord ? stackalloc char[ScoreDefinition.LongestComparedWord] : new char[length];
        ReadOnlySpan<char> text = book.LettersOf(word, room);
        TokenRole role = book.RoleOf(word);
        (int from, int to) = _words.WordsOf(text);
        for (int id = from; id < to; id++)
            if (role == _words.RoleOf(id) || (role is not TokenRole.LegalForm && _words.RoleOf(id) is not TokenRole.LegalForm)) Raise(id, ScoreDefinition.Full, shares);
        if (role is TokenRole.LegalForm) return;

        RaiseInitials(text, role, shares);
        foreach ((int id, int similarity) in bySound) Raise(id, similarity, shares);
        Span<char> soundRoom = stackalloc char[ScoreDefinition.LongestComparedWord];
        Span<char> otherRoom = stackalloc char[ScoreDefinition.LongestComparedWord];
        ReadOnlySpan<char> sound = book.SoundOf(word) is >= 0 and var number ? book.LettersOfSound(number, soundRoom) : "";
        (from, to) = book.KeysOf(word);
        for (int key = from; key < to; key++)
        {
            (KeyChannel channel, ulong hash, int keyLength) = book.Key(key);
            foreach (int id in _keys.WordsOf(channel, hash))
            {
                ReadOnlySpan<char> otherSound = _words.SoundOf(id) is >= 0 and var other ? _sounds.LettersOf(other, otherRoom) : "";
                int similarity = WordForms.SimilarityOf(channel, keyLength, sound, otherSound, book.IsNative(word) || _words.IsNative(id));
                if (similarity >= ScoreDefinition.SimilarityFloor) Raise(id, similarity, shares);
            }
        }

        if (book.CanJoin(word) && role is not TokenRole.Initial) _joined.Raise(book, word, piece, text, shares);
    }

    private void RaiseInitials(ReadOnlySpan<char> text, TokenRole role, RowShares shares)
    {
        if (role is TokenRole.Initial)
        {
            (int from, int to) = _words.BeginningWith(text);
            for (int id = from; id < to; id++)
                if (_words.RoleOf(id).IsBegunBy(text.Length)) Raise(id, ScoreDefinition.InitialSimilarity, shares);
        }
        else if (role.IsOfName())
        {
            for (int length = 1; length <= Math.Min(NameTables.LongestInitial, text.Length - 1); length++)
            {
                (int from, int to) = _words.WordsOf(text[..length]);
                for (int id = from; id < to; id++)
                    if (_words.RoleOf(id) is TokenRole.Initial) Raise(id, ScoreDefinition.InitialSimilarity, shares);
            }
        }
    }

    private void Raise(int word, int similarity, RowShares shares)
    {
        foreach (int row in _rows.OfWord(word, new int[_rows.CountOfWord(word)])) shares.Raise(row, similarity);
    }
}
