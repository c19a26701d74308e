using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Runspaces;
using System.Threading;
using System.Threading.Tasks;
using PinDeliver.Sandbox;

namespace PinDeliver.Tests.Hosting;

/// <summary>A real PowerShell engine with the built module, imported through its manifest.</summary>
internal sealed class Shell : IDisposable
{
    // The engine's own tables are filled by the first runspaces, and not safely when these open at once.
    private static readonly Lock Opening = new();

    private readonly Runspace runspace;

    public Shell()
        : this(host: null)
    {
    }

    /// <summary>A shell whose questions somebody answers.</summary>
    public Shell(PSHost? host)
    {
        lock (Opening)
        {
            var state = InitialSessionState.CreateDefault2();
            if (OperatingSystem.IsWindows())
                state.ExecutionPolicy = Microsoft.PowerShell.ExecutionPolicy.Bypass;
            runspace = host is null ? RunspaceFactory.CreateRunspace(state) : RunspaceFactory.CreateRunspace(host, state);
            runspace.Open();
            Run($"Import-Module '{ModuleFiles.Manifest}' -ErrorAction Stop").ThrowIfFailed();
        }
    }

    /// <summary>A shell that is connected to a sandbox.</summary>
    public Shell(SandboxServer sandbox, string connectOptions = "")
        : this() => Connect(sandbox, connectOptions);

    public Runspace Runspace => runspace;

    public void Connect(SandboxServer sandbox, string connectOptions = "") =>
        Run($"Connect-PinDeliver -ApiKey $args[0] -ApiClientKey $args[1] -BaseUri {sandbox.BaseUri} {connectOptions}", null,
            Secret(sandbox.Options.ApiKey), Secret(sandbox.Options.ApiClientKey)).ThrowIfFailed();

    /// <summary>Runs a script to its end; an error that ends a statement ends the script.</summary>
    /// <param name="script">What a user would type; with rows, a command that takes pipeline input.</param>
    /// <param name="rows">Piped into the script, or null.</param>
    /// <param name="arguments"><c>$args</c>.</param>
    public ShellOutput Run(string script, IEnumerable<object?>? rows = null, params object?[] arguments)
    {
        using var shell = PowerShell.Create();
        shell.Runspace = runspace;
        return Run(shell, script, rows, arguments);
    }

    /// <summary>The same on another thread, so that the test can act meanwhile; the callback gets the PowerShell to stop.</summary>
    public Task<ShellOutput> RunAsync(string script, IEnumerable<object?>? rows = null, Action<PowerShell>? started = null) => Task.Run(() =>
    {
        using var shell = PowerShell.Create();
        shell.Runspace = runspace;
        started?.Invoke(shell);
        return Run(shell, script, rows, []);
    });

    /// <summary>Runs under a culture, as a user of that country would.</summary>
    public ShellOutput RunIn(string culture, string script, IEnumerable<object?>? rows = null, params object?[] arguments)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            return Run(script, rows, arguments);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }

    public void Dispose() => runspace.Dispose();

    public static System.Security.SecureString Secret(string text) => new System.Net.NetworkCredential("", text).SecurePassword;

    private static ShellOutput Run(PowerShell shell, string script, IEnumerable<object?>? rows, object?[] arguments)
    {
        // Outside a try, the engine would go on with the next statement, and the ending error would be one among others.
        shell.AddScript($"try {{ {(rows is null ? "" : "$input | ")}{script} }} catch {{ throw }}", useLocalScope: false);
        foreach (var argument in arguments)
            shell.AddArgument(argument);
        var output = new PSDataCollection<PSObject>();
        var input = new PSDataCollection<object?>();
        foreach (var row in rows ?? [])
            input.Add(row);
        input.Complete();
        ErrorRecord? terminating = null;
        try
        {
            shell.Invoke(rows is null ? null : input, output, new PSInvocationSettings { ErrorActionPreference = null });
        }
        catch (RuntimeException failure)
        {
            terminating = failure.ErrorRecord;
        }

        return new ShellOutput(
            output.ToList(), terminating, shell.Streams.Error.ToList(), shell.Streams.Warning.Select(w => w.Message).ToList(),
            shell.Streams.Verbose.Select(v => v.Message).ToList(), shell.Streams.Debug.Select(d => d.Message).ToList(),
            shell.Streams.Progress.ToList(), shell.Streams.Information.Select(i => i.ToString()).ToList());
    }
}
