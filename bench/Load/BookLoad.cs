using System.Diagnostics;
using Forfend.Domain.Parties;
using Forfend.Matching;
using Forfend.Matching.Reverse;

namespace Forfend.Load;

/// <summary>A book of so many parties asked for the parties of 500 new names.</summary>
internal static class BookLoad
{
    /// <summary>Compiles the book, or opens the file it was written to before, and asks it three times.</summary>
    public static void Run(int parties, string file, TextWriter output)
    {
        var mint = new NameMint();
        long began = Stopwatch.GetTimestamp();
        if (!File.Exists(file))
        {
            var dice = new Dice(3);
            using var built = CompiledBook.Build(Enumerable.Range(0, parties).Select(index => new BookParty($"c/{index}", new NameQuery { Name = mint.Next(dice).Name })));
            built.Save(file);
            output.WriteLine(FormattableString.Invariant($"{parties} parties compiled and written in {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s, {built.Length / 1e6:0} MB"));
        }

        began = Stopwatch.GetTimestamp();
        using CompiledBook book = CompiledBook.Open(file) ?? throw new InvalidDataException($"{file} is no book of this version.");
        output.WriteLine(FormattableString.Invariant($"the book opened and checked in {Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} ms"));
        var list = CompiledMatcher.Build(mint.Parties(50_000, new Dice(1)), new MatcherOptions());
        ListedParty[] changed = [.. mint.Parties(500, new Dice(5)).Select((party, index) => party with { Id = new PartyId($"new/{index}") })];
        for (int round = 0; round < 3; round++)
        {
            using var process = Process.GetCurrentProcess();
            TimeSpan before = process.TotalProcessorTime;
            began = Stopwatch.GetTimestamp();
            int hits = book.Search(list.Of(changed)).Count();
            process.Refresh();
            output.WriteLine(FormattableString.Invariant(
                $"500 new names asked in {Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} ms, {(process.TotalProcessorTime - before).TotalMilliseconds:0} ms of processor time: {hits} of {book.Count} have a hit"));
        }
    }
}
