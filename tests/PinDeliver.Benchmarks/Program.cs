using System;
using BenchmarkDotNet.Running;
using PinDeliver.Benchmarks;
using PinDeliver.Benchmarks.Figures;

if (args is ["--micro", ..])
{
    BenchmarkRunner.Run<RowReading>(args: args[1..]);
    return;
}

// Everything runs in the official PowerShell; what is named on the command line runs alone (throughput, limits, csv, job, memory, starts).
Console.WriteLine($"{Environment.ProcessorCount} cores, {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}, server in its own process");
Console.WriteLine();
Console.WriteLine(Figure.Header);
foreach (var (name, measure) in Figure.All)
{
    if (args.Length > 0 && Array.IndexOf(args, name) < 0)
        continue;
    foreach (var figure in measure())
        Console.WriteLine(figure);
}
