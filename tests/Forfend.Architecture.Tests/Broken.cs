namespace Forfend.Architecture.Tests;

/// <summary>Fails with every place where a rule is broken, in full.</summary>
internal static class Broken
{
    public static void Nowhere(IEnumerable<string> places)
    {
        string[] found = [.. places];
        Assert.True(found.Length == 0, string.Join('\n', found));
    }
}
