using Forfend.UnicodeTables;

if (args.Length != 2)
{
    await Console.Error.WriteLineAsync("usage: Forfend.UnicodeTables UCD-FOLDER OUTPUT-FILE; see README.md");
    return 2;
}

var characters = CharacterDatabase.Read(args[0]);
var folds = FoldRules.Read(Path.Combine(AppContext.BaseDirectory, "folds.txt"));
var letters = RomanLetter.ReadAll(Path.Combine(AppContext.BaseDirectory, "romanization.txt"));
byte[] table = TableFile.Write(characters, new Folder(characters, folds), letters);
File.WriteAllBytes(args[1], table);
await Console.Out.WriteLineAsync($"Unicode {characters.Version}: {table.Length} bytes written to {args[1]}");
return 0;
