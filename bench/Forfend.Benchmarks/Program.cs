using BenchmarkDotNet.Running;
using Forfend.Benchmarks.Matching;

if (args is ["lossless", .. var rest]) return LosslessRun.Run(rest);

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
