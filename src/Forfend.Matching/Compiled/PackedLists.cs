using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Forfend.Matching.Compiled;

/// <summary>
/// Lists of ascending numbers. A list of one is its number; of a longer one the differences are written in one to four bytes, and before
/// them in two bits for each how many, so that four are read at once.
/// </summary>
internal readonly unsafe struct PackedLists(IndexImage image, IndexPart heads, IndexPart bytes)
{
    /// <summary>Four numbers are read at once, from bytes that may lie behind the last.</summary>
    private const int Behind = 16;

    private readonly Section<int> _heads = image.Part<int>(heads);
    private readonly Section<byte> _bytes = image.Part<byte>(bytes);

    /// <summary>How many lists there are.</summary>
    public int Count => _heads.Count;

    /// <summary>How many numbers a list has.</summary>
    public int CountOf(int list) => _heads[list] is var head && head >= 0 ? 1 : Unsafe.ReadUnaligned<int>(_bytes.Start + ~head);

    /// <summary>The numbers of a list, written into a room for as many; or where they lie.</summary>
    public ReadOnlySpan<int> Read(int list, Span<int> room)
    {
        int head = _heads[list];
        if (head >= 0) return _heads.Range(list, list + 1);

        byte* start = _bytes.Start + ~head;
        int count = Unsafe.ReadUnaligned<int>(start);
        room = room[..count];
        byte* controls = start + sizeof(int);
        byte* data = controls + (count + 3) / 4;
        fixed (int* numbers = room)
        {
            if (Sse2.IsSupported) ReadByVectors(controls, data, numbers, count);
            else ReadOneByOne(controls, data, numbers, 0, count, 0);
        }

        return room;
    }

    /// <summary>Adds the numbers of a list to others.</summary>
    public void AddTo(List<int> numbers, int list)
    {
        int before = numbers.Count;
        int count = CountOf(list);
        CollectionsMarshal.SetCount(numbers, before + count);
        Span<int> room = CollectionsMarshal.AsSpan(numbers)[before..];
        if (count == 1) room[0] = _heads[list];
        else Read(list, room);
    }

    /// <summary>Writes lists.</summary>
    public static (int[] Heads, byte[] Bytes) Pack(int count, Func<int, IReadOnlyList<int>> listOf)
    {
        var heads = new int[count];
        var bytes = new List<byte>();
        for (int list = 0; list < count; list++)
        {
            IReadOnlyList<int> numbers = listOf(list);
            heads[list] = numbers.Count == 1 ? numbers[0] : ~bytes.Count;
            if (numbers.Count != 1) Pack(numbers, bytes);
        }

        bytes.AddRange(new byte[Behind]);
        return (heads, [.. bytes]);
    }

    private static void Pack(IReadOnlyList<int> numbers, List<byte> bytes)
    {
        bytes.AddRange(BitConverter.GetBytes(numbers.Count));
        int controls = bytes.Count;
        bytes.AddRange(new byte[(numbers.Count + 3) / 4]);
        int previous = 0;
        for (int index = 0; index < numbers.Count; index++)
        {
            uint difference = (uint)(numbers[index] - previous);
            previous = numbers[index];
            int length = Math.Max(1, (39 - BitOperations.LeadingZeroCount(difference)) / 8);
            bytes[controls + index / 4] |= (byte)(length - 1 << index % 4 * 2);
            for (int place = 0; place < length; place++) bytes.Add((byte)(difference >> place * 8));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ReadByVectors(byte* controls, byte* data, int* numbers, int count)
    {
        int previous = 0;
        int index = 0;
        for (; index + 4 <= count; index += 4)
        {
            byte control = *controls++;
            Vector128<int> sums = Vector128.ShuffleNative(Vector128.Load(data), Vector128.Load(Shuffles.Masks + control * 16)).AsInt32();
            sums += Sse2.ShiftLeftLogical128BitLane(sums, 4);
            sums += Sse2.ShiftLeftLogical128BitLane(sums, 8);
            sums += Vector128.Create(previous);
            sums.Store(numbers + index);
            previous = numbers[index + 3];
            data += Shuffles.Lengths[control];
        }

        ReadOneByOne(controls, data, numbers, index, count, previous);
    }

    // From a number whose index divides by four.
    private static void ReadOneByOne(byte* controls, byte* data, int* numbers, int index, int count, int previous)
    {
        for (int first = index; index < count; index++)
        {
            int length = (controls[(index - first) / 4] >> (index - first) % 4 * 2 & 3) + 1;
            for (int place = 0; place < length; place++) previous += *data++ << place * 8;
            numbers[index] = previous;
        }
    }

    private static class Shuffles
    {
        public static readonly byte* Masks = (byte*)System.Runtime.InteropServices.NativeMemory.AlignedAlloc(256 * 16, 64);
        public static readonly byte[] Lengths = new byte[256];

        static Shuffles()
        {
            const byte Nothing = 0xFF;
            for (int control = 0; control < 256; control++)
            {
                byte from = 0;
                for (int number = 0; number < 4; number++)
                {
                    int length = (control >> number * 2 & 3) + 1;
                    for (int place = 0; place < 4; place++) Masks[control * 16 + number * 4 + place] = place < length ? from++ : Nothing;
                }

                Lengths[control] = from;
            }
        }
    }
}
