namespace PinDeliver.Sandbox;

/// <summary>How a request names its customer.</summary>
public enum IdentityKind
{
    /// <summary>By PinDeliver's own id: <c>customer/update/{id}</c>.</summary>
    Id,

    /// <summary>By the caller's id: <c>customer/update/extid/{external_id}</c>.</summary>
    ExternalId,
}
