using System.Reflection;

string version = typeof(Program).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
await Console.Out.WriteLineAsync($"forfend {version}").ConfigureAwait(false);
return args is ["--exit", var code] ? int.Parse(code, System.Globalization.CultureInfo.InvariantCulture) : 0;
