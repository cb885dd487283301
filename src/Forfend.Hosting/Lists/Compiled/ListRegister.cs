using System.Text;
using Forfend.Domain.Parties;

namespace Forfend.Hosting.Lists.Compiled;

/// <summary>
/// Who stands in a snapshot, and a digest of what is said of each: enough to tell who came, went or changed. Hundreds of them are gone
/// through for one party, so that nothing is made of the others.
/// </summary>
internal sealed class ListRegister
{
    private readonly byte[] _bytes;

    private ListRegister(byte[] bytes) => _bytes = bytes;

    /// <summary>Takes what was written; null if it is not a register.</summary>
    public static ListRegister? Read(byte[] bytes)
    {
        var register = new ListRegister(bytes);
        try
        {
            var reader = new FieldReader(bytes);
            for (int left = reader.Small(); left > 0; left--)
            {
                reader.Bytes();
                reader.Digest();
            }

            return reader.IsAtEnd ? register : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The digest of a party; equal if the same is said of it. Null if it is not there.</summary>
    public ulong? DigestOf(PartyId party)
    {
        byte[] wanted = Encoding.UTF8.GetBytes(party.Value);
        var reader = new FieldReader(_bytes);
        for (int left = reader.Small(); left > 0; left--)
        {
            bool isIt = reader.Bytes().SequenceEqual(wanted);
            ulong digest = reader.Digest();
            if (isIt) return digest;
        }

        return null;
    }
}
