using Forfend.Rulebook.Model;
using Forfend.Rulebook.Overlays;

namespace Forfend.Hosting;

/// <summary>The confirmations of this installation, kept in its data folder beside whatever signs them.</summary>
/// <param name="folder">The data folder.</param>
public sealed class OverlayFile(DataFolder folder)
{
    /// <summary>Where it is.</summary>
    public string Path { get; } = System.IO.Path.Combine(folder.Path, "law", "overlay.yaml");

    /// <summary>Lays it over a rulebook; one that cannot be read is refused, for nobody must decide without what was confirmed.</summary>
    public RulebookEdition LayOver(RulebookEdition rulebook)
    {
        if (!File.Exists(Path)) return rulebook;

        return LawOverlay.Read(File.ReadAllText(Path), Path, out var findings) is { } overlay
            ? overlay.ApplyTo(rulebook)
            : throw new DamagedStoreException($"the confirmations cannot be read, so nothing is decided: {findings[0]}");
    }

    /// <summary>Adds a confirmation; the file is replaced whole or not at all.</summary>
    public void Add(Confirmation confirmation)
    {
        DataFolder.Create(System.IO.Path.GetDirectoryName(Path)!);
        string before = File.Exists(Path) ? File.ReadAllText(Path) : "";
        string temporary = Path + ".new";
        File.Delete(temporary);
        using (FileStream stream = DataFolder.CreateFile(temporary))
        using (var writer = new StreamWriter(stream))
        {
            writer.Write(LawOverlay.With(before, confirmation));
        }

        File.Move(temporary, Path, overwrite: true);
    }
}
