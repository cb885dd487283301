namespace Forfend.EndToEnd.Tests.Launcher;

/// <summary>Microsoft's install script is not run here: a stand-in takes its place.</summary>
public sealed class MissingSdkTests : IDisposable
{
    private readonly LauncherClone _clone = new();

    public void Dispose() => _clone.Dispose();

    [Fact]
    public async Task Without_the_SDK_it_says_exactly_what_to_do()
    {
        _clone.HideSdk();

        CommandRun run = await _clone.Run("--version");

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("the .NET SDK 10.0.4xx is needed", run.Error, StringComparison.Ordinal);
        Assert.Contains("./forfend --install-sdk", run.Error, StringComparison.Ordinal);
        Assert.Contains("https://dotnet.microsoft.com/download/dotnet/10.0", run.Error, StringComparison.Ordinal);
        Assert.Contains("dotnet-sdk-10.0", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_SDK_is_found_where_it_is_usually_put()
    {
        _clone.HideSdk();
        _clone.Environment["FORFEND_DOTNET_PLACES"] += ":" + _clone.Sdk;

        CommandRun run = await _clone.Run("a");

        Assert.Equal("1 arguments: a\n", run.Output);
    }

    [Fact]
    public async Task An_SDK_that_does_not_satisfy_the_clone_is_passed_over()
    {
        string other = _clone.PutSdk("other");
        await File.WriteAllTextAsync(Path.Combine(other, "dotnet"), "#!/bin/sh\nexit 155\n", TestContext.Current.CancellationToken);
        _clone.Environment["DOTNET_ROOT"] = other;
        _clone.Environment["FORFEND_DOTNET_PLACES"] = _clone.Sdk;

        CommandRun run = await _clone.Run("a");

        Assert.Equal("1 arguments: a\n", run.Output);
        Assert.Equal(1, _clone.Builds);
    }

    [Fact]
    public async Task Asked_to_it_runs_the_install_script_into_the_clone()
    {
        _clone.HideSdk();
        string sdk = _clone.PutSdk("downloaded");
        await Script($"echo \"$@\"; mkdir -p \"$4\" && cp '{sdk}/dotnet' \"$4/dotnet\"");

        CommandRun install = await _clone.Run("--install-sdk");
        CommandRun run = await _clone.Run("a");

        Assert.Equal(0, install.ExitCode);
        Assert.Contains($"--channel 10.0.4xx --install-dir {_clone.PathOf(".dotnet")} --no-path", install.Error, StringComparison.Ordinal);
        Assert.Equal("1 arguments: a\n", run.Output);
    }

    [Theory]
    [InlineData("exit 1", "the install script failed")]
    [InlineData("exit 0", "has no SDK 10.0.4xx")]
    public async Task An_install_script_that_leaves_no_SDK_is_not_believed(string script, string message)
    {
        _clone.HideSdk();
        await Script(script);

        CommandRun install = await _clone.Run("--install-sdk");

        Assert.Equal(2, install.ExitCode);
        Assert.Contains(message, install.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_way_to_download_the_script_it_says_how_to_bring_it()
    {
        _clone.HideSdk();

        CommandRun install = await _clone.Run("--install-sdk");

        Assert.Equal(2, install.ExitCode);
        Assert.Contains("neither curl nor wget is installed", install.Error, StringComparison.Ordinal);
        Assert.Contains("FORFEND_DOTNET_INSTALL_SCRIPT", install.Error, StringComparison.Ordinal);
    }

    private async Task Script(string text)
    {
        string path = _clone.PathOf("install stand-in.sh");
        await File.WriteAllTextAsync(path, text + "\n", TestContext.Current.CancellationToken);
        _clone.Environment["FORFEND_DOTNET_INSTALL_SCRIPT"] = path;
    }
}
