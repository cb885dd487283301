using BenchmarkDotNet.Running;
using Forfend.Benchmarks.Lists;

if (args is ["read-lists", .. string[] lists]) ReadListOnce.Run(lists, Console.Out);
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
