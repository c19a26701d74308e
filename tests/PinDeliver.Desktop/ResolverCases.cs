using System;
using System.IO;
using System.Reflection;
using System.Reflection.Emit;
using PinDeliver.Hosting;

namespace PinDeliver.Desktop;

/// <summary>Asks the resolver on behalf of assemblies of every kind, and says what it answered.</summary>
internal static class ResolverCases
{
    public static void Run(string folder)
    {
        var ours = Assembly.LoadFrom(Path.Combine(folder, "PinDeliver.Client.dll"));
        Console.WriteLine("ours => " + Ask("System.Text.Json", ours));
        Console.WriteLine("ours, an older version => " + Ask("System.Text.Json, Version=4.0.1.2", ours));
        Console.WriteLine("ours, a newer version => " + Ask("System.Text.Json, Version=99.0.0.0", ours));
        Console.WriteLine("ours, not shipped => " + Ask("Newtonsoft.Json", ours));
        Console.WriteLine("ours, no name => " + Ask("a, Version=x, b=c", ours));
        Console.WriteLine("nobody => " + Ask("System.Text.Json", null));
        Console.WriteLine("another folder => " + Ask("System.Text.Json", typeof(ResolverCases).Assembly));
        Console.WriteLine("from bytes => " + Ask("System.Text.Json", Assembly.Load(File.ReadAllBytes(Path.Combine(folder, "System.Buffers.dll")))));
        var dynamic = AppDomain.CurrentDomain.DefineDynamicAssembly(new AssemblyName("InMemory"), AssemblyBuilderAccess.Run);
        Console.WriteLine("made in memory => " + Ask("System.Text.Json", dynamic));
    }

    private static string Ask(string name, Assembly? asking)
    {
        try
        {
            return DesktopAssemblies.Resolve(new ResolveEventArgs(name, asking!)) is { } served ? "served " + served.GetName().Name : "silent";
        }
#pragma warning disable CA1031 // Whatever it is: it must not happen.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return "threw " + exception.GetType().Name;
        }
    }
}
