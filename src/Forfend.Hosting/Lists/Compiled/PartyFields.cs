using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;

namespace Forfend.Hosting.Lists.Compiled;

/// <summary>The fields of listed parties and their relations, in the order in which they are written and read.</summary>
internal static class PartyFields
{
    public static void Write(FieldWriter writer, ListedParty party)
    {
        writer.Text(party.Id.Value);
        writer.Text(party.List);
        writer.Number((int)party.Kind);
        writer.Each(party.Names, name =>
        {
            writer.Text(name.Text);
            writer.Number((int)name.Strength);
            writer.Text(name.Relation);
        });
        writer.Each(party.Identifiers, identifier =>
        {
            writer.Number((int)identifier.Type);
            writer.Text(identifier.Value);
            writer.Text(identifier.Issuer);
        });
        writer.Each(party.BirthDates, date => Write(writer, date));
        writer.Each(party.Countries, country => writer.Text(country.Value));
        writer.Each(party.Addresses, writer.Text);
        writer.Each(party.Designations, designation => Write(writer, designation));
        writer.Each(party.SameAs, other => writer.Text(other.Value));
        writer.Text(party.Remarks);
    }

    public static ListedParty Read(ref FieldReader reader) => new()
    {
        Id = new PartyId(NotEmpty(reader.Text())),
        List = reader.Word(),
        Kind = (PartyKind)reader.Small(),
        Names = reader.Each((ref FieldReader name) => new PartyName(name.Text(), (NameStrength)name.Small(), name.Word())),
        Identifiers = reader.Each((ref FieldReader identifier) =>
            new Identifier((IdentifierType)identifier.Small(), identifier.Text(), identifier.Word())),
        BirthDates = reader.Each(ReadDate),
        Countries = reader.Each((ref FieldReader country) =>
            CountryCode.TryParse(country.Word(), out CountryCode code) ? code : throw new InvalidDataException()),
        Addresses = reader.Each((ref FieldReader address) => address.Text()),
        Designations = reader.Each(ReadDesignation),
        SameAs = reader.Each((ref FieldReader other) => new PartyId(NotEmpty(other.Text()))),
        Remarks = reader.Text(),
    };

    public static void Write(FieldWriter writer, Relation relation)
    {
        writer.Text(relation.From.Value);
        writer.Number((int)relation.Kind);
        writer.Text(relation.To.Value);
        writer.Flag(relation.Share is not null);
        if (relation.Share is { } share)
        {
            writer.Flag(share.IsUnknown);
            Write(writer, share.Min);
            Write(writer, share.Max);
        }

        writer.Day(relation.Period.From);
        writer.Day(relation.Period.Until);
        writer.Text(relation.Source);
        writer.Number((int)relation.Confidence);
    }

    public static Relation ReadRelation(ref FieldReader reader) => new()
    {
        From = new PartyId(NotEmpty(reader.Text())),
        Kind = (RelationKind)reader.Small(),
        To = new PartyId(NotEmpty(reader.Text())),
        Share = reader.Flag() ? ReadShare(ref reader) : null,
        Period = new EffectivePeriod(reader.Day(), reader.Day()),
        Source = reader.Word(),
        Confidence = (Confidence)reader.Small(),
    };

    private static void Write(FieldWriter writer, PartialDate date)
    {
        writer.Number(date.Year);
        writer.Number(date.Month ?? 0);
        writer.Number(date.Day ?? 0);
        writer.Text(date.Raw);
        writer.Flag(date.IsApproximate);
    }

    private static PartialDate ReadDate(ref FieldReader reader)
    {
        (int year, int month, int day) = (reader.Small(), reader.Small(), reader.Small());
        return new PartialDate(year, month == 0 ? null : month, day == 0 ? null : day, reader.Text(), reader.Flag());
    }

    private static void Write(FieldWriter writer, Designation designation)
    {
        writer.Text(designation.Program);
        writer.Text(designation.Citation);
        writer.Day(designation.From);
        writer.Day(designation.Until);
        writer.Text(designation.List);
        writer.Text(designation.LicenceRequirement);
        writer.Text(designation.ReviewPolicy);
    }

    private static Designation ReadDesignation(ref FieldReader reader) =>
        new(reader.Word(), reader.Word(), reader.Day(), reader.Day())
        {
            List = reader.Word(),
            LicenceRequirement = reader.Word(),
            ReviewPolicy = reader.Word(),
        };

    private static void Write(FieldWriter writer, decimal percent)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(percent, bits);
        foreach (int part in bits) writer.Number((uint)part);
    }

    private static Share ReadShare(ref FieldReader reader)
    {
        bool isUnknown = reader.Flag();
        (decimal min, decimal max) = (ReadPercent(ref reader), ReadPercent(ref reader));
        return isUnknown ? Share.Unknown : Share.Between(min, max);
    }

    private static decimal ReadPercent(ref FieldReader reader)
    {
        Span<int> bits = stackalloc int[4];
        for (int index = 0; index < bits.Length; index++) bits[index] = unchecked((int)(uint)reader.Number());
        return new decimal(bits);
    }

    private static string NotEmpty(string id) => string.IsNullOrWhiteSpace(id) ? throw new InvalidDataException() : id;
}
