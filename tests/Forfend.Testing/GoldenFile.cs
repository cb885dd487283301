using System.Runtime.CompilerServices;
using Xunit;

namespace Forfend.Testing;

/// <summary>
/// Compares text with an approved file beside the test (<c>name.approved.ext</c>). <c>UPDATE_GOLDEN=1</c> writes the file instead;
/// the difference is then the review.
/// </summary>
public static class GoldenFile
{
    /// <summary>Fails unless <paramref name="actual"/> is what <paramref name="name"/> holds.</summary>
    public static void Matches(string actual, string name, [CallerFilePath] string testFile = "")
    {
        ArgumentNullException.ThrowIfNull(name);
        int dot = name.LastIndexOf('.');
        string approvedName = $"{name[..dot]}.approved{name[dot..]}";
        MatchesAt(actual, Path.Combine(Path.GetDirectoryName(testFile)!, approvedName));
    }

    /// <summary>Fails unless <paramref name="actual"/> is what the file at <paramref name="path"/> holds (generated documents).</summary>
    public static void MatchesAt(string actual, string path)
    {
        ArgumentNullException.ThrowIfNull(actual);
        string normalized = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, normalized);
            return;
        }

        Assert.True(File.Exists(path), $"{path} does not exist; run the test with UPDATE_GOLDEN=1 and review it.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), normalized);
    }
}
