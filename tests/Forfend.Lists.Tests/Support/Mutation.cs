namespace Forfend.Lists.Tests.Support;

/// <summary>Damages a file as transport, editors and enemies do.</summary>
internal static class Mutation
{
    internal static byte[] Of(byte[] bytes, Random random)
    {
        ReadOnlySpan<byte> favourites = "\",;\n\r\x1A\0-0 ;'()\xFF<>/&{}[]:\\"u8;
        for (int change = random.Next(1, 12); change > 0 && bytes.Length > 1; change--)
        {
            int at = random.Next(bytes.Length);
            switch (random.Next(5))
            {
                case 0: bytes[at] = favourites[random.Next(favourites.Length)]; break;
                case 1: bytes[at] = (byte)random.Next(256); break;
                case 2: bytes = [.. bytes[..at], favourites[random.Next(favourites.Length)], .. bytes[at..]]; break;
                case 3: bytes = [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + random.Next(1, 40))..], (byte)'\n']; break;
                case 4 when random.Next(20) == 0: bytes = bytes[..at]; break;
            }
        }

        return bytes;
    }
}
