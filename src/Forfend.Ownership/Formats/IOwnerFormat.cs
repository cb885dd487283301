using Forfend.Ownership.Reading;

namespace Forfend.Ownership.Formats;

/// <summary>A format in which registers and data houses publish who owns and controls whom.</summary>
public interface IOwnerFormat
{
    /// <summary>Its key on the command line.</summary>
    string Key { get; }

    /// <summary>What it is.</summary>
    string Title { get; }

    /// <summary>Whether it was tried on real files, or only built from the published description.</summary>
    bool IsTried { get; }

    /// <summary>Whether a file that starts so is of this format.</summary>
    /// <param name="start">Its first few thousand characters.</param>
    bool Recognizes(string start);

    /// <summary>Reads a file. Ends on every input and throws on none, except where the stream itself does.</summary>
    /// <param name="content">The file, decompressed.</param>
    /// <param name="file">What findings call it.</param>
    OwnerReading Read(Stream content, string file);
}
