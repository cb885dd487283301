using System.Collections.Immutable;
using System.CommandLine;
using Forfend.Cli.Commands.Rulebook;
using Forfend.Cli.Output;
using Forfend.Cli.Running;
using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Hosting.Files;
using Forfend.Intake;
using Forfend.Screening;

namespace Forfend.Cli.Commands.Files;

/// <summary><c>forfend screen</c>: every dealing of one or more files, with a result and a receipt for each file.</summary>
internal sealed class ScreenCommand : CliCommand
{
    private readonly Argument<string[]> _files = new("file")
    {
        Description = $"Files to screen, or - for standard input: {string.Join(", ", IntakeFormats.All.Select(format => format.Title))}; plain or gzip",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _out = new("--out") { Description = "Folder for NAME.result.jsonl and NAME.receipt.json (default: the current one)", HelpName = "DIR" };
    private readonly Option<string[]> _map = new("--map") { Description = "For tables: which column feeds which field, like end_user=Consignee", HelpName = "FIELD=COLUMN" };

    private readonly Option<DealingKind?> _kind = new("--kind")
    {
        Description = "For tables: what every row is, where no column says so",
        HelpName = "KIND",
        CustomParser = given => CommonOptions.OneOf<DealingKind?>(
            given, key => DealingKinds.TryParse(key, out DealingKind kind) ? kind : null, DealingKinds.All.Select(kind => kind.Key())),
    };

    private readonly Option<bool> _onboarding = new("--onboarding") { Description = "A file of customers: names, birth dates, countries, identifiers (--kind onboarding)" };
    private readonly Option<bool> _strict = new("--strict") { Description = "Hold a record whose value would be read as something else (UK for GB)" };
    private readonly DateOptions _dates = new();
    private readonly ProfileOptions _profile = new();
    private readonly RulebookOption _rulebook = new();
    private readonly Option<bool> _json = CommonOptions.Json("Write the result lines to standard output, the summary to standard error, and no files unless --out is given");
    private readonly Option<Outcome?> _failOn = CommonOptions.FailOn();

    public ScreenCommand() : base("screen", "Screen every dealing of a file and write a result and a receipt")
    {
        Add(_files);
        Add(_out);
        Add(_map);
        Add(_kind);
        Add(_onboarding);
        Add(_strict);
        _dates.AddTo(this);
        _profile.AddTo(this);
        _rulebook.AddTo(this);
        Add(_json);
        Add(_failOn);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CommandExample> Examples =>
    [
        new("forfend screen samples/payments.pacs008.xml --as-of 2021-01-19", "payments between banks"),
        new("forfend screen samples/customers.csv --onboarding --as-of 2021-01-19", "a customer file"),
        new("zcat orders.csv.gz | forfend screen - --kind export --map end_user=Consignee", "standard input, a column of another name"),
    ];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult input, CommandContext context)
    {
        if (!_rulebook.TryUse(input, context)) return ExitCode.Usage;
        if (Requests(input, context, out ImmutableArray<FileScreeningRequest> requests) is { } mistake) return context.Usage(mistake);

        ExitCode code = ExitCode.Ok;
        foreach (FileScreeningRequest request in requests) code = ExitCodes.Worse(code, Screen(request, input, context));
        return code;
    }

    private ExitCode Screen(FileScreeningRequest request, ParseResult input, CommandContext context)
    {
        FileScreeningResult result;
        try
        {
            var screening = new FileScreening(context.Installation, context.Clock);
            result = ProgressBar.Show(request, context, progress => screening.Run(request, progress, context.Cancellation));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return context.Usage($"{request.ShownName} was not screened: {exception.Message}");
        }

        TextWriter summary = request.Lines is null ? context.Output : context.Error;
        if (result.NoScreener is { } none)
        {
            context.Talk($"{request.ShownName} was not screened.");
            return NoAnswer.Say(none, context);
        }

        FileSummary.Write(summary, request, result, context);
        context.Output.Flush();
        FindingLines.Write(context.Error, result.Findings);
        return CodeOf(result, input.GetValue(_failOn));
    }

    private static ExitCode CodeOf(FileScreeningResult result, Outcome? failOn)
    {
        if (result.HasBug) return ExitCode.Bug;
        if (result.ReadNothing) return ExitCode.NothingRead;
        if (failOn is { } least && result.Worst < least) return ExitCode.Ok;

        bool isHeldByListsAlone = result.Worst == Outcome.Undetermined && result.HeldByLists == result.Counts[Outcome.Undetermined];
        ExitCode code = isHeldByListsAlone ? ExitCode.Stale : ExitCodes.Of(result.Worst);
        return failOn is not null && code == ExitCode.Ok ? ExitCode.Found : code;
    }

    /// <summary>What is to be screened; or the first reason why that cannot be.</summary>
    private string? Requests(ParseResult input, CommandContext context, out ImmutableArray<FileScreeningRequest> requests)
    {
        requests = [];
        if (MapOf(input, out ImmutableDictionary<string, string> map) is { } badMap) return badMap;
        if (input.GetValue(_onboarding) && input.GetValue(_kind) is { } kind && kind != DealingKind.Onboarding)
            return $"--onboarding and --kind {kind.Key()} contradict each other; give one of them.";

        bool writesLines = input.GetValue(_json);
        requests =
        [
            .. input.GetRequiredValue(_files).Select(file => new FileScreeningRequest
            {
                Input = file,
                OpenStandardInput = context.OpenInput,
                OutputFolder = input.GetValue(_out) ?? (writesLines ? null : "."),
                Lines = writesLines ? context.Output : null,
                Map = map,
                Kind = input.GetValue(_onboarding) ? DealingKind.Onboarding : input.GetValue(_kind),
                IsStrict = input.GetValue(_strict),
                AsOf = _dates.AsOf(input),
                KnownBy = _dates.KnownBy(input),
                Profile = _profile.Read(input, context),
            }),
        ];
        foreach (FileScreeningRequest request in requests.Where(request => request.Input != FileScreeningRequest.StandardInput))
        {
            if (Directory.Exists(request.Input)) return $"{request.Input} is a folder; name the files in it.";
            if (!File.Exists(request.Input)) return $"there is no file {request.Input}.";
        }

        var sameName = requests.GroupBy(request => request.OutputName, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        return sameName is null
            ? null
            : $"{string.Join(" and ", sameName.Select(request => request.ShownName))} would both write {sameName.Key}.result.jsonl; screen them apart, with --out.";
    }

    private string? MapOf(ParseResult input, out ImmutableDictionary<string, string> map)
    {
        map = ImmutableDictionary<string, string>.Empty;
        foreach (string pair in input.GetValue(_map) ?? [])
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || equals == pair.Length - 1) return $"--map {pair}: write field=column, like end_user=Consignee.";
            if (map.ContainsKey(pair[..equals])) return $"--map {pair[..equals]} is given twice.";
            map = map.Add(pair[..equals], pair[(equals + 1)..]);
        }

        return null;
    }
}
