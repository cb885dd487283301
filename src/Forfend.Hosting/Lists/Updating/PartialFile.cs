using System.Net.Http.Headers;

namespace Forfend.Hosting.Lists.Updating;

/// <summary>What was received of a file so far, and of which version of it: <c>sdn.csv.partial</c> and <c>sdn.csv.partial.tag</c>.</summary>
internal sealed class PartialFile
{
    private const string Partial = ".partial";
    private const string PartialTag = Partial + ".tag";

    private readonly string _target;
    private readonly string _address;

    private PartialFile(string target, string address, string tag) => (_target, _address, Tag) = (target, address, tag);

    /// <summary>The server's name for the version, or empty.</summary>
    public string Tag { get; private set; }

    /// <summary>How much is there.</summary>
    public long Length => File.Exists(Path) ? new FileInfo(Path).Length : 0;

    /// <summary>Whether more of exactly this version can be asked for.</summary>
    public bool CanGoOn => Length > 0 && EntityTagHeaderValue.TryParse(Tag, out EntityTagHeaderValue? tag) && !tag.IsWeak;

    private string Path => _target + Partial;

    private string TagPath => _target + PartialTag;

    /// <summary>Whether a file is one of those in which partial files are kept.</summary>
    public static bool IsPartOf(string path) =>
        path.EndsWith(Partial, StringComparison.Ordinal) || path.EndsWith(PartialTag, StringComparison.Ordinal);

    /// <summary>What is there of a file from an address.</summary>
    public static PartialFile At(string target, Uri address)
    {
        var file = new PartialFile(target, address.ToString(), "");
        if (File.Exists(file.TagPath) && File.ReadAllLines(file.TagPath) is [var from, var tag] && from == file._address) file.Tag = tag;
        return file;
    }

    /// <summary>Starts anew, with another version.</summary>
    public void Begin(string tag)
    {
        Forget();
        Tag = tag;
        File.WriteAllLines(TagPath, [_address, tag]);
    }

    /// <summary>Opens it to add to its end.</summary>
    public FileStream Open() => new(Path, FileMode.Append, FileAccess.Write, FileShare.None);

    /// <summary>Gives the file its name.</summary>
    public void Complete()
    {
        if (!File.Exists(Path)) File.WriteAllBytes(Path, []);
        File.Move(Path, _target, overwrite: true);
        File.Delete(TagPath);
    }

    /// <summary>Throws it away.</summary>
    public void Forget()
    {
        File.Delete(Path);
        File.Delete(TagPath);
        Tag = "";
    }
}
