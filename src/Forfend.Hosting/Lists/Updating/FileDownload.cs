using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Forfend.Hosting.Lists.Updating;

/// <summary>
/// Downloads one file: goes on where it broke off, tries again when a connection dies, and gives the file its name only when it is
/// whole.
/// </summary>
/// <param name="http">Sends the requests; follows redirects and goes through the proxy the system names.</param>
/// <param name="limits">How long and how often.</param>
/// <param name="time">Measures pauses and silences.</param>
internal sealed class FileDownload(HttpClient http, DownloadLimits limits, TimeProvider time)
{
    private const int BufferSize = 128 * 1024;

    /// <summary>Longer pauses than this a server may ask for in vain.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    /// <summary>Downloads a file.</summary>
    /// <param name="address">From where.</param>
    /// <param name="path">Where it is put when it is whole.</param>
    /// <param name="knownTag">The server's name for the version that is stored already, or empty.</param>
    /// <param name="progress">Told after every read.</param>
    /// <param name="cancellation">Ends the work; what was received stays and is gone on with next time.</param>
    public async Task<DownloadResult> RunAsync(
        Uri address, string path, string knownTag, Action<long, long?> progress, CancellationToken cancellation)
    {
        string lastReason = "";
        TimeSpan pause = limits.FirstPause;
        for (int attempt = 1; attempt <= limits.Attempts; attempt++)
        {
            if (attempt > 1)
            {
                await Task.Delay(pause, time, cancellation).ConfigureAwait(false);
                pause *= 2;
            }

            using var whole = new CancellationTokenSource(limits.WholeAttempt, time);
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation, whole.Token);
            try
            {
                (DownloadResult? result, string reason, TimeSpan? asked) =
                    await TryAsync(address, path, knownTag, progress, ended.Token).ConfigureAwait(false);
                if (result is not null) return result;

                lastReason = reason;
                if (asked is { } wanted) pause = wanted < LongestPause ? wanted : LongestPause;
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                lastReason = whole.IsCancellationRequested
                    ? $"it took longer than {Seconds(limits.WholeAttempt)}"
                    : $"nothing came for {Seconds(limits.Silence)}";
            }
            catch (Exception exception) when (exception is HttpRequestException or HttpIOException)
            {
                lastReason = ReasonOf(exception, address);
            }
        }

        return new DownloadResult.Failed($"{lastReason} ({limits.Attempts.ToString(CultureInfo.InvariantCulture)} attempts)");
    }

    private async Task<(DownloadResult? Result, string Reason, TimeSpan? Pause)> TryAsync(
        Uri address, string path, string knownTag, Action<long, long?> progress, CancellationToken cancellation)
    {
        var partial = PartialFile.At(path, address);
        using HttpRequestMessage request = RequestFor(address, knownTag, partial);
        using HttpResponseMessage response = await SendAsync(request, cancellation).ConfigureAwait(false);
        switch (response.StatusCode)
        {
            case HttpStatusCode.NotModified:
                return (new DownloadResult.NotModified(), "", null);
            case HttpStatusCode.RequestedRangeNotSatisfiable:
                partial.Forget();
                return (null, "the server has less of it than before", null);
            case HttpStatusCode.NotFound or HttpStatusCode.Gone:
                return (new DownloadResult.Missing(StatusOf(response)), "", null);
        }

        if (!response.IsSuccessStatusCode)
        {
            bool mayPass = (int)response.StatusCode >= 500 || response.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests;
            return mayPass ? (null, StatusOf(response), response.Headers.RetryAfter?.Delta) : (new DownloadResult.Failed(StatusOf(response)), "", null);
        }

        if (response.Content.Headers.ContentType?.MediaType is "text/html" or "application/xhtml+xml")
            return (new DownloadResult.Failed("the server sent a web page instead of the file"), "", null);

        string tag = response.Headers.ETag?.ToString() ?? "";
        long start = response.StatusCode == HttpStatusCode.PartialContent ? response.Content.Headers.ContentRange?.From ?? 0 : 0;
        if (start != 0 && start != partial.Length)
        {
            partial.Forget();
            return (null, "the server went on at another place than it was asked to", null);
        }

        if (start == 0) partial.Begin(tag);
        long? size = response.Content.Headers.ContentLength + start;
        if (size > PublicationFiles.LargestFile) return (new DownloadResult.Failed("it has more than 512 MB; this is no list"), "", null);

        if (!await ReceiveAsync(response.Content, partial, start, size, progress, cancellation).ConfigureAwait(false))
            return (new DownloadResult.Failed("it has more than 512 MB; this is no list"), "", null);

        partial.Complete();
        return (new DownloadResult.Fetched(path, tag, response.Content.Headers.LastModified), "", null);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using var silence = new CancellationTokenSource(limits.Silence, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, silence.Token);
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
    }

    // False if there is too much of it. A body shorter than announced is an exception of the client, and a body without an announced
    // end that was cut is found by whoever reads the list.
    private async Task<bool> ReceiveAsync(
        HttpContent content, PartialFile partial, long start, long? size, Action<long, long?> progress, CancellationToken cancellation)
    {
        Stream body = await content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            FileStream file = partial.Open();
            await using (file.ConfigureAwait(false))
            {
                byte[] buffer = new byte[BufferSize];
                long total = start;
                while (true)
                {
                    int count = await ReadAsync(body, buffer, cancellation).ConfigureAwait(false);
                    if (count == 0) return true;

                    total += count;
                    if (total > PublicationFiles.LargestFile) return false;

                    await file.WriteAsync(buffer.AsMemory(0, count), cancellation).ConfigureAwait(false);
                    progress(total, size);
                }
            }
        }
    }

    private async Task<int> ReadAsync(Stream body, byte[] buffer, CancellationToken cancellation)
    {
        using var silence = new CancellationTokenSource(limits.Silence, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, silence.Token);
        return await body.ReadAsync(buffer, either.Token).ConfigureAwait(false);
    }

    private static HttpRequestMessage RequestFor(Uri address, string knownTag, PartialFile partial)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        // Packed on the way, a file could not be gone on with in its middle.
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("identity"));
        if (partial.CanGoOn)
        {
            request.Headers.Range = new RangeHeaderValue(partial.Length, null);
            request.Headers.IfRange = new RangeConditionHeaderValue(EntityTagHeaderValue.Parse(partial.Tag));
        }
        else if (EntityTagHeaderValue.TryParse(knownTag, out EntityTagHeaderValue? tag))
        {
            request.Headers.IfNoneMatch.Add(tag);
        }

        return request;
    }

    private static string StatusOf(HttpResponseMessage response) =>
        string.Create(CultureInfo.InvariantCulture, $"the server answered {(int)response.StatusCode} {response.ReasonPhrase}").TrimEnd();

    private static string ReasonOf(Exception exception, Uri address) => exception is HttpRequestException { HttpRequestError: var error }
        ? error switch
        {
            HttpRequestError.NameResolutionError => $"the name {address.Host} is not known here",
            HttpRequestError.ConnectionError => $"{address.Host} cannot be reached",
            HttpRequestError.SecureConnectionError => $"no secure connection to {address.Host} could be made",
            HttpRequestError.ProxyTunnelError => "the proxy refused",
            _ => "the connection broke off",
        }
        : "the connection broke off";

    private static string Seconds(TimeSpan span) => span.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + " s";
}
