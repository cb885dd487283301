using System.Security.Cryptography;
using System.Text;
using Forfend.Domain.Parties;
using Forfend.Hosting.Lists.Compiled;
using Forfend.Matching;

namespace Forfend.Hosting;

/// <summary>
/// Matchers over the parties of snapshots, each compiled once and kept in the data folder's cache. What lies there is checked before it
/// is used and made anew where it is not what it should be.
/// </summary>
internal sealed class MatcherFiles(DataFolder? data)
{
    // Some lists and some dates; the oldest goes first.
    private const int MostKept = 12;

    // Fewer parties are compiled faster than a file is opened.
    private const int FewestKept = 1000;

    /// <summary>The matcher over parties.</summary>
    /// <param name="parties">The parties.</param>
    /// <param name="key">Says which they are: equal keys stand for equal parties. Null where nobody can say; then nothing is kept.</param>
    /// <param name="thresholds">The least score of a hit. What is kept does not depend on it.</param>
    public CompiledMatcher Of(IEnumerable<ListedParty> parties, string? key, HitThresholds thresholds)
    {
        ListedParty[] all = [.. parties];
        var options = new MatcherOptions { Thresholds = thresholds };
        if (data is null || key is null || all.Length < FewestKept) return CompiledMatcher.Build(all, options);

        // Another build may read the same files otherwise; an index of what that one read would hide who is found only now.
        key += " " + Convert.ToHexStringLower(ReaderStamp.Value);
        string folder = Path.Combine(data.Cache, "names");
        DataFolder.Create(folder);
        string path = Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16] + ".index");
        bool isNew = !File.Exists(path);
        CompiledMatcher matcher = CompiledMatcher.Open(path, key, all, options);
        if (isNew) DeleteOldest(folder);
        return matcher;
    }

    /// <summary>Searches for somebody who does not exist: what a first search loads and compiles is then there.</summary>
    public static void Prepare()
    {
        const string name = "Anybody Trading Company Ltd";
        var somebody = new ListedParty
        {
            Id = new PartyId("nobody/prepare"),
            List = "",
            Kind = PartyKind.Organization,
            Names = [new PartyName(name, NameStrength.Primary)],
        };
        CompiledMatcher matcher = CompiledMatcher.Build([somebody], new MatcherOptions());
        matcher.Search(new NameQuery { Name = "Anybodi Trading" });
        matcher.SearchText(name);
    }

    private static void DeleteOldest(string folder)
    {
        foreach (FileInfo old in new DirectoryInfo(folder).GetFiles("*.index").OrderByDescending(file => file.LastWriteTimeUtc).Skip(MostKept))
        {
            try
            {
                old.Delete();
            }
            catch (IOException)
            {
                // Somebody else deletes it, or uses it.
            }
        }
    }
}
