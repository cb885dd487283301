using Forfend.UnicodeTables;

if (args.Length != 2)
{
    await Console.Error.WriteLineAsync("usage: Forfend.UnicodeTables UCD-FOLDER OUTPUT-FILE; see README.md");
    return 2;
}

var characters = CharacterDatabase.Read(args[0]);
var folds = FoldRules.Read(Path.Combine(AppContext.BaseDirectory, "folds.txt"));
var letters = RomanLetter.ReadAll(Path.Combine(AppContext.BaseDirectory, "romanization.txt"));
var unihan = Unihan.Read(args[0]);
var folder = new Folder(characters, folds, unihan);
IReadOnlyList<ScriptLetter> scripts = ScriptLetters.Of(characters, folder, Path.Combine(AppContext.BaseDirectory, "scripts.txt"));
byte[] table = TableFile.Write(characters, folder, letters, scripts, unihan);
File.WriteAllBytes(args[1], table);
await Console.Out.WriteLineAsync($"Unicode {characters.Version}: {scripts.Count} letters of other scripts, {unihan.Mandarin.Count} Chinese characters, {table.Length} bytes written to {args[1]}");
return 0;
