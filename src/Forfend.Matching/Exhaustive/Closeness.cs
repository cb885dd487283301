namespace Forfend.Matching.Exhaustive;

/// <summary>How similar every listed word is to every word of one reading, and in which rows words may be similar that are written as one. Of one thread.</summary>
internal sealed class Closeness(int words, int rows)
{
    private readonly bool[] _isMet = new bool[words];
    private readonly bool[] _mayShareUnits = new bool[rows];
    private readonly List<int> _met = [];
    private readonly List<int> _shared = [];
    private short[] _similarities = [];
    private int[] _ofRow = [];
    private int _width;

    /// <summary>Makes room for so many words of a reading.</summary>
    public void Begin(int width)
    {
        _width = width;
        if (_similarities.Length < words * width) _similarities = new short[words * width];
    }

    /// <summary>Writes down how similar a listed word is to a word of the reading.</summary>
    public void Set(int place, int word, short similarity)
    {
        if (!_isMet[word]) _met.Add(word);
        _isMet[word] = true;
        _similarities[word * _width + place] = similarity;
    }

    /// <summary>Writes down that a row may share words written as one.</summary>
    public void ShareUnits(int row)
    {
        _mayShareUnits[row] = true;
        _shared.Add(row);
    }

    /// <summary>Whether words of a row written as one, or met by ones of the reading, may be similar.</summary>
    public bool MayShareUnits(int row) => _mayShareUnits[row];

    /// <summary>Whether any word is similar to one of the reading.</summary>
    public bool IsAnyMet(int[] ids)
    {
        foreach (int id in ids)
            if (_isMet[id]) return true;
        return false;
    }

    /// <summary>How similar each word of the reading is to each of some listed words; until it is asked again.</summary>
    public ReadOnlySpan<int> Of(int[] ids)
    {
        int count = _width * ids.Length;
        if (_ofRow.Length < count) _ofRow = new int[count];
        for (int n = 0; n < ids.Length; n++)
        {
            ReadOnlySpan<short> ofWord = _similarities.AsSpan(ids[n] * _width, _width);
            for (int q = 0; q < ofWord.Length; q++) _ofRow[q * ids.Length + n] = ofWord[q];
        }

        return _ofRow.AsSpan(0, count);
    }

    /// <summary>Forgets all of it.</summary>
    public void Clear()
    {
        foreach (int word in _met)
        {
            _isMet[word] = false;
            _similarities.AsSpan(word * _width, _width).Clear();
        }

        foreach (int row in _shared) _mayShareUnits[row] = false;
        _met.Clear();
        _shared.Clear();
    }
}
