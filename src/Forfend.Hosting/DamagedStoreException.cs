namespace Forfend.Hosting;

/// <summary>What this installation keeps is not what it wrote: nothing is decided until somebody has looked at it.</summary>
public sealed class DamagedStoreException : Exception
{
    /// <param name="message">What is damaged and what to do, in one line.</param>
    public DamagedStoreException(string message) : base(message)
    {
    }
}
