using System;
using System.Globalization;
using BenchmarkDotNet.Running;
using PinDeliver.Benchmarks;

if (args is [Memory.ChildArgument, var count, var uri])
{
    Memory.RunChild(new Uri(uri), int.Parse(count, CultureInfo.InvariantCulture));
    return;
}

if (args is ["--micro", ..])
{
    BenchmarkRunner.Run<RowReading>(args: args[1..]);
    return;
}

Console.WriteLine($"{Environment.ProcessorCount} cores, {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}, server in its own process");
Console.WriteLine();
if (args is not ["--rest"])
    await Throughput.RunAsync();
Console.WriteLine();
Console.WriteLine("| what | measured | ratio | contract |");
Console.WriteLine("|---|---:|---:|---:|");
Memory.Run();
RealPowerShell.Run();
