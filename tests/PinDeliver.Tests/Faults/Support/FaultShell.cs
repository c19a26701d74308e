using System;
using System.Management.Automation;
using System.Threading.Tasks;
using PinDeliver.Tests.Hosting;

namespace PinDeliver.Tests.Faults;

/// <summary>One engine for the tests of a class, with the cmdlet called as a user calls it.</summary>
public sealed class FaultShell : IDisposable
{
    internal Shell Shell { get; } = new();

    /// <summary>Updates one customer, going on past failures.</summary>
    internal ShellOutput Update(PinDeliverConnection connection, string more = "-ErrorAction Continue")
    {
        try
        {
            return Run($"Set-PinDeliverCustomer -Id 1001 -City Lund -Connection $args[0] {more}", connection);
        }
        finally
        {
            connection.Client.Dispose();
        }
    }

    /// <summary>Runs a script.</summary>
    internal ShellOutput Run(string script, params object?[] arguments) => Shell.Run(script, null, arguments);

    /// <summary>The same on another thread, with <c>$connection</c> for its connection; the callback gets what to stop.</summary>
    internal Task<ShellOutput> RunAsync(string script, PinDeliverConnection connection, Action<PowerShell>? started = null)
    {
        Shell.Runspace.SessionStateProxy.SetVariable("connection", connection);
        return Shell.RunAsync(script, null, started);
    }

    public void Dispose() => Shell.Dispose();
}
