using System.Text;
using Forfend.Domain.Parties;
using Forfend.Matching.Compiled;

namespace Forfend.Matching.Reverse;

/// <summary>What is known of each party of a book, as it lies in the book.</summary>
internal sealed class BookRecords(IndexImage image)
{
    private readonly Section<int> _starts = image.Part<int>(IndexPart.RecordStarts);
    private readonly Section<byte> _records = image.Part<byte>(IndexPart.Records);
    private readonly Section<byte> _mostPoints = image.Part<byte>(IndexPart.MostPoints);

    /// <summary>How many there are.</summary>
    public int Count => _mostPoints.Count;

    /// <summary>The most points the attributes of a party can add to the score of a name.</summary>
    public int MostPointsOf(int party) => _mostPoints[party];

    /// <summary>The most that the attributes of any party can add.</summary>
    public int MostPoints
    {
        get
        {
            int most = 0;
            foreach (byte points in _mostPoints.Span) most = Math.Max(most, points);
            return most;
        }
    }

    /// <summary>A party.</summary>
    public BookParty Party(int party)
    {
        using var reader = new BinaryReader(new MemoryStream(_records.Range(_starts[party], _starts[party + 1]).ToArray()), Encoding.UTF8);
        string id = reader.ReadString();
        return new BookParty(id, new NameQuery
        {
            Name = ReadName(reader),
            Kind = (PartyKind)reader.ReadByte(),
            Gender = (Gender)reader.ReadByte(),
            BirthDate = ReadDate(reader),
            Countries = [.. Enumerable.Range(0, reader.Read7BitEncodedInt()).Select(_ => CountryCode.Of(reader.ReadString())).ToArray()],
            Identifiers = [.. Enumerable.Range(0, reader.Read7BitEncodedInt()).Select(_ => new Identifier((IdentifierType)reader.ReadByte(), reader.ReadString(), reader.ReadString())).ToArray()],
            Address = reader.ReadString(),
        });
    }

    /// <summary>Writes a party.</summary>
    public static void Write(BinaryWriter writer, BookParty party)
    {
        NameQuery query = party.Query;
        writer.Write(party.Id);
        WriteName(writer, query.Name);
        writer.Write((byte)query.Kind);
        writer.Write((byte)query.Gender);
        WriteDate(writer, query.BirthDate);
        writer.Write7BitEncodedInt(query.Countries.Length);
        foreach (CountryCode country in query.Countries) writer.Write(country.Value);
        writer.Write7BitEncodedInt(query.Identifiers.Length);
        foreach (Identifier identifier in query.Identifiers)
        {
            writer.Write((byte)identifier.Type);
            writer.Write(identifier.Value);
            writer.Write(identifier.Issuer);
        }

        writer.Write(query.Address);
    }

    // A name that UTF-8 cannot hold is kept unit by unit: a broken one is searched for as it is.
    private static void WriteName(BinaryWriter writer, string name)
    {
        bool isBroken = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name)) != name;
        writer.Write(isBroken);
        if (!isBroken)
        {
            writer.Write(name);
            return;
        }

        byte[] units = Encoding.Unicode.GetBytes(name);
        writer.Write7BitEncodedInt(units.Length);
        writer.Write(units);
    }

    private static string ReadName(BinaryReader reader) =>
        reader.ReadBoolean() ? Encoding.Unicode.GetString(reader.ReadBytes(reader.Read7BitEncodedInt())) : reader.ReadString();

    private static void WriteDate(BinaryWriter writer, PartialDate? date)
    {
        writer.Write((short)(date?.Year ?? 0));
        if (date is null) return;

        writer.Write((byte)(date.Month ?? 0));
        writer.Write((byte)(date.Day ?? 0));
        writer.Write(date.IsApproximate);
        writer.Write(date.Raw);
    }

    private static PartialDate? ReadDate(BinaryReader reader)
    {
        if (reader.ReadInt16() is var year && year == 0) return null;

        (byte month, byte day, bool isApproximate, string raw) = (reader.ReadByte(), reader.ReadByte(), reader.ReadBoolean(), reader.ReadString());
        return new PartialDate(year, month == 0 ? null : month, day == 0 ? null : day, raw, isApproximate);
    }
}
