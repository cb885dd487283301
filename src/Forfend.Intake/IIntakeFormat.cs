namespace Forfend.Intake;

/// <summary>A file format in which dealings arrive.</summary>
public interface IIntakeFormat
{
    /// <summary>Stable key, kebab-case (<c>iso20022-pacs008</c>).</summary>
    string Key { get; }

    /// <summary>What people call it.</summary>
    string Title { get; }

    /// <summary>Which dealings it yields, in one phrase, for help and docs.</summary>
    string Yields { get; }

    /// <summary>Whether a file looks like this format, from its first bytes (up to 64 KiB) and its name.</summary>
    bool Recognises(ReadOnlySpan<byte> head, string fileName);

    /// <summary>
    /// Reads dealings one by one; memory does not grow with the file. Never throws on content; an <see cref="IOException"/> of the
    /// stream passes through.
    /// </summary>
    IEnumerable<IntakeItem> Read(Stream input, IntakeOptions options);
}
