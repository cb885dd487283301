using System.Globalization;
using Forfend.Domain.Parties;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.UsOfacWallets;

/// <summary>Reads the addresses, one an entry; those of one number are one party.</summary>
internal sealed class WalletPublication() : PublicationReader(UsOfacWalletsSource.SourceKey)
{
    private int? _announced;

    internal ListReading Read(IReadOnlyList<ListFile> files)
    {
        foreach (ListFile file in files.Take(1))
        {
            int read = 0;
            ReadJson(file, new JsonShape("addresses", entry =>
            {
                read++;
                return ReadAddress(entry);
            })
            {
                Header = header =>
                {
                    header.Ignore("source_list");
                    if (int.TryParse(header.Text("total_address_count"), NumberStyles.None, CultureInfo.InvariantCulture, out int count)) _announced = count;
                },
            });
            if (_announced is { } announced && announced != read)
                Refuse(ListRules.CountDiffers, file.Name, $"The file says that it has {announced} addresses, and has {read}.");
        }

        return Complete(files);
    }

    private EntryFate ReadAddress(ListEntry entry)
    {
        string number = entry.Text("entity_id");
        string name = entry.Text("entity_name");
        if ((Known(number) ?? Start(entry, "entity_id", number, "entity_name", name, PartyKind.Unknown)) is not { } draft)
            return EntryFate.Quarantined;

        draft.Add(new PartyName(name, NameStrength.StrongAlias, "a.k.a."));
        draft.AddSameAs(new PartyId($"{UsLists.Sdn.Key}/{number}"));
        AddIdentifier(draft, entry, "address", IdentifierType.Wallet, entry.Text("address"));
        draft.AddRemark("Chain", entry.Text("chain"));
        entry.Ignore("ofac_tickers");
        DateOnly? from = Day(entry, "date_listed", entry.Text("date_listed"), draft);
        foreach (string program in entry.Texts("programs")) draft.Add(new Designation(program, From: from));
        return EntryFate.Used;
    }
}
