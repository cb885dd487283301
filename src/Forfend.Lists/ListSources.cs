using System.Collections.Immutable;
using Forfend.Lists.Sources.AuDfat;
using Forfend.Lists.Sources.CaSema;
using Forfend.Lists.Sources.ChFreezes;
using Forfend.Lists.Sources.ChSeco;
using Forfend.Lists.Sources.CnCountermeasures;
using Forfend.Lists.Sources.EuFsf;
using Forfend.Lists.Sources.EuJournal;
using Forfend.Lists.Sources.FollowTheMoney;
using Forfend.Lists.Sources.HouseList;
using Forfend.Lists.Sources.IlNbctf;
using Forfend.Lists.Sources.JpMeti;
using Forfend.Lists.Sources.MyMoha;
using Forfend.Lists.Sources.PkNacta;
using Forfend.Lists.Sources.UkSanctions;
using Forfend.Lists.Sources.UnSecurityCouncil;
using Forfend.Lists.Sources.UsAgencies;
using Forfend.Lists.Sources.UsBisDeniedPersons;
using Forfend.Lists.Sources.UsCsl;
using Forfend.Lists.Sources.UsCubaAccommodations;
using Forfend.Lists.Sources.UsCubaRestricted;
using Forfend.Lists.Sources.UsDod1260H;
using Forfend.Lists.Sources.UsFccCovered;
using Forfend.Lists.Sources.UsFincenMeasures;
using Forfend.Lists.Sources.UsInksna;
using Forfend.Lists.Sources.UsOfacNonSdn;
using Forfend.Lists.Sources.UsOfacSdn;
using Forfend.Lists.Sources.UsOfacWallets;
using Forfend.Lists.Sources.UsSection1286;
using Forfend.Lists.Sources.UsSection353;

namespace Forfend.Lists;

/// <summary>Every list source this build reads. Help, documents and tests are driven by it; its order is theirs.</summary>
public static class ListSources
{
    /// <summary>The sources, in the order they are shown.</summary>
    public static ImmutableArray<IListSource> All { get; } =
    [
        new UsOfacSdnSource(),
        new UsOfacNonSdnSource(),
        new UsOfacWalletsSource(),
        new UsCslSource(),
        new UnSecurityCouncilSource(),
        new EuFsfSource(),
        new EuJournalSource(),
        new UkSanctionsSource(),
        new CaSemaSource(),
        new AuDfatSource(),
        new UsAgenciesSource(),
        new UsBisDeniedPersonsSource(),
        new UsDod1260HSource(),
        new UsSection1286Source(),
        new UsInksnaSource(),
        new UsSection353Source(),
        new UsFincenMeasuresSource(),
        new UsFccCoveredSource(),
        new UsCubaRestrictedSource(),
        new UsCubaAccommodationsSource(),
        new ChSecoSource(),
        new ChFreezesSource(),
        new CnCountermeasuresSource(),
        new JpMetiSource(),
        new MyMohaSource(),
        new PkNactaSource(),
        new IlNbctfSource(),
        new FollowTheMoneySource(),
        new HouseListSource(),
    ];

    /// <summary>The source with a key, compared exactly; null if there is none.</summary>
    public static IListSource? Find(string key) => All.FirstOrDefault(source => source.Key == key);

    /// <summary>Which source a file belongs to, and as what part; null if to none.</summary>
    /// <param name="fileName">Its name; a trailing <c>.gz</c> has been taken off.</param>
    /// <param name="start">Its first <see cref="ListFile.StartLength"/> bytes, decompressed.</param>
    public static (IListSource Source, string Part)? Recognize(string fileName, ReadOnlySpan<byte> start)
    {
        foreach (IListSource source in All)
            if (source.PartOf(fileName, start) is { } part) return (source, part);

        return null;
    }
}
