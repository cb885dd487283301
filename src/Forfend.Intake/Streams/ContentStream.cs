namespace Forfend.Intake.Streams;

/// <summary>
/// The input as a format reads it. Where compressed data is damaged, or more than the allowed stretch of bytes is asked for without
/// a <see cref="Mark"/>, the content ends there and says why; the format makes it a finding.
/// </summary>
/// <param name="inner">The input; it stays open.</param>
/// <param name="maxStretch">Most bytes between two marks.</param>
internal sealed class ContentStream(Stream inner, long maxStretch = long.MaxValue) : ForwardStream
{
    private long _stretch;

    /// <summary>Whether it ended because compressed data is damaged or cut off.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Whether it ended because one stretch was too long.</summary>
    public bool IsOverLong { get; private set; }

    /// <summary>Begins a new stretch.</summary>
    public void Mark() => _stretch = 0;

    public override int Read(Span<byte> buffer)
    {
        if (IsDamaged || IsOverLong) return 0;

        try
        {
            int count = inner.Read(buffer);
            _stretch += count;
            IsOverLong = _stretch > maxStretch;
            return IsOverLong ? 0 : count;
        }
        catch (InvalidDataException)
        {
            IsDamaged = true;
            return 0;
        }
    }
}
