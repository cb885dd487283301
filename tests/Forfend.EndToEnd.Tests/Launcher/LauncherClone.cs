namespace Forfend.EndToEnd.Tests.Launcher;

/// <summary>
/// A small clone in a folder with a space in its name: the real launcher, and a stand-in for the SDK that "publishes" a shell script
/// (<see cref="Program"/>) in place of the command. So the launcher is tested in moments and without a network; that the true SDK
/// builds the true command is another test.
/// </summary>
internal sealed class LauncherClone : IDisposable
{
    private const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    // All that the scripts call. The folder of links is the whole PATH, so that no SDK of this machine is found by accident.
    private static readonly string[] Tools =
    [
        "bash", "cat", "cp", "cut", "find", "grep", "head", "ls", "mkdir", "mv", "readlink", "rm", "rmdir", "sed", "sh", "sha256sum",
        "sleep", "sort", "tail", "tee", "touch", "tr",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("forfend launcher ").FullName;

    public LauncherClone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the launcher is a shell script");
        Directory.CreateDirectory(PathOf("tools"));
        Directory.CreateDirectory(PathOf("src", "Forfend.Cli"));
        foreach (string name in new[] { "forfend", "test", "global.json", "tools/sdk.sh" }) File.Copy(Repository.PathOf(name), PathOf(name));
        Program = "echo \"$# arguments: $*\"";

        string path = Directory.CreateDirectory(Path.Combine(_folder, "bin")).FullName;
        foreach (string tool in Tools) File.CreateSymbolicLink(Path.Combine(path, tool), Locate(tool));
        Sdk = PutSdk("sdk");
        Environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PATH"] = path,
            ["HOME"] = Directory.CreateDirectory(Path.Combine(_folder, "home")).FullName,
            ["DOTNET_ROOT"] = Sdk,
            ["FORFEND_DOTNET_PLACES"] = Path.Combine(_folder, "nowhere"),
        };
    }

    /// <summary>What the next run starts with.</summary>
    public Dictionary<string, string> Environment { get; }

    /// <summary>The folder of the stand-in SDK.</summary>
    public string Sdk { get; }

    /// <summary>The launcher in the clone.</summary>
    public string Launcher => PathOf("forfend");

    /// <summary>The one source file: a shell script, published as the command.</summary>
    public string Program
    {
        get => File.ReadAllText(PathOf("src", "Forfend.Cli", "Program.cs"));
        set => File.WriteAllText(PathOf("src", "Forfend.Cli", "Program.cs"), value + "\n");
    }

    /// <summary>How many builds there were.</summary>
    public int Builds => File.Exists(Path.Combine(Sdk, "builds")) ? File.ReadAllLines(Path.Combine(Sdk, "builds")).Length : 0;

    /// <summary>A path in the clone.</summary>
    public string PathOf(params string[] parts) => Path.Combine([_folder, "a clone", .. parts]);

    /// <summary>Makes every later build fail with these words.</summary>
    public void BreakBuild(string words) => File.WriteAllText(Path.Combine(Sdk, "broken"), words + "\n");

    /// <summary>What the test runner says at its end, and its exit code.</summary>
    public void TestsEndWith(string summary, int exitCode)
    {
        File.WriteAllText(Path.Combine(Sdk, "summary"), summary + "\n");
        File.WriteAllText(Path.Combine(Sdk, "code"), $"{exitCode}\n");
    }

    /// <summary>Takes the SDK away.</summary>
    public void HideSdk() => Environment.Remove("DOTNET_ROOT");

    /// <summary>Runs the launcher.</summary>
    public Task<CommandRun> Run(params string[] arguments) => RunAs(Launcher, PathOf(), arguments);

    /// <summary>Runs the launcher by another name, from another folder, or with something on standard input.</summary>
    public Task<CommandRun> RunAs(string command, string workingDirectory, string[] arguments, string input = "") =>
        CommandRun.Start(command, arguments, workingDirectory, Environment, input);

    /// <summary>Puts a stand-in SDK into a folder beside the clone and returns that folder.</summary>
    public string PutSdk(string name)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "dotnet"), """
            #!/bin/sh
            here=${0%/*}
            case $1 in
                --version) echo 10.0.499 ;;
                exec) shift; exec sh "$@" ;;
                test) shift; echo "asked for: $*"; cat "$here/summary"; exit "$(cat "$here/code")" ;;
                publish)
                    echo built >>"$here/builds"
                    [ -f "$here/broken" ] && { cat "$here/broken"; exit 1; }
                    project=$2
                    while [ "$1" != -o ]; do shift; done
                    sleep 0.3
                    mkdir -p "$2" && cp "${project%/*}/Program.cs" "$2/Forfend.Cli.dll" ;;
            esac

            """);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Path.Combine(folder, "dotnet"), Executable);
        return folder;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Locate(string tool) =>
        new[] { "/usr/bin", "/bin", "/usr/local/bin", "/opt/homebrew/bin" }.Select(folder => Path.Combine(folder, tool)).First(File.Exists);
}
