using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Forfend.Matching.Compiled;

/// <summary>
/// An array inside a compiled index. Whoever holds it keeps the <see cref="IndexImage"/> alive. The bounds are those the writer wrote
/// and the checksum proved, so the accesses on the hot path are not checked again.
/// </summary>
internal readonly unsafe struct Section<T>(T* start, int count)
    where T : unmanaged
{
    /// <summary>How many elements.</summary>
    public int Count => count;

    /// <summary>Where they begin.</summary>
    public T* Start => start;

    /// <summary>All of them.</summary>
    public ReadOnlySpan<T> Span => new(start, count);

    /// <summary>One of them.</summary>
    public T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            Debug.Assert((uint)index < (uint)count, "Outside of the section.");
            return start[index];
        }
    }

    /// <summary>Those from one index to before another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<T> Range(int from, int to)
    {
        Debug.Assert(from >= 0 && from <= to && to <= count, "Outside of the section.");
        return new(start + from, to - from);
    }
}
