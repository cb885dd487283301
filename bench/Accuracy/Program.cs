using System.Globalization;
using Forfend.Accuracy;
using Forfend.Accuracy.Sections;

string data = Option("--data", Environment.GetEnvironmentVariable("FORFEND_SHARED_DATA") ?? Path.Combine("..", "shared", "data"));
string output = Option("--out", Path.Combine("artifacts", "accuracy"));
string[] only = Option("--only", "control,sets,pairs,records,probability,aliases,attacks,text").Split(',');
ulong seed = ulong.Parse(Option("--seed", "7"), CultureInfo.InvariantCulture);
int entities = int.Parse(Option("--entities", "300"), CultureInfo.InvariantCulture);
int others = int.Parse(Option("--others", "20000"), CultureInfo.InvariantCulture);
if (!Directory.Exists(data))
{
    await Console.Error.WriteLineAsync($"{data} does not exist; --data FOLDER or FORFEND_SHARED_DATA says where the shared data is");
    return 2;
}

var lab = new Laboratory(data, output, seed, entities, others, Option("--attacks", ""), Console.Out);
(string Name, Action<Laboratory> Run)[] sections =
[
    ("control", ControlSection.Run),
    ("sets", SetSection.Run),
    ("pairs", PairSection.Run),
    ("records", RecordSection.Run),
    ("probability", ProbabilitySection.Run),
    ("aliases", AliasSection.Run),
    ("attacks", AttackSection.Run),
    ("text", TextSection.Run),
];
lab.Say($"# Accuracy, seed {seed}, {entities} entities a class");
foreach ((string name, Action<Laboratory> run) in sections)
    if (only.Contains(name)) run(lab);
return 0;

string Option(string name, string fallback)
{
    int index = Array.IndexOf(args, name);
    return index >= 0 && index + 1 < args.Length ? args[index + 1] : fallback;
}
