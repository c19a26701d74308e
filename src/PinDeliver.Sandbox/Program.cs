using System;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading.Tasks;
using PinDeliver.Sandbox.CommandLine;
using PinDeliver.Sandbox.Customers;
using PinDeliver.Sandbox.Faults;

namespace PinDeliver.Sandbox;

internal static class Program
{
    private const int Failed = 1;
    private const int BadArguments = 2;

    private static async Task<int> Main(string[] arguments)
    {
        // Swedish names and targets on a Windows console, and no BOM in front of the line that scripts read.
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Arguments line;
        try
        {
            line = Arguments.Parse(arguments);
            // Read once now, so that a wrong one is told before anything listens.
            foreach (var fault in line.Faults.Concat(line.ReadFaults))
                FaultSpecification.Parse(fault);
            line.StoreModes.ForEach(mode => StoreModeSpecification.Parse(mode));
        }
        catch (FormatException e)
        {
            await Console.Error.WriteLineAsync("error: " + e.Message).ConfigureAwait(false);
            return BadArguments;
        }

        if (line.Help)
        {
            Console.WriteLine(HelpText.Text);
            return 0;
        }

        return await RunAsync(line).ConfigureAwait(false);
    }

    private static async Task<int> RunAsync(Arguments line)
    {
        var stop = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void OnSignal(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.TrySetResult();
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal);
        SandboxServer server;
        try
        {
            server = await SandboxServer.StartAsync(line.ToOptions(line.Quiet ? null : WriteLine)).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            var why = e is IOException ? "it is in use" : e.Message;
            await Console.Error.WriteLineAsync($"error: cannot listen on port {line.Port}: {why}").ConfigureAwait(false);
            return Failed;
        }

        await using (server.ConfigureAwait(false))
        {
            line.Faults.ForEach(server.Faults.Add);
            line.ReadFaults.ForEach(server.ReadFaults.Add);
            line.StoreModes.ForEach(server.Customers.Modes.Add);
            WriteWelcome(server);
            await stop.Task.ConfigureAwait(false);
        }

        if (!line.Quiet)
            WriteSummary(server);

        return 0;
    }

    private static void WriteWelcome(SandboxServer server)
    {
        var options = server.Options;
        Console.WriteLine($"PinDeliver sandbox: {server.BaseUri}");
        Console.WriteLine($"""
            API key:            {options.ApiKey}
            API client key:     {options.ApiClientKey}

            For PowerShell:
            $env:PINDELIVER_BASE_URI = {Quote(server.BaseUri.ToString())}
            $env:PINDELIVER_API_KEY = {Quote(options.ApiKey)}
            $env:PINDELIVER_API_CLIENT_KEY = {Quote(options.ApiClientKey)}

            Ctrl+C ends it.
            """);
        Console.Out.Flush();
    }

    private static void WriteLine(ServedRequest request)
    {
        var status = request.Status == 0 ? "no reply" : $"{request.Status}";
        var fault = request.Fault is { } shown ? $" (fault {shown.Kind}{(shown.Applied ? ", applied" : string.Empty)})" : string.Empty;
        // Kestrel lets some control characters through in a target; a terminal must not act on them.
        var target = string.Concat(request.RawTarget.Select(letter => char.IsControl(letter) ? '?' : letter));
        Console.WriteLine($"{request.Method} {target} {status}{fault}");
    }

    private static void WriteSummary(SandboxServer server)
    {
        var applied = server.Options.RecordLedger
            ? $", {server.Ledger.Count} updates applied to {server.Ledger.DistinctBy(entry => entry.CustomerId).Count()} customers"
            : string.Empty;
        Console.WriteLine($"{server.RequestCount} requests{applied}, at most {server.MaxConcurrentRequests} at once.");
    }

    /// <summary>A PowerShell literal.</summary>
    private static string Quote(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
}
