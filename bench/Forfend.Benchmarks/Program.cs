using BenchmarkDotNet.Running;
using Forfend.Benchmarks.Lists;
using Forfend.Benchmarks.Matching;
using Forfend.Benchmarks.Rulebook;

if (args is ["lossless", .. string[] run]) return LosslessRun.Run(run);

if (args is ["load-rulebook", .. string[] load])
{
    LoadRulebookOnce.Run(load, Console.Out);
    return 0;
}

if (args is ["read-lists", .. string[] lists]) ReadListOnce.Run(lists, Console.Out);
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
