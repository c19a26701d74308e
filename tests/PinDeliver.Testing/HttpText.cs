using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace PinDeliver.Testing;

/// <summary>Replies as text, from the status line on.</summary>
internal static class HttpText
{
    public const string OkEnvelope =
        """{"result": "ok", "status": 200, "data": "1001", "url": "https://cloud.pindeliver.com/api/v2_1/customer/get/1001"}""";

    /// <summary>The documented success.</summary>
    public static string Ok { get; } = Reply(200, OkEnvelope);

    public static string ErrorEnvelope(int status, string text = "No such customer available") =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"result": "error", "status": {{status}}, "data": "{{text}}"}""");

    /// <summary>The documented error, its status both in the status line and in the body.</summary>
    public static string Error(int status, params string[] headers) => Reply(status, ErrorEnvelope(status, "It says why"), headers);

    /// <summary>A reply with a length.</summary>
    /// <param name="status">The status line's.</param>
    /// <param name="body">The body, sent as UTF-8.</param>
    /// <param name="headers">Further header lines.</param>
    public static string Reply(int status, string body, params string[] headers)
    {
        var lines = string.Concat(headers.Select(header => header + "\r\n"));
        var type = headers.Any(header =>
            header.StartsWith("Content-Type:", StringComparison.Ordinal)) ? "" : "Content-Type: application/json\r\n";
        return string.Create(CultureInfo.InvariantCulture,
            $"HTTP/1.1 {status} Status\r\n{type}{lines}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
    }

    /// <summary>A reply whose only end is that of the connection.</summary>
    public static string WithoutLength(int status, string body) => string.Create(CultureInfo.InvariantCulture,
        $"HTTP/1.1 {status} Status\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{body}");
}
