using Forfend.UnicodeTables;

if (args.Length != 3)
{
    await Console.Error.WriteLineAsync("usage: Forfend.UnicodeTables UCD-FOLDER CONFUSABLES-FILE OUTPUT-FILE; see README.md");
    return 2;
}

var characters = CharacterDatabase.Read(args[0]);
var folds = FoldRules.Read(Path.Combine(AppContext.BaseDirectory, "folds.txt"));
var letters = RomanLetter.ReadAll(Path.Combine(AppContext.BaseDirectory, "romanization.txt"));
var unihan = Unihan.Read(args[0]);
var confusables = Confusables.Read(args[1]);
if (confusables.Version != characters.Version)
{
    await Console.Error.WriteLineAsync($"{args[1]} is of Unicode {confusables.Version}, the database of {characters.Version}; take both of one version");
    return 2;
}

var folder = new Folder(characters, folds, unihan, confusables);
IReadOnlyList<ScriptLetter> scripts = ScriptLetters.Of(characters, folder, Path.Combine(AppContext.BaseDirectory, "scripts.txt"));
var lookAlikes = LookAlikes.Of(characters, folder, letters, confusables);
byte[] table = TableFile.Write(characters, folder, [.. letters, .. lookAlikes.Unspelled(characters, letters)], lookAlikes, scripts, unihan);
File.WriteAllBytes(args[2], table);
await Console.Out.WriteLineAsync($"Unicode {characters.Version}: {scripts.Count} letters of other scripts, {lookAlikes.Letters.Count} that look Latin, {unihan.Mandarin.Count} Chinese characters, {table.Length} bytes written to {args[2]}");
return 0;
