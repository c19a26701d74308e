using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using PinDeliver.Http;
using PinDeliver.Replies;
using Xunit;

namespace PinDeliver.Client.Tests;

/// <summary>
/// The reply reader under mutations of the documented envelopes and under random bytes: a success that the text bears out, or a typed,
/// bounded failure, and nothing else. PINDELIVER_FUZZ_CASES=1000000 is the long round.
/// </summary>
public sealed class ReplyReaderFuzzTests
{
    private static readonly Gen<int> Statuses = Gen.Frequency(
        (6, Gen.Const(200)), (4, Gen.OneOf(201, 204, 301, 400, 401, 403, 404, 407, 408, 429, 500, 501, 502, 503, 504)),
            (1, Gen.Int[100, 599]));

    [Fact]
    public void Mutated_envelopes_give_a_success_that_they_bear_out_or_a_typed_failure() =>
        Gen.Select(Statuses, EnvelopeMutations.Bytes, Gen.Bool).Sample(Check, iter: Fuzz.Cases, print: Print);

    [Fact]
    public void Random_bytes_give_a_typed_failure() =>
        Gen.Select(Statuses, Gen.Byte.Array[0, 300], Gen.Bool).Sample(Check, iter: Fuzz.Cases, print: Print);

    private static void Check(int status, byte[] body, bool tooLarge)
    {
        var raw = new RawReply(status, new ArraySegment<byte>(body), null, tooLarge && body.Length % 16 == 0);
        var outcome = new ReplyJudge(text => text).Update(raw);
        if (outcome.Failure is { } failure)
        {
            CheckFailure(failure, status);
            return;
        }

        Assert.InRange(status, 200, 299);
        Assert.True(SaysOk(body), "A success that the text does not bear out.");
        Assert.InRange(outcome.Value!.Status, 200, 299);
    }

    private static void CheckFailure(Failure failure, int status)
    {
        Assert.True(failure.ToException() is PinDeliverServiceException or PinDeliverConnectionException);
        Assert.InRange(failure.Message.Length, 1, 700);
        Assert.InRange(failure.ServiceMessage?.Length ?? 0, 0, SafeText.ServiceTextLength);
        Assert.DoesNotContain(failure.Message, char.IsControl);
        Assert.InRange(failure.HttpStatus!.Value, 100, 999);
        // The worse one counts: a body never makes a bad status better.
        if (status >= 400)
            Assert.InRange(failure.HttpStatus.Value, 400, 999);
    }

    // An oracle of its own, with no code of the reader's.
    private static bool SaysOk(byte[] body)
    {
        // Halves of characters, which no name can be compared with, stand elsewhere than in what is looked for.
        var text = Regex.Replace(Encoding.UTF8.GetString(body).TrimStart('\uFEFF'), "\\\\u[dD][89a-fA-F]..", "?");
        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 64 });
        var root = document.RootElement;
        var envelope = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().Single() : root;
        var result = envelope.EnumerateObject().Last(property => property.NameEquals("result")).Value.GetString();
        return string.Equals(result, "ok", StringComparison.OrdinalIgnoreCase);
    }

    private static string Print((int Status, byte[] Body, bool TooLarge) sample) =>
        $"{sample.Status} {sample.TooLarge} {Encoding.Latin1.GetString(sample.Body)} ({Convert.ToHexString(sample.Body)})";
}
