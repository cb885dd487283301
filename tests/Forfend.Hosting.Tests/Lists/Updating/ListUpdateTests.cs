using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Forfend.Domain.Parties;
using Forfend.Hosting.Lists;
using Forfend.Hosting.Lists.Updating;

namespace Forfend.Hosting.Tests.Lists.Updating;

public sealed class ListUpdateTests : IAsyncDisposable
{
    private const string List = "us-ofac-sdn";

    private readonly ListFolder _folder = new();
    private readonly SteppingTime _time = new();
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly LoopbackServer _server;
    private Func<LoopbackRequest, LoopbackAnswer, LoopbackAnswer> _trouble = (_, answer) => answer;

    public ListUpdateTests() => _server = new LoopbackServer(request =>
        _trouble(request, _files.TryGetValue(request.FileName, out byte[]? body) ? LoopbackAnswer.File(request, body, TagOf(body)) : LoopbackAnswer.NotFound));

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_publication_is_downloaded_and_used_at_once()
    {
        Publish("first", 5_001);

        ListUpdateResult.Updated updated = Assert.IsType<ListUpdateResult.Updated>(await UpdateAsync());

        Assert.Null(updated.Diff);
        Assert.Equal(updated.Snapshot.Info, InUse);
        Assert.Equal((5_001, Today, ListContents.None), (InUse!.Parties, InUse.Published, InUse.NotGiven));
        StoredFile sdn = updated.Snapshot.Files.Single(file => file.Part == "sdn");
        Assert.Equal((_server.Address + "sdn.csv", TagOf(_files["sdn.csv"])), (sdn.Source, sdn.Tag));
    }

    [Fact]
    public async Task What_did_not_change_is_not_sent_again_and_counts_as_fresh()
    {
        Publish("first", 5_001);
        await UpdateAsync();
        _server.Requests.Clear();

        ListUpdateResult.Unchanged unchanged = Assert.IsType<ListUpdateResult.Unchanged>(await UpdateAsync());

        Assert.Equal(InUse!.Id, unchanged.Info.Id);
        Assert.Equal(Today, InUse.Confirmed);
        Assert.All(_server.Requests.Where(request => request.FileName != "sdn_comments.csv"), request => Assert.NotEmpty(request.Header("If-None-Match")));
    }

    [Fact]
    public async Task Where_one_file_changed_the_others_are_taken_from_the_snapshot_in_use()
    {
        Publish("first", 5_001);
        await UpdateAsync();
        byte[] aliases = _files["alt.csv"];
        Publish("second", 5_004);
        Assert.Equal(aliases, _files["alt.csv"]);

        ListUpdateResult.Updated updated = Assert.IsType<ListUpdateResult.Updated>(await UpdateAsync());

        Assert.Equal((3, 0, 0), (updated.Diff!.Added.Length, updated.Diff.Removed.Length, updated.Diff.Changed.Length));
        Assert.Equal(ListContents.None, InUse!.NotGiven);
        Assert.IsType<ListUpdateResult.Unchanged>(await UpdateAsync());
    }

