using System;
using System.Collections.Generic;
using System.Net;
using System.Text.Json;

namespace PinDeliver.Tests.Faults;

/// <summary>Every way in which a server can send the keys of a request back.</summary>
internal static class KeyEcho
{
    public static IReadOnlyDictionary<string, Func<RawRequest, (string Bytes, bool Closes)>> Ways { get; } =
        new Dictionary<string, Func<RawRequest, (string Bytes, bool Closes)>>
        {
            ["error text"] = request => (HttpText.Reply(400, Envelope("error", 400, Keys(request))), false),
            ["error text in lower case"] = request =>
                (HttpText.Reply(400, Envelope("error", 400, Keys(request).ToLowerInvariant())), false),
            ["error text of 1 MB"] = request => (HttpText.Reply(400, Envelope("error", 400, Many(Keys(request)))), false),
            ["401"] = request => (HttpText.Reply(401, Envelope("error", 401, Keys(request))), false),
            ["data and url of a success"] = request => (HttpText.Reply(200, Envelope("ok", 200, Keys(request))), false),
            ["data that is an object"] = request =>
                (HttpText.Reply(400, JsonSerializer.Serialize(new { result = "error", data = new { key = Keys(request) } })), false),
            ["HTML"] = request => (HttpText.Reply(200, "<p>" + Keys(request)), false),
            ["HTML with entities"] = request => (HttpText.Reply(200, "<p>" + WebUtility.HtmlEncode(Keys(request))), false),
            ["JSON that is no envelope"] = request => (HttpText.Reply(200, JsonSerializer.Serialize(new { key = Keys(request) })), false),
            ["an address that is no JSON"] = request => (HttpText.Reply(200, "?key=" + Uri.EscapeDataString(Keys(request))), false),
            ["JSON that breaks off"] = request => (HttpText.WithoutLength(200, Envelope("ok", 200, Keys(request))[..^10]), true),
            ["JSON that breaks off in a key"] = request => (
                HttpText.WithoutLength(200, "{\"result\":\"ok\",\"data\":\"" + request.Header("X-PINDELIVER-API-KEY")![..^3]), true),
            ["HTML with the preview's end in a key"] = request => (HttpText.Reply(200, new string('x', 190) + Keys(request)), false),
            ["header"] = request => (HttpText.Reply(200, HttpText.OkEnvelope, "X-Echo: " + Keys(request)), false),
            ["header of an error"] = request => (HttpText.Reply(500, "", "X-Echo: " + Keys(request), "Server: " + Keys(request)), false),
            ["Retry-After"] = request => (HttpText.Reply(503, "", "Retry-After: " + Keys(request)), false),
            ["Content-Type"] = request => (HttpText.Reply(200, "x", "Content-Type: text/html; charset=" + Keys(request)), false),
            ["Location"] = request => (HttpText.Reply(302, "", "Location: https://example.com/?" + Keys(request)), false),
            ["reason phrase"] = request => ($"HTTP/1.1 400 {Keys(request)}\r\nContent-Length: 0\r\n\r\n", false),
            ["bad status line"] = request => ($"{Keys(request)}\r\n\r\n", true),
            ["bad status"] = request => ($"HTTP/1.1 {Keys(request)}\r\n\r\n", true),
            ["header line without a colon"] = request => ($"HTTP/1.1 200 OK\r\n{request.Header("X-PINDELIVER-API-KEY")}\r\n\r\n", true),
            ["header with a bad name"] = request => ($"HTTP/1.1 200 OK\r\n({request.Header("X-PINDELIVER-API-KEY")}): x\r\n\r\n", true),
            ["chunk size"] = request => ($"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{Keys(request)}\r\n", true),
            ["trailer"] = request => (
                $"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\nX-Echo: {Keys(request)}\r\n\r\n", false),
        };

    private static string Keys(RawRequest request) =>
        $"key {request.Header("X-PINDELIVER-API-KEY")}, client key {request.Header("X-PINDELIVER-API-CLIENT-KEY")}";

    private static string Many(string keys) => string.Join(' ', System.Linq.Enumerable.Repeat(keys, 1_000_000 / keys.Length / 2));

    private static string Envelope(string result, int status, string data) =>
        JsonSerializer.Serialize(new { result, status, data, url = "https://example.com/" + data });
}
