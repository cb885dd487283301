using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Ownership.Graph;

namespace Forfend.Ownership.Files;

/// <summary>
/// The compact file of a graph: its arrays as they lie in memory, little-endian, each with its length before it, and the SHA-256 of it
/// all at the end. Made on import, so that a start reads and does not build.
/// </summary>
public static class GraphFile
{
    private static readonly byte[] Magic = Encoding.ASCII.GetBytes("forfend-graph/1\n");

    /// <summary>Writes a graph and the parties it describes; returns the hash, lower-case hexadecimal.</summary>
    public static string Write(Stream stream, PartyGraph graph, IEnumerable<ListedParty> parties)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(graph);
        PartyGraph compact = graph.ChangedOut.Count == 0 ? graph : new PartyGraph(graph.Relations());
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Put(Magic);
        (byte[] ids, int[] starts) = compact.Parties.Parts;
        Section<byte>(ids);
        Section<int>(starts);
        Section<long>([.. compact.Tables.Shares.SelectMany(share => new[] { share.Least, share.Most, share.IsUnknown ? 1L : 0L })]);
        Section<byte>(Texts(compact.Tables.Sources));
        Section<Edge>(compact.Compact.Edges);
        Section<byte>(PartyTexts.Write(parties));
        byte[] sum = hash.GetHashAndReset();
        stream.Write(sum);
        return Convert.ToHexStringLower(sum);

        void Put(ReadOnlySpan<byte> bytes)
        {
            hash.AppendData(bytes);
            stream.Write(bytes);
        }

        void Section<T>(T[] values) where T : unmanaged
        {
            ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(values.AsSpan());
            Span<byte> length = stackalloc byte[sizeof(long)];
            System.Buffers.Binary.BinaryPrimitives.WriteInt64LittleEndian(length, bytes.Length);
            Put(length);
            Put(bytes);
        }
    }

    /// <summary>Reads a file; null where it is no whole graph file of this version.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="name">What the graph is called.</param>
    /// <param name="known">The day on which the public could learn of it.</param>
    public static OwnerGraph? Read(Stream stream, string name, DateOnly known)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!BitConverter.IsLittleEndian) return null;

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long left = stream.Length - stream.Position - SHA256.HashSizeInBytes;
        byte[] magic = new byte[Magic.Length];
        if (!Take(magic) || !magic.AsSpan().SequenceEqual(Magic)) return null;
        if (Section<byte>() is not { } ids || Section<int>() is not { } starts || Section<long>() is not { } shares || Section<byte>() is not { } sources
            || Section<Edge>() is not { } edges || Section<byte>() is not { } parties || left != 0) return null;

        byte[] sum = new byte[SHA256.HashSizeInBytes];
        if (stream.ReadAtLeast(sum, sum.Length, throwOnEndOfStream: false) < sum.Length || !hash.GetHashAndReset().AsSpan().SequenceEqual(sum)) return null;
        if (!IsInOrder(starts, ids.Length) || shares.Length % 3 != 0) return null;

        StakeRange[] ranges = [.. shares.Chunk(3).Select(share => new StakeRange(share[0], share[1], share[2] == 1))];
        string[] texts = Texts(sources);
        if (!AreWhole(edges, starts.Length - 1, ranges, texts.Length)) return null;

        var graph = new PartyGraph(new PartyIndex(ids, starts), new GraphTables(ranges, texts), new CompactEdges(starts.Length - 1, edges));
        return PartyTexts.Read(parties) is { } described ? new OwnerGraph(name, known, Convert.ToHexStringLower(sum), graph, described) : null;

        bool Take(Span<byte> bytes)
        {
            left -= bytes.Length;
            if (left < 0 || stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length) return false;

            hash.AppendData(bytes);
            return true;
        }

        T[]? Section<T>() where T : unmanaged
        {
            Span<byte> length = stackalloc byte[sizeof(long)];
            if (!Take(length)) return null;

            long count = System.Buffers.Binary.BinaryPrimitives.ReadInt64LittleEndian(length);
            int size = Marshal.SizeOf<T>();
            if (count < 0 || count > left || count > Array.MaxLength || count % size != 0) return null;

            T[] values = GC.AllocateUninitializedArray<T>((int)(count / size));
            return Take(MemoryMarshal.AsBytes(values.AsSpan())) ? values : null;
        }
    }

    private static byte[] Texts(string[] texts) => Encoding.UTF8.GetBytes(string.Join('\0', texts));

    private static string[] Texts(byte[] bytes) => Encoding.UTF8.GetString(bytes).Split('\0');

    private static bool IsInOrder(int[] starts, int end)
    {
        if (starts.Length == 0 || starts[0] != 0 || starts[^1] != end) return false;
        for (int index = 1; index < starts.Length; index++)
            if (starts[index] < starts[index - 1]) return false;
        return true;
    }

    // The hash says that nothing changed since it was written, not that it was written by us.
    private static bool AreWhole(Edge[] edges, int parties, StakeRange[] shares, int sources)
    {
        if (Array.Exists(shares, share => share.Least < 0 || share.Most > Scale.Whole || share.Least > share.Most)) return false;
        for (int index = 0; index < edges.Length; index++)
        {
            ref readonly Edge edge = ref edges[index];
            bool isWhole = (uint)edge.From < (uint)parties && (uint)edge.To < (uint)parties && (uint)edge.Source < (uint)sources
                && edge.KindCode < RelationKinds.All.Count && edge.ControlCode < ControlKinds.All.Count && edge.ConfidenceCode < Domain.Law.Confidences.All.Count
                && IsShare(edge.Stake, edge.Kind is RelationKind.Owns, shares.Length) && IsShare(edge.Votes, edge.Kind is RelationKind.Votes, shares.Length)
                && IsDay(edge.Since) && IsDay(edge.Until) && edge.Since < edge.Until
                && (index == 0 || Edge.Compare(edges[index - 1], edge) < 0);
            if (!isWhole) return false;
        }

        return true;
    }

    private static bool IsShare(int number, bool isNeeded, int count) => number == Edge.None ? !isNeeded : (uint)number < (uint)count;

    private static bool IsDay(int day) => day is int.MinValue or int.MaxValue || (day >= 0 && day <= DateOnly.MaxValue.DayNumber);
}