    [Fact]
    public async Task A_download_that_broke_off_goes_on_where_it_was()
    {
        Publish("first", 5_001);
        int half = _files["sdn.csv"].Length / 2;
        _trouble = (request, answer) => request.FileName == "sdn.csv" && request.Header("Range").Length == 0 ? answer with { CutAfter = half } : answer;

        Assert.IsType<ListUpdateResult.Updated>(await UpdateAsync());

        LoopbackRequest second = _server.Requests.Where(request => request.FileName == "sdn.csv").ElementAt(1);
        Assert.Equal((TagOf(_files["sdn.csv"]), true), (second.Header("If-Range"), second.Header("Range").StartsWith("bytes=", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_file_that_changed_while_it_was_downloaded_is_begun_anew()
    {
        Publish("first", 5_001);
        bool isFirst = true;
        _trouble = (request, answer) =>
        {
            if (request.FileName != "sdn.csv" || !isFirst) return answer;

            isFirst = false;
            Publish("second", 5_002);
            return answer with { CutAfter = answer.Body.Length / 2 };
        };

        Assert.IsType<ListUpdateResult.Updated>(await UpdateAsync());

        Assert.Equal(5_002, InUse!.Parties);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connection_that_dies_or_falls_silent_every_time_leaves_the_snapshot_in_use(bool fallsSilent)
    {
        ListSnapshotInfo former = await FirstInUseAsync();
        _trouble = (request, answer) => request.FileName == "sdn.csv" ? answer with { CutAfter = 100, FallsSilent = fallsSilent } : answer;

        ListUpdateResult result = await UpdateAsync(new DownloadLimits
        {
            Attempts = 3,
            FirstPause = TimeSpan.Zero,
            Silence = fallsSilent ? TimeSpan.FromMilliseconds(50) : TimeSpan.FromSeconds(20),
        });

        ListUpdateResult.Failed failed = Assert.IsType<ListUpdateResult.Failed>(result);
        Assert.Contains(fallsSilent ? "nothing came for 0.05 s (3 attempts)" : "the connection broke off (3 attempts)", failed.Reason, StringComparison.Ordinal);
        Assert.Equal(former, InUse);
    }

    [Fact]
    public async Task A_server_that_sends_a_little_now_and_then_is_not_waited_for_without_end()
    {
        ListSnapshotInfo former = await FirstInUseAsync();
        _trouble = (_, answer) => answer with { CutAfter = 1, FallsSilent = true };

        ListUpdateResult result = await UpdateAsync(new DownloadLimits { Attempts = 1, Silence = TimeSpan.FromMinutes(5), WholeAttempt = TimeSpan.FromMilliseconds(50) });

        Assert.Contains("it took longer than 0.05 s", Assert.IsType<ListUpdateResult.Failed>(result).Reason, StringComparison.Ordinal);
        Assert.Equal(former, InUse);
    }

    [Fact]
    public async Task A_list_cut_short_without_the_server_saying_so_is_refused()
    {
        ListSnapshotInfo former = await FirstInUseAsync();
        _trouble = (request, answer) => request.FileName == "sdn.csv" ? answer with { SaysLength = false, CutAfter = answer.Body.Length / 2 } : answer;

        ListUpdateResult.Refused refused = Assert.IsType<ListUpdateResult.Refused>(await UpdateAsync());

        Assert.True(File.Exists(Path.Combine(refused.Folder, "sdn.csv")));
        Assert.Equal(former, InUse);
    }

    [Fact]
    public async Task A_web_page_in_place_of_the_file_is_refused_whatever_it_is_called()
    {
        ListSnapshotInfo former = await FirstInUseAsync();
        byte[] page = Encoding.UTF8.GetBytes("<!DOCTYPE html><html><body>Sign in</body></html>");
        _trouble = (_, _) => new LoopbackAnswer(200, page, ("Content-Type", "text/html; charset=utf-8"));
        Assert.Contains("a web page", Assert.IsType<ListUpdateResult.Failed>(await UpdateAsync()).Reason, StringComparison.Ordinal);

        _trouble = (_, _) => new LoopbackAnswer(200, page, ("Content-Type", "text/csv"));
        Assert.IsType<ListUpdateResult.Refused>(await UpdateAsync());
        Assert.Equal(former, InUse);
    }

    [Fact]
    public async Task A_list_that_lost_half_is_refused_and_what_was_refused_does_not_meet_the_next_one()
    {
        Publish("first", 12_000);
        await UpdateAsync();
        Publish("second", 6_000);

        Assert.Contains("shrank from 12,000 parties", Assert.IsType<ListUpdateResult.Refused>(await UpdateAsync()).Reason, StringComparison.Ordinal);
        Assert.Equal(12_000, InUse!.Parties);

        Publish("third", 12_001);
        Assert.IsType<ListUpdateResult.Updated>(await UpdateAsync());
    }

    [Fact]
    public async Task An_alias_file_that_lost_half_is_refused_though_no_party_is_missing()
    {
        Publish("first", 5_001);
        _files["alt.csv"] = Aliases(1_000);
        await UpdateAsync();
        _files["alt.csv"] = Aliases(500);

        Assert.Contains("`alt.csv` shrank", Assert.IsType<ListUpdateResult.Refused>(await UpdateAsync()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_busy_server_is_asked_again_and_one_without_the_file_is_not()
    {
        Publish("first", 5_001);
        int refusals = 2;
        _trouble = (request, answer) =>
            request.FileName == "sdn.csv" && Interlocked.Decrement(ref refusals) >= 0 ? new LoopbackAnswer(503, [], ("Retry-After", "0")) : answer;
        Assert.IsType<ListUpdateResult.Updated>(await UpdateAsync());

        _trouble = (request, answer) => request.FileName == "alt.csv" ? LoopbackAnswer.NotFound : answer;
        _server.Requests.Clear();
        Assert.Contains("`alt.csv`: the server answered 404", Assert.IsType<ListUpdateResult.Failed>(await UpdateAsync()).Reason, StringComparison.Ordinal);
        Assert.Single(_server.Requests, request => request.FileName == "alt.csv");
    }

    [Fact]
    public async Task Behind_a_proxy_the_proxy_is_asked()
    {
        Publish("first", 5_001);
        using var handler = new SocketsHttpHandler { Proxy = new WebProxy(_server.Address), UseProxy = true };

        Assert.IsType<ListUpdateResult.Updated>(await UpdateAsync(mirror: new Uri("http://lists.example/ofac/"), handler: handler));

        Assert.Contains(_server.Requests, request => request.Target == "http://lists.example/ofac/sdn.csv");
    }

    [Fact]
    public async Task A_server_that_is_not_there_leaves_the_snapshot_in_use()
    {
        ListSnapshotInfo former = await FirstInUseAsync();
        await _server.DisposeAsync();

        Assert.Contains("127.0.0.1 cannot be reached", Assert.IsType<ListUpdateResult.Failed>(await UpdateAsync()).Reason, StringComparison.Ordinal);
        Assert.Equal(former, InUse);
    }

    [Fact]
    public async Task What_broke_off_in_one_run_is_gone_on_with_in_the_next()
    {
        Publish("first", 5_001);
        _trouble = (request, answer) => request.FileName == "sdn.csv" ? answer with { CutAfter = answer.Body.Length / 4 } : answer;
        Assert.IsType<ListUpdateResult.Failed>(await UpdateAsync());

        _trouble = (_, answer) => answer;
        _server.Requests.Clear();
        Assert.IsType<ListUpdateResult.Updated>(await UpdateAsync());

        Assert.StartsWith("bytes=", _server.Requests.Single(request => request.FileName == "sdn.csv").Header("Range"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Real_publications_follow_one_another()
    {
        foreach (string part in new[] { "alt", "add", "sdn_comments" }) _files[part + ".csv"] = SharedData.Bytes("lists", "ofac", "2024-01-08", part + ".csv.gz");
        _files["sdn.csv"] = SharedData.Bytes("lists", "ofac-daily-series", "sdn_2024-01-11.csv.gz");
        Assert.IsType<ListUpdateResult.Updated>(await UpdateAsync());
        _files["sdn.csv"] = SharedData.Bytes("lists", "ofac-daily-series", "sdn_2024-05-03.csv.gz");

        ListUpdateResult.Updated updated = Assert.IsType<ListUpdateResult.Updated>(await UpdateAsync());

        Assert.Equal((13_827, 14_965), (updated.Diff!.Before.Parties, InUse!.Parties));
        Assert.Equal(14_965 - 13_827, updated.Diff.Added.Length - updated.Diff.Removed.Length);
    }

    private static DateOnly Today => new(2026, 6, 1);

    private ListSnapshotInfo? InUse => _folder.Store.Newest(List);

    private static string TagOf(byte[] body) => $"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..16]}\"";

    private static byte[] Aliases(int count) =>
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, count).Select(number => $"{number},{number},\"aka\",\"ALIAS {number}\",-0- \r\n")));

    private void Publish(string name, int parties)
    {
        string folder = _folder.Publication(name, parties);
        foreach (string file in Directory.GetFiles(folder)) _files[Path.GetFileName(file)] = File.ReadAllBytes(file);
    }

    private async Task<ListSnapshotInfo> FirstInUseAsync()
    {
        Publish("first", 5_001);
        await UpdateAsync();
        Publish("second", 5_002);
        return InUse!;
    }

    private async Task<ListUpdateResult> UpdateAsync(DownloadLimits? limits = null, Uri? mirror = null, HttpMessageHandler? handler = null)
    {
        using var http = handler is null ? new HttpClient() : new HttpClient(handler, disposeHandler: false);
        var update = new ListUpdate(_folder.Data, http, _time)
        {
            Mirror = mirror ?? _server.Address,
            Limits = limits ?? new DownloadLimits { Attempts = 3, FirstPause = TimeSpan.Zero, Silence = TimeSpan.FromSeconds(20) },
        };
        return (await update.RunAsync([ListFolder.Source], progress: null, TestContext.Current.CancellationToken)).Single();
    }

    // One second passes whenever somebody looks.
    private sealed class SteppingTime : TimeProvider
    {
        private int _seconds;

        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero).AddSeconds(Interlocked.Increment(ref _seconds));
    }
}
