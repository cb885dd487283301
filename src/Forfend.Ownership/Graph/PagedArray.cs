namespace Forfend.Ownership.Graph;

/// <summary>
/// A large array of which mostly little is touched: a page exists once something on it was written, and a copy shares all pages until
/// it writes to them.
/// </summary>
internal sealed class PagedArray<T> where T : struct
{
    private const int PageBits = 7;
    private const int PageSize = 1 << PageBits;

    private readonly T[]?[] _pages;
    private readonly bool[] _isOwn;

    public PagedArray(int length)
    {
        _pages = new T[(length + PageSize - 1) >> PageBits][];
        _isOwn = new bool[_pages.Length];
    }

    private PagedArray(PagedArray<T> other, int length)
    {
        _pages = new T[Math.Max(other._pages.Length, (length + PageSize - 1) >> PageBits)][];
        other._pages.CopyTo(_pages, 0);
        _isOwn = new bool[_pages.Length];
    }

    /// <summary>The value at an index; the default where nothing was written.</summary>
    public T this[int index] => _pages[index >> PageBits] is { } page ? page[index & (PageSize - 1)] : default;

    /// <summary>The place of a value, to write to.</summary>
    public ref T At(int index)
    {
        int number = index >> PageBits;
        T[]? page = _pages[number];
        if (!_isOwn[number])
        {
            _pages[number] = page = page is null ? new T[PageSize] : [.. page];
            _isOwn[number] = true;
        }

        return ref page![index & (PageSize - 1)];
    }

    /// <summary>A copy that may be longer. The original must not be written to any more.</summary>
    public PagedArray<T> Copy(int length) => new(this, length);

    /// <summary>The indexes on pages that exist, in order.</summary>
    public IEnumerable<int> Touched()
    {
        for (int number = 0; number < _pages.Length; number++)
        {
            if (_pages[number] is null) continue;
            for (int index = 0; index < PageSize; index++) yield return (number << PageBits) + index;
        }
    }
}
