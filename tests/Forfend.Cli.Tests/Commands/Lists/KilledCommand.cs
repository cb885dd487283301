using System.Diagnostics;
using System.Globalization;
using System.Text;
using Forfend.Cli.Running;
using Forfend.Hosting;

namespace Forfend.Cli.Tests.Commands.Lists;

/// <summary>Runs a command line in a real process and kills it in the middle of its work.</summary>
internal static class KilledCommand
{
    /// <summary>Starts a command and kills it as soon as something new shows in a folder.</summary>
    /// <param name="home">Where it runs.</param>
    /// <param name="folder">Which part of the data folder is watched.</param>
    /// <param name="sign">What shows, a pattern of names; empty to kill it at once.</param>
    /// <param name="arguments">The command line.</param>
    public static void Run(CliHome home, string folder, string sign, params string[] arguments)
    {
        string watched = Path.GetFullPath(Path.Combine(home.Data.Path, folder));
        HashSet<string> before = [.. Signs(watched, sign)];
        using Process process = Start(home, arguments);
        while (sign.Length > 0 && !process.HasExited && before.IsSupersetOf(Signs(watched, sign))) Thread.Yield();
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>Writes the files of a day with so many parties into a folder of that name.</summary>
    public static string Publication(CliHome home, string day, int parties)
    {
        string folder = Directory.CreateDirectory(home.PathOf(day)).FullName;
        (StringBuilder sdn, StringBuilder alt, StringBuilder add) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        for (int number = 1; number <= parties; number++)
        {
            sdn.Append(CultureInfo.InvariantCulture, $"{number},\"PARTY {number}\",-0- ,\"SDGT\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n");
            alt.Append(CultureInfo.InvariantCulture, $"{number},{number},\"aka\",\"ALIAS {number}\",-0- \r\n");
            add.Append(CultureInfo.InvariantCulture, $"{number},{number},\"{number} High Street\",\"London\",\"United Kingdom\",-0- \r\n");
        }

        File.WriteAllText(Path.Combine(folder, "sdn.csv"), sdn.ToString());
        File.WriteAllText(Path.Combine(folder, "alt.csv"), alt.ToString());
        File.WriteAllText(Path.Combine(folder, "add.csv"), add.ToString());
        return folder;
    }

    private static string[] Signs(string folder, string sign)
    {
        try
        {
            return sign.Length > 0 && Directory.Exists(folder) ? Directory.GetFileSystemEntries(folder, sign, SearchOption.AllDirectories) : [];
        }
        catch (DirectoryNotFoundException)
        {
            // What was being written got its name meanwhile.
            return [];
        }
    }

    private static Process Start(CliHome home, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [DataFolder.Variable] = home.Data.Path },
        };
        start.ArgumentList.Add(typeof(ExitCode).Assembly.Location);
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
