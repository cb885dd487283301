using Forfend.Intake.Streams;

namespace Forfend.Intake.Formats.Iso20022;

/// <summary>Credit transfers that a customer asks a bank to make.</summary>
internal sealed class Pain001Format : IIntakeFormat
{
    public string Key => "iso20022-pain001";

    public string Title => "ISO 20022 pain.001";

    public string Yields => "payments a customer orders from a bank, one dealing per transaction";

    public bool Recognises(ReadOnlySpan<byte> head, string fileName) => PaymentMessage.Pain001.IsIn(HeadText.Decode(head), fileName);

    public IEnumerable<IntakeItem> Read(Stream input, IntakeOptions options) => new PaymentReader(input, options).Read();
}
