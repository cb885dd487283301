using Forfend.Intake.Streams;

namespace Forfend.Intake.Formats.Iso20022;

/// <summary>Customer credit transfers between banks.</summary>
internal sealed class Pacs008Format : IIntakeFormat
{
    public string Key => "iso20022-pacs008";

    public string Title => "ISO 20022 pacs.008";

    public string Yields => "payments between banks for their customers, one dealing per transaction";

    public bool Recognises(ReadOnlySpan<byte> head, string fileName) => PaymentMessage.Pacs008.IsIn(HeadText.Decode(head), fileName);

    public IEnumerable<IntakeItem> Read(Stream input, IntakeOptions options) => new PaymentReader(input, options).Read();
}
