using System;
using System.Net;
using System.Security;

namespace PinDeliver.Connections;

/// <summary>The environment's connection, for jobs that nobody watches.</summary>
internal static class EnvironmentKeys
{
    public const string ApiKeyName = "PINDELIVER_API_KEY";
    public const string ApiClientKeyName = "PINDELIVER_API_CLIENT_KEY";
    public const string BaseUriName = "PINDELIVER_BASE_URI";

    /// <summary>Whether a key is there at all; one alone is a mistake that must be told.</summary>
    public static bool AnyKey => Value(ApiKeyName) is not null || Value(ApiClientKeyName) is not null;

    public static SecureString? ApiKey => Secret(ApiKeyName);

    public static SecureString? ApiClientKey => Secret(ApiClientKeyName);

    /// <exception cref="PinDeliverInputException">UnsafeBaseUri: the variable holds no address.</exception>
    public static Uri BaseUri
    {
        get
        {
            if (Value(BaseUriName) is not { } text)
                return PinDeliverClientOptions.DefaultBaseUri;
            return Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var uri)
                ? uri
                : throw InputFailure.Create(PinDeliverError.UnsafeBaseUri, BaseUriName, null, $"{BaseUriName} is no address.").ToException();
        }
    }

    /// <summary>Says whether the environment has changed, without keeping keys as text.</summary>
    public static int Stamp => (Value(ApiKeyName), Value(ApiClientKeyName), Value(BaseUriName)).GetHashCode();

    /// <exception cref="PinDeliverInputException">A key or the address cannot be used.</exception>
    public static PinDeliverConnection Connect() => new(
        new PinDeliverClientOptions
        {
            ApiKey = ApiKey ?? throw Missing(ApiKeyName, ApiClientKeyName),
            ApiClientKey = ApiClientKey ?? throw Missing(ApiClientKeyName, ApiKeyName),
            BaseUri = BaseUri,
        },
        "Environment");

    private static PinDeliverException Missing(string missing, string present) => InputFailure.Create(
        PinDeliverError.InvalidApiKey, missing, null, $"The environment has {present}, but not {missing}: both keys are needed.").ToException();

    private static string? Value(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private static SecureString? Secret(string name) =>
        Value(name) is { } value ? new NetworkCredential("", value).SecurePassword : null;
}
