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
            Name = ReadText(reader),
            Kind = (PartyKind)reader.ReadByte(),
            Gender = (Gender)reader.ReadByte(),
            BirthDate = ReadDate(reader),
            Countries = [.. Enumerable.Range(0, reader.Read7BitEncodedInt()).Select(_ => CountryCode.Of(reader.ReadString())).ToArray()],
            Identifiers = [.. Enumerable.Range(0, reader.Read7BitEncodedInt()).Select(_ => new Identifier((IdentifierType)reader.ReadByte(), ReadText(reader), ReadText(reader))).ToArray()],
            Address = ReadText(reader),
        });
    }

    /// <summary>Writes a party.</summary>
    public static void Write(BinaryWriter writer, BookParty party)
    {
        NameQuery query = party.Query;
        writer.Write(party.Id);
        WriteText(writer, query.Name);
        writer.Write((byte)query.Kind);
        writer.Write((byte)query.Gender);
        WriteDate(writer, query.BirthDate);
        writer.Write7BitEncodedInt(query.Countries.Length);
        foreach (CountryCode country in query.Countries) writer.Write(country.Value);
        writer.Write7BitEncodedInt(query.Identifiers.Length);
        foreach (Identifier identifier in query.Identifiers)
        {
            writer.Write((byte)identifier.Type);
            WriteText(writer, identifier.Value);
            WriteText(writer, identifier.Issuer);
        }

        WriteText(writer, query.Address);
    }

    // A text that UTF-8 cannot hold is kept unit by unit: a broken one is searched for as it is.
    private static void WriteText(BinaryWriter writer, string text)
    {
        bool isBroken = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) != text;
        writer.Write(isBroken);
        if (!isBroken)
        {
            writer.Write(text);
            return;
        }

        writer.Write7BitEncodedInt(text.Length);
        foreach (char unit in text) writer.Write((ushort)unit);
    }

    private static string ReadText(BinaryReader reader) => reader.ReadBoolean() ? ReadUnits(reader) : reader.ReadString();

    private static string ReadUnits(BinaryReader reader)
    {
        var units = new char[reader.Read7BitEncodedInt()];
        for (int index = 0; index < units.Length; index++) units[index] = (char)reader.ReadUInt16();
        return new string(units);
    }

    private static void WriteDate(BinaryWriter writer, PartialDate? date)
    {
        writer.Write((short)(date?.Year ?? 0));
        if (date is null) return;

        writer.Write((byte)(date.Month ?? 0));
        writer.Write((byte)(date.Day ?? 0));
        writer.Write(date.IsApproximate);
        WriteText(writer, date.Raw);
    }

    private static PartialDate? ReadDate(BinaryReader reader)
    {
        if (reader.ReadInt16() is var year && year == 0) return null;

        (byte month, byte day, bool isApproximate, string raw) = (reader.ReadByte(), reader.ReadByte(), reader.ReadBoolean(), ReadText(reader));
        return new PartialDate(year, month == 0 ? null : month, day == 0 ? null : day, raw, isApproximate);
    }
}
