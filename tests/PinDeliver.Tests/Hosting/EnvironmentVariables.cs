using System;
using System.Collections.Generic;
using PinDeliver.Sandbox;

namespace PinDeliver.Tests.Hosting;

/// <summary>The module's environment variables for one test; put back afterwards.</summary>
internal sealed class EnvironmentVariables : IDisposable
{
    private readonly Dictionary<string, string?> before = [];

    public EnvironmentVariables(SandboxServer? sandbox = null)
    {
        Set("PINDELIVER_API_KEY", sandbox?.Options.ApiKey);
        Set("PINDELIVER_API_CLIENT_KEY", sandbox?.Options.ApiClientKey);
        Set("PINDELIVER_BASE_URI", sandbox?.BaseUri.AbsoluteUri);
    }

    public void Dispose()
    {
        foreach (var (name, value) in before)
            Environment.SetEnvironmentVariable(name, value);
    }

    private void Set(string name, string? value)
    {
        before[name] = Environment.GetEnvironmentVariable(name);
        Environment.SetEnvironmentVariable(name, value);
    }
}
