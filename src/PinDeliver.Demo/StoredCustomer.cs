using System;
using System.Text.Encodings.Web;
using System.Text.Json;
using PinDeliver.Sandbox;

namespace PinDeliver.Demo;

/// <summary>Shows a customer as the sandbox stores it.</summary>
internal static class StoredCustomer
{
    private const string ExternalId = "K-1001";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Show(SandboxServer sandbox, string when)
    {
        Console.WriteLine();
        Console.WriteLine($"Customer {ExternalId} as stored {when}:");
        Console.WriteLine(sandbox.Customers.GetByExternalId(ExternalId)!.ToJsonString(Readable));
        Console.WriteLine();
    }
}
