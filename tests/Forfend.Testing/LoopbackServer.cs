using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Forfend.Testing;

/// <summary>A web server on this machine that answers as a test wants it to, well or badly. One request a connection.</summary>
public sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Func<LoopbackRequest, LoopbackAnswer> _answer;
    private readonly Task _serving;

    /// <summary>Starts it.</summary>
    public LoopbackServer(Func<LoopbackRequest, LoopbackAnswer> answer)
    {
        _answer = answer;
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>The address of its root.</summary>
    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture)}/");

    /// <summary>Everything that was asked, in order.</summary>
    public ConcurrentQueue<LoopbackRequest> Requests { get; } = [];

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_serving.IsCompleted) return;

        await _end.CancelAsync();
        _listener.Stop();
        await _serving;
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true) connections.Add(AnswerAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
        }

        await Task.WhenAll(connections);
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                NetworkStream stream = client.GetStream();
                LoopbackRequest request = await ReadAsync(stream);
                Requests.Enqueue(request);
                await WriteAsync(stream, _answer(request));
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException)
            {
            }
        }
    }

    private async Task WriteAsync(NetworkStream stream, LoopbackAnswer answer)
    {
        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {answer.Status} Answer\r\nConnection: close\r\n");
        if (answer.SaysLength) head.Append(CultureInfo.InvariantCulture, $"Content-Length: {answer.Body.Length}\r\n");
        foreach ((string name, string value) in answer.Headers) head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head.Append("\r\n").ToString()), _end.Token);
        await stream.WriteAsync(answer.Body.AsMemory(0, Math.Min(answer.CutAfter ?? int.MaxValue, answer.Body.Length)), _end.Token);
        await stream.FlushAsync(_end.Token);
        // Says nothing more until the client gives up.
        if (answer.FallsSilent) _ = await stream.ReadAsync(new byte[1], _end.Token);
    }

    private async Task<LoopbackRequest> ReadAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        string[] first = ((await reader.ReadLineAsync(_end.Token)) ?? "").Split(' ');
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await reader.ReadLineAsync(_end.Token) is { Length: > 0 } line)
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon]] = line[(colon + 1)..].Trim();
        }

        return new LoopbackRequest(first.ElementAtOrDefault(1) ?? "", headers);
    }
}

/// <summary>What was asked.</summary>
public sealed record LoopbackRequest(string Target, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The last part of the address.</summary>
    public string FileName => Target[(Target.LastIndexOf('/') + 1)..];

    /// <summary>A header, or empty.</summary>
    public string Header(string name) => Headers.GetValueOrDefault(name, "");
}

/// <summary>What is answered, and how badly.</summary>
[SuppressMessage("Performance", "CA1819", Justification = "A test writes the headers down in a line.")]
public sealed record LoopbackAnswer(int Status, byte[] Body, params (string Name, string Value)[] Headers)
{
    /// <summary>So many bytes of the body are sent before the connection ends or falls silent.</summary>
    public int? CutAfter { get; init; }

    /// <summary>Whether it keeps the connection afterwards and says nothing more.</summary>
    public bool FallsSilent { get; init; }

    /// <summary>Whether it says beforehand how long the body is.</summary>
    public bool SaysLength { get; init; } = true;

    /// <summary>Answers as a good server of files does: 304 for what is known, the rest of a file that broke off, else all of it.</summary>
    public static LoopbackAnswer File(LoopbackRequest request, byte[] body, string tag, string type = "text/csv")
    {
        if (request.Header("If-None-Match") == tag) return new LoopbackAnswer(304, [], ("ETag", tag));
        if (request.Header("If-Range") != tag || !request.Header("Range").StartsWith("bytes=", StringComparison.Ordinal))
            return new LoopbackAnswer(200, body, ("ETag", tag), ("Content-Type", type));

        int from = int.Parse(request.Header("Range")["bytes=".Length..^1], CultureInfo.InvariantCulture);
        return new LoopbackAnswer(206, body[from..], ("ETag", tag), ("Content-Type", type), ("Content-Range", $"bytes {from}-{body.Length - 1}/{body.Length}"));
    }

    /// <summary>There is no such file.</summary>
    public static LoopbackAnswer NotFound { get; } = new(404, []);
}
