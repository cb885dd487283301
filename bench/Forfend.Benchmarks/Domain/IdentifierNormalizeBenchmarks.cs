using BenchmarkDotNet.Attributes;
using Forfend.Domain.Parties;

namespace Forfend.Benchmarks.Domain;

/// <summary>What it costs to bring an identifier into the form in which two are compared; done for every identifier of every dealing.</summary>
[MemoryDiagnoser]
public class IdentifierNormalizeBenchmarks
{
    /// <summary>The sort of identifier.</summary>
    [Params(IdentifierType.Iban, IdentifierType.Bic, IdentifierType.Wallet, IdentifierType.AndroidPackage)]
    public IdentifierType Type { get; set; }

    private string _value = "";

    /// <summary>A value as people write it.</summary>
    [GlobalSetup]
    public void WriteAsPeopleDo() => _value = Type switch
    {
        IdentifierType.Iban => "DE89 3704 0044 0532 0130 00",
        IdentifierType.Bic => "deutdeff xxx",
        IdentifierType.Wallet => "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
        _ => "com.example.wallet",
    };

    /// <summary>One identifier.</summary>
    [Benchmark]
    public string Normalize() => IdentifierTypes.Normalize(Type, _value);
}
