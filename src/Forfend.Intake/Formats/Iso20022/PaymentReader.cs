using System.Globalization;
using Forfend.Domain.Findings;
using Forfend.Intake.Values;

namespace Forfend.Intake.Formats.Iso20022;

/// <summary>
/// Reads the transactions of every pacs.008 and pain.001 message in a file, whatever envelope stands around them, one at a time.
/// What the header and the batch state once is part of each of their transactions.
/// </summary>
internal sealed class PaymentReader(Stream input, IntakeOptions options)
{
    private readonly UnknownElements _unknown = new();
    private int _number;
    private (int Line, string Id) _unfinished = (0, "");

    public IEnumerable<IntakeItem> Read()
    {
        using var xml = new XmlCursor(input, options.FileName);
        bool hasMessage = false;
        while (xml.Advance())
        {
            if (!xml.IsElement) continue;

            if (PaymentMessage.Starting(xml.Name) is { } message)
            {
                hasMessage = true;
                foreach (IntakeItem item in ReadMessage(xml, message)) yield return item;
            }
            else if (xml.Name == "Document" && PaymentMessage.NameIn(xml.Namespace) is { Length: > 0 } name && !PaymentMessage.IsRead(name))
            {
                hasMessage = true;
                yield return Unreadable(xml.Location.Line, "", OtherMessage(name, xml.Location));
            }
        }

        if (xml.Failure is { } failure) yield return Unreadable(Math.Max(_unfinished.Line, 1), _unfinished.Id, failure);
        else if (!hasMessage) yield return Remark(NoMessage());
        if (_unknown.ToFinding(options.FileName) is { } note) yield return Remark(note);
    }

    private IEnumerable<IntakeItem> ReadMessage(XmlCursor xml, PaymentMessage message)
    {
        yield return Remark(Version(xml, message));
        if (xml.IsEmptyElement) yield break;

        InputLocation start = xml.Location;
        int depth = xml.Depth;
        int before = _number;
        string statedCount = "";
        var header = new Level("");
        Level? batch = null;
        while (xml.Advance() && !(xml.IsEndElement && xml.Depth == depth))
        {
            if (xml.IsEndElement && xml.Depth == depth + 1) batch = null;
            if (!xml.IsElement) continue;

            if (xml.Name == "CdtTrfTxInf")
            {
                foreach (IntakeItem item in ReadTransaction(xml, header, batch)) yield return item;
            }
            else if (xml.Name == "PmtInf" && batch is null && !xml.IsEmptyElement)
            {
                batch = new Level("PmtInf/");
            }
            else
            {
                Element element = xml.Take(out string limit);
                if (element.Name == "GrpHdr") statedCount = element.TextAt("NbOfTxs");
                if (AddShared(batch ?? header, element, limit) is { } finding) yield return Remark(finding);
            }
        }

        if (xml.Failure is null && CountMismatch(statedCount, _number - before, start) is { } mismatch) yield return Remark(mismatch);
    }

    private IEnumerable<IntakeItem> ReadTransaction(XmlCursor xml, Level header, Level? batch)
    {
        InputLocation start = xml.Location;
        Element element = xml.Take(out string limit);
        string id = element.Child("PmtId")?.TextAt("EndToEndId") ?? "";
        if (xml.Failure is not null)
        {
            _unfinished = (start.Line, id);
            yield break;
        }

        if (limit.Length > 0)
        {
            yield return Unreadable(start.Line, id, new Finding(IntakeCodes.Limit, FindingSeverity.Error, start, "CdtTrfTxInf",
                $"has {limit}. Held, not read.", RecordFate.Held, "Split or correct it."));
            yield break;
        }

        var levels = new List<Block>();
        foreach (Level? level in new[] { header, batch })
        {
            if (level is null) continue;

            Block block = level.Read(options, _unknown, out bool isNew);
            levels.Add(block);
            if (!isNew) continue;

            // What holds a transaction is told with every transaction it holds; the rest is told once.
            foreach (Finding finding in block.Findings)
                if (finding.Fate is not RecordFate.Held) yield return Remark(finding);
        }

        levels.Add(new BlockReader(options, "", _unknown).Read(element.Children));
        yield return PaymentDealing.Assemble(++_number, start, levels);
    }

    private Finding? AddShared(Level level, Element element, string limit)
    {
        var location = new InputLocation(options.FileName, element.Line, element.Column);
        if (limit.Length > 0 || level.IsFull)
        {
            string what = limit.Length > 0 ? $"has {limit}" : $"is one of more than {Level.MaxElements} elements beside the transactions";
            return new Finding(IntakeCodes.Limit, FindingSeverity.Error, location, element.Name, what + ". Not read.", RecordFate.Held,
                "Correct the file.");
        }

        bool isLate = level.IsRead;
        level.Add(element);
        if (!isLate) return null;

        return new Finding(IntakeCodes.OutOfOrder, FindingSeverity.Error, location, element.Name,
            "stands after transactions to which it applies; those before it were read without it.", RecordFate.Held,
            "Check those transactions against it before they go.");
    }

    private static Finding Version(XmlCursor xml, PaymentMessage message)
    {
        string name = PaymentMessage.NameIn(xml.Namespace);
        if (!PaymentMessage.IsRead(name))
        {
            return new Finding(IntakeCodes.Version, FindingSeverity.Warning, xml.Location, "",
                $"no version of {message.Id} is named; read with the rules of .{message.NewestVersion}.", RecordFate.ReadAs,
                    "Add the namespace of the message.");
        }

        return new Finding(IntakeCodes.Version, FindingSeverity.Note, xml.Location, "", message.IsNewer(name)
            ? $"{name} is newer than this build knows (.{message.NewestVersion}). Read with the rules of .{message.NewestVersion}."
            : $"{name}; newest known .{message.NewestVersion}.", RecordFate.Kept);
    }

    private static Finding? CountMismatch(string stated, int read, InputLocation start) =>
        int.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count != read
            ? new Finding(IntakeCodes.Count, FindingSeverity.Warning, start, "GrpHdr/NbOfTxs",
                $"says {count} transactions; the message has {read}.", RecordFate.Kept, "Check whether some were lost on the way.")
            : null;

    private static Finding OtherMessage(string name, InputLocation location) =>
        new(IntakeCodes.OtherMessage, FindingSeverity.Error, location, "", $"{Shown.Value(name)} is not read yet. Held.", RecordFate.Held,
            "Screen this message by other means.");

    private Finding NoMessage() =>
        new(IntakeCodes.NoRecords, FindingSeverity.Error, new InputLocation(options.FileName), "",
            "holds no pacs.008 or pain.001 message.", RecordFate.Refused, "Check that it is the right file.");

    private IntakeItem.Unreadable Unreadable(int line, string id, Finding finding) => new(++_number, line, id) { Findings = [finding] };

    private static IntakeItem.Remark Remark(Finding finding) => new() { Findings = [finding] };
}
