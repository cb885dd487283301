using System.Buffers;
using Forfend.Screening.Decisions;
using Forfend.Screening.Json;

namespace Forfend.Hosting;

/// <summary>The last answers of <c>check</c>, one file each, so that they can be explained later. The ledger is another matter.</summary>
/// <param name="folder">The data folder.</param>
public sealed class AnswerStore(DataFolder folder)
{
    /// <summary>So many are kept; the oldest goes first.</summary>
    public const int Kept = 1000;

    // Looking at a thousand file times at every answer would cost more than the answer.
    private const int Slack = 100;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    private readonly string _folder = Path.Combine(folder.Path, "answers");

    /// <summary>Keeps a decision. The same decision twice is kept once, as the newest.</summary>
    public void Keep(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        DataFolder.Create(_folder);
        string path = PathOf(decision.Id);
        string temporary = $"{path}.{Environment.ProcessId}";
        File.Delete(temporary);
        using (FileStream file = DataFolder.CreateFile(temporary)) file.Write(DecisionJson.Write(decision));
        File.Move(temporary, path, overwrite: true);

        FileInfo[] answers = new DirectoryInfo(_folder).GetFiles("d-*.json");
        if (answers.Length <= Kept + Slack) return;
        foreach (FileInfo oldest in answers.OrderByDescending(answer => answer.LastWriteTimeUtc).Skip(Kept)) oldest.Delete();
    }

    /// <summary>The decisions whose id starts with what is given, as they were written; none, one or several.</summary>
    public IReadOnlyList<byte[]> Find(string idOrStart)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(idOrStart);
        bool isId = idOrStart.StartsWith("d-", StringComparison.Ordinal) && idOrStart.AsSpan(2).IndexOfAnyExcept(HexDigits) < 0;
        if (!isId || !Directory.Exists(_folder)) return [];
        return [.. Directory.GetFiles(_folder, idOrStart + "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
    }

    private string PathOf(string id) => Path.Combine(_folder, id + ".json");
}
