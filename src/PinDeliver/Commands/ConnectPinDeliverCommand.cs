using System;
using System.Management.Automation;
using System.Security;
using PinDeliver.Connections;

namespace PinDeliver.Commands;

/// <summary>Sets the session's connection, or returns one for -Connection. Sends nothing, and never asks.</summary>
[Cmdlet(VerbsCommunications.Connect, "PinDeliver", DefaultParameterSetName = "Proxy")]
[OutputType(typeof(PinDeliverConnection))]
public sealed class ConnectPinDeliverCommand : PinDeliverCmdlet
{
    /// <summary>The integrator's API key as a SecureString. Without it: PINDELIVER_API_KEY of the environment.</summary>
    [Parameter(Position = 0)]
    [ApiKeyArgument]
    public SecureString? ApiKey { get; set; }

    /// <summary>The client's key as a SecureString. Without it: PINDELIVER_API_CLIENT_KEY of the environment.</summary>
    [Parameter(Position = 1)]
    [ApiKeyArgument]
    public SecureString? ApiClientKey { get; set; }

    /// <summary>
    /// The address of the API: https anywhere, http on this machine only. Without it: PINDELIVER_BASE_URI of the environment, else the
    /// service's own address.
    /// </summary>
    [Parameter]
    [AddressArgument]
    public Uri? BaseUri { get; set; }

    /// <summary>The time limit of one attempt in seconds, 1 to 3600, the reply included.</summary>
    [Parameter]
    [ValidateRange(1, 3600)]
    public int TimeoutSec { get; set; } = 30;

    /// <summary>How many more attempts follow a failure that may pass (429, 503, a lost connection …), 0 to 100.</summary>
    [Parameter]
    [ValidateRange(0, 100)]
    public int MaximumRetryCount { get; set; } = 3;

    /// <summary>The address of a proxy, such as http://proxy.example.com:3128. Without it: the system's.</summary>
    [Parameter(ParameterSetName = "Proxy")]
    [AddressArgument]
    public Uri? Proxy { get; set; }

    /// <summary>The log-in for the proxy that -Proxy names.</summary>
    [Parameter(ParameterSetName = "Proxy")]
    public PSCredential? ProxyCredential { get; set; }

    /// <summary>Gives the proxy that -Proxy names the current user's log-in.</summary>
    [Parameter(ParameterSetName = "Proxy")]
    public SwitchParameter ProxyUseDefaultCredentials { get; set; }

    /// <summary>Uses no proxy, not even the system's.</summary>
    [Parameter(ParameterSetName = "NoProxy", Mandatory = true)]
    public SwitchParameter NoProxy { get; set; }

    /// <summary>How many requests may start in a minute, 1 to 60000, evenly spaced, where the service's limit is known.</summary>
    [Parameter]
    [ValidateRange(1, 60000)]
    public double RequestsPerMinute { get; set; }

    /// <summary>What the connection is called; results carry it, for scripts that serve several clients.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>Returns the connection, for -Connection of other cmdlets, and leaves the session's own as it is.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>With -PassThru: makes it the session's connection as well.</summary>
    [Parameter]
    public SwitchParameter SessionDefault { get; set; }

    /// <summary>Makes the connection.</summary>
    protected override void EndProcessing()
    {
        var connection = OrTerminate(() => new PinDeliverConnection(Options(), KeySource(), Name));
        if (!PassThru || SessionDefault)
            Connections.Set(connection);
        if (PassThru)
            WriteObject(connection);
    }

    private PinDeliverClientOptions Options() => new()
    {
        ApiKey = Given(nameof(ApiKey), ApiKey) ?? EnvironmentKeys.ApiKey ?? throw Missing(nameof(ApiKey), EnvironmentKeys.ApiKeyName),
        ApiClientKey = Given(nameof(ApiClientKey), ApiClientKey) ?? EnvironmentKeys.ApiClientKey
            ?? throw Missing(nameof(ApiClientKey), EnvironmentKeys.ApiClientKeyName),
        BaseUri = BaseUri ?? EnvironmentKeys.BaseUri,
        AttemptTimeout = TimeSpan.FromSeconds(TimeoutSec),
        UpdateTimeout = TimeSpan.FromSeconds(Math.Max(180, TimeoutSec)),
        MaximumRetryCount = MaximumRetryCount,
        RequestsPerMinute = MyInvocation.BoundParameters.ContainsKey(nameof(RequestsPerMinute)) ? RequestsPerMinute : null,
        Proxy = Proxy,
        ProxyCredential = ProxyCredential?.GetNetworkCredential(),
        ProxyUseDefaultCredentials = ProxyUseDefaultCredentials,
        NoProxy = NoProxy,
    };

    // A key that a script looked up and did not find must not become another client's, out of the environment.
    private SecureString? Given(string parameter, SecureString? key) => key is null && MyInvocation.BoundParameters.ContainsKey(parameter)
        ? throw InputFailure.Create(
            PinDeliverError.InvalidApiKey, parameter, null,
            $"-{parameter} is null: the key was not found. To take {EnvironmentKeys.ApiKeyName} and {EnvironmentKeys.ApiClientKeyName} of the environment, leave it out.").ToException()
        : key;

    private string KeySource() => (ApiKey, ApiClientKey) switch
    {
        (null, null) => "Environment",
        ({ }, { }) => "Parameter",
        _ => "Parameter and Environment",
    };

    private static string Prompt(string parameter) => parameter == nameof(ApiKey) ? "API key" : "Client key";

    private static PinDeliverException Missing(string parameter, string variable) => InputFailure.Create(
        PinDeliverError.InvalidApiKey, parameter, null,
        $"-{parameter} is missing, and so is {variable} in the environment. "
        + $"Use -{parameter} (Get-Secret …) or -{parameter} (Read-Host -AsSecureString '{Prompt(parameter)}').").ToException();
}
