namespace Forfend.Hosting.Lists.Updating;

/// <summary>How long a download is waited for, and how often it is tried.</summary>
public sealed record DownloadLimits
{
    /// <summary>How often one file is tried; each time it goes on where it broke off, if the server can do that.</summary>
    public int Attempts { get; init; } = 5;

    /// <summary>The pause before the second attempt; it doubles before each further one.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A connection over which so long nothing came is dead.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>One attempt may take so long altogether, so that a server that sends a byte now and then does not hold us for ever.</summary>
    public TimeSpan WholeAttempt { get; init; } = TimeSpan.FromMinutes(15);
}
