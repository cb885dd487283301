using Forfend.Domain.Findings;
using Forfend.Screening;

namespace Forfend.Hosting;

/// <summary>The screener for two dates, or why there is none.</summary>
public abstract record ScreenerChoice
{
    private ScreenerChoice()
    {
    }

    /// <summary>Ready to decide.</summary>
    /// <param name="Screener">Holds the snapshots that the dates select.</param>
    public sealed record Ready(Screener Screener) : ScreenerChoice;

    /// <summary>A stored snapshot is damaged: an integrity failure, nothing is decided.</summary>
    /// <param name="Finding">What is damaged and what to do.</param>
    public sealed record Broken(Finding Finding) : ScreenerChoice;

    /// <summary>A list is too old and the profile refuses to answer then.</summary>
    /// <param name="Finding">Which list, how old, and what to do.</param>
    public sealed record Stale(Finding Finding) : ScreenerChoice;
}
