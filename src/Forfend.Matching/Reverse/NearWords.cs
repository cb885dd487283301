using System.Runtime.InteropServices;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Reverse;

/// <summary>The words of a book that are similar to words of one changed row after the other, by their numbers.</summary>
internal sealed class NearWords(int words)
{
    // Where each word stands among the near ones, from 1 on.
    private readonly int[] _places = new int[words];
    private readonly byte[] _marks = new byte[words + 1];
    private readonly List<NearWord> _near = [];
    private readonly List<int> _similarities = [];
    private int _count;

    /// <summary>For each word of the book 1 if it is among them, 2 if it is similar to several of the row written as one, else 0; and 0 behind the last.</summary>
    public ReadOnlySpan<byte> Marks => _marks;

    /// <summary>They.</summary>
    public ReadOnlySpan<NearWord> All => CollectionsMarshal.AsSpan(_near);

    /// <summary>Forgets them, for a row of so many words.</summary>
    public void Begin(int count)
    {
        foreach (NearWord near in _near) (_places[near.Word], _marks[near.Word]) = (0, 0);
        _near.Clear();
        _similarities.Clear();
        _count = count;
    }

    /// <summary>A word is similar to one of the row.</summary>
    public void Add(int word, int place, int similarity)
    {
        ref NearWord near = ref At(word);
        near = near with { Share = Math.Max(near.Share, ScoreDefinition.Share(similarity)), Met = near.Met | NearWord.BitOf(place) };
        CollectionsMarshal.AsSpan(_similarities)[(_places[word] - 1) * _count + place] = similarity;
    }

    /// <summary>A word is similar to several of the row written as one, which stand at some places.</summary>
    public void AddUnit(int word, int similarity, ulong places)
    {
        ref NearWord near = ref At(word);
        near = near with { Share = Math.Max(near.Share, ScoreDefinition.Share(similarity)), Met = near.Met | places, IsOfUnit = true };
        _marks[word] = 2;
    }

    /// <summary>Where a word stands among them; -1 if it does not.</summary>
    public int PlaceOf(int word) => _places[word] - 1;

    /// <summary>How similar one of them is to each word of the row.</summary>
    public ReadOnlySpan<int> SimilaritiesOf(int place) => CollectionsMarshal.AsSpan(_similarities).Slice(place * _count, _count);

    private ref NearWord At(int word)
    {
        ref int place = ref _places[word];
        if (place == 0)
        {
            _near.Add(new NearWord(word, 0, 0, false));
            CollectionsMarshal.SetCount(_similarities, _similarities.Count + _count);
            CollectionsMarshal.AsSpan(_similarities)[^_count..].Clear();
            place = _near.Count;
            _marks[word] = 1;
        }

        return ref CollectionsMarshal.AsSpan(_near)[place - 1];
    }
}
