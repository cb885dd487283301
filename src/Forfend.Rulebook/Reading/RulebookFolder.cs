using Forfend.Rulebook.Reading.Nodes;

namespace Forfend.Rulebook.Reading;

/// <summary>Reads a rulebook as its authors write it: <c>rulebook.yaml</c> and the files it registers.</summary>
public static class RulebookFolder
{
    /// <summary>More than any file of ours needs by a factor of twenty; it bounds what a wrong file can cost.</summary>
    public const int MaxFileBytes = 1 << 20;

    /// <summary>Reads it whole or refuses it.</summary>
    public static RulebookReading Read(string folder) => EditionReader.Read(new FolderSource(folder, keepsNodes: false));

    /// <summary>Reads it, and gives the compiled form if it is without errors; else null.</summary>
    public static (RulebookReading Reading, byte[]? Compiled) Compile(string folder)
    {
        var files = new FolderSource(folder, keepsNodes: true);
        RulebookReading reading = EditionReader.Read(files);
        return (reading, reading is RulebookReading.Read { Edition.Sha256: var sha256 } ? NodeFile.Write(new NodeDocuments(sha256, files.Documents)) : null);
    }

    /// <summary>The nodes of one file; null where it cannot be read.</summary>
    internal static RulebookNode.Mapping? NodesOf(string folder, string path) => new FolderSource(folder, keepsNodes: false).Open(path)?.Root;
}
