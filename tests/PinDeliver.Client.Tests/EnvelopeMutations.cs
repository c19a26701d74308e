using System;
using System.Text;
using CsCheck;

namespace PinDeliver.Client.Tests;

/// <summary>The documented envelopes, changed where they hurt: fields, values, shape, then bytes.</summary>
internal static class EnvelopeMutations
{
    private static readonly Gen<string> Scalars = Gen.Frequency(
        (4, Gen.OneOf("\"ok\"", "\"OK\"", "\"error\"", "\"Error\"")),
        (4, Gen.OneOf("200", "\"200\"", "404", "\"404\"", "500", "400", "429", "503", "401", "302", "204")),
        (3, Gen.OneOf("null", "true", "false", "0", "-1", "1e400", "200.0", "2e2", "99999999999999999999", "\"\"", "\" \"", "[]", "{}")),
        (2, Gen.OneOf(
            "\"\\ud800\"", "\"\\u0000\"", "\"\\u202e\"", "\"\\u001b[2J\"", "\"Göteborg\"", "\"😀\"", "\"\\\"\"", "[1,2]",
                "{\"result\":\"ok\"}")),
        (1, Gen.Int.Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture))),
        (1, Gen.String[0, 40].Select(text => System.Text.Json.JsonSerializer.Serialize(text))),
        (1, Gen.Int[0, 80].Select(depth => new string('[', depth) + new string(']', depth))),
        (1, Gen.Int[0, 3000].Select(length => "\"" + new string('x', length) + "\"")));

    private static readonly Gen<string> Names = Gen.Frequency(
        (9, Gen.OneOf("result", "status", "data", "url")),
        (1, Gen.OneOf("Result", "STATUS", "", "r\\u0065sult", "\\ud800", "__proto__", "customer")));

    private static readonly Gen<string> Member = Gen.Select(Names, Scalars, (name, value) => $"\"{name}\":{value}");

    // Near the documented ones: mostly right, with one member changed, or wholly made up.
    private static readonly Gen<string> Envelope = Gen.Frequency(
        (3, Gen.Select(
            Gen.OneOf("\"ok\"", "\"error\""), Gen.OneOf("200", "404", "400", "\"200\"", "500"), Scalars, Gen.Int[0, 3], Scalars, Near)),
        (2, Member.Array[0, 6].Select(members => "{" + string.Join(',', members) + "}")));

    private static readonly Gen<string> Shape = Gen.Select(Envelope, Gen.Frequency(
        (6, Gen.Const("{0}")), (3, Gen.Const("[{0}]")),
        (1, Gen.OneOf("[{0},{0}]", "[[{0}]]", "[]", "{0}{0}", "\uFEFF{0}", "\uFEFF[{0}]", " \r\n{0}\t", "[{0}", "{0}]", "<html>{0}",
            "[{0},]"))),
        (envelope, shape) => shape.Replace("{0}", envelope, StringComparison.Ordinal));

    /// <summary>A body: an envelope, often with bytes cut off, changed, taken out or put in.</summary>
    public static Gen<byte[]> Bytes { get; } = Gen.Select(
        Shape.Select(Encoding.UTF8.GetBytes), Gen.Int[0, 5], Gen.Int[0, int.MaxValue], Gen.Byte, Mutate);

    private static string Near(string result, string status, string data, int which, string changed)
    {
        string[] values = [result, status, data, "\"https://cloud.pindeliver.com/api/v2_1/customer/get/1\""];
        values[which] = changed;
        return $"{{\"result\":{values[0]},\"status\":{values[1]},\"data\":{values[2]},\"url\":{values[3]}}}";
    }

    private static byte[] Mutate(byte[] bytes, int kind, int place, byte value)
    {
        if (bytes.Length == 0)
            return bytes;
        var at = place % bytes.Length;
        return kind switch
        {
            0 => bytes[..at],
            1 => [.. bytes[..at], value, .. bytes[(at + 1)..]],
            2 => [.. bytes[..at], .. bytes[(at + 1)..]],
            3 => [.. bytes[..at], value, .. bytes[at..]],
            _ => bytes,
        };
    }
}
