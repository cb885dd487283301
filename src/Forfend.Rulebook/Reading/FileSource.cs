using Forfend.Domain.Findings;
using Forfend.Rulebook.Reading.Nodes;

namespace Forfend.Rulebook.Reading;

/// <summary>Where the files of a rulebook come from: a folder or the compiled form.</summary>
internal abstract class FileSource
{
    /// <summary>One file as nodes; null where it is missing or not YAML. Several are opened at the same time.</summary>
    public abstract NodeDocument? Open(string path);

    /// <summary>Called once all files were opened: gives the hash of the whole.</summary>
    /// <param name="index">The registry; null where it could not be opened.</param>
    /// <param name="findings">Takes what was wrong with the files as files and as YAML, in the order of the registry.</param>
    public abstract string Close(RulebookIndex? index, List<Finding> findings);
}
