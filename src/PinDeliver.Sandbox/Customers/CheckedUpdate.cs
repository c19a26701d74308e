using System.Text.Json.Nodes;

namespace PinDeliver.Sandbox.Customers;

/// <summary>A checked update on its way into the store.</summary>
internal readonly record struct CheckedUpdate(int Request, IdentityKind Kind, string Identity, JsonObject Changes, byte[] Body);
