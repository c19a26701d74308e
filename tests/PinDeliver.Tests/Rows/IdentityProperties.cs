using System;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using PinDeliver.Sandbox;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Rows;

/// <summary>Any identity arrives as exactly one segment of the request target, or is an error and nothing is sent.</summary>
public sealed class IdentityProperties(RowLab lab) : IClassFixture<RowLab>
{
    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.OneOf("/", "?", "#", "%", ";", ":", "å", " ", "🚚", ".", "..", "\\", "+", "&", "=", "%2F", "%00", "é",
            "e\u0301", "@", "~", "\u200B", "\uFFFD", "\u2028", "*"),
        Gen.String[Gen.Char.AlphaNumeric, 1, 6],
        Gen.Frequency((3, Gen.Char['!', '~']), (2, Gen.Char['\u00A1', '\u07FF']), (1, Gen.Char['\0', '\uFFFF']))
            .Select(letter => letter.ToString()));

    private static readonly Gen<string> Around = Gen.OneOf("", "", "", " ", "\t", "\r\n", "\u00A0", "\u3000 ", "\u200B", "\uFEFF", "\u200E \u00AD");

    private static readonly Gen<string> Identity = Gen.Frequency(
        (12, Gen.Select(Around, Piece.Array[1, 6], Around, (before, pieces, after) => before + string.Concat(pieces) + after)),
        (1, Gen.OneOf(".", "..", " . ", "...", "", " ", "extid", "\0", "a\u0085b", "\uD83D", "1001", "%2e%2e", "%2E")));

    [Fact]
    public void Any_identity_is_one_segment_of_the_raw_target_or_an_error()
    {
        var (rows, sent, refused) = (0, 0, 0);
        Gen.Select(Gen.Select(Identity, Gen.Int[0, 3]).Array[1, 300], Gen.OneOf(CultureTests.Cultures)).Sample((batch, culture) =>
        {
            foreach (var external in new[] { false, true })
            {
                // The payload tells which row a request is for.
                var run = lab.Run("-ErrorAction SilentlyContinue -ThrottleLimit 16 -AllowSuspectText",
                    batch.Select((item, i) => Row(item, i, external)), culture);
                Assert.Equal(batch.Length, run.Results.Count);
                var requests = run.Requests.ToLookup(NumberOf);
                for (var i = 0; i < batch.Length; i++)
                    Check(batch[i].Item1, external, run.Results[i], requests[i].ToArray());
                rows += batch.Length;
                sent += run.Requests.Count;
                refused += run.Results.Count(result => result.Status == CustomerUpdateStatus.Failed);
                lab.Sandbox.Customers.Clear();
            }
        }, iter: 20, threads: 1, print: batch => $"{batch.Item1.Length} identities");
        Assert.True(rows > 2_000 && sent > rows / 3 && refused > rows / 100, $"Only {rows} identities, {sent} sent, {refused} refused.");
    }

    [Fact]
    public void Any_identity_that_a_script_block_finds_is_the_same()
    {
        Identity.Array[1, 200].Sample(batch =>
        {
            var rows = batch.Select((identity, i) => CsvRows.Of(("Nr", identity), ("Id", "not this"), ("Row", i)));
            var run = lab.Run("-Id { $_.Nr } -Name { $_.Row } -ErrorAction SilentlyContinue -ThrottleLimit 16 -AllowSuspectText", rows);
            var requests = run.Requests.ToLookup(NumberOf);
            for (var i = 0; i < batch.Length; i++)
                Check(batch[i], false, run.Results[i], requests[i].ToArray());
        }, iter: 5, threads: 1, print: batch => $"{batch.Length} identities");
    }

    private static PSObject Row((string Identity, int Shape) item, int number, bool external) => (item.Shape, external) switch
    {
        (0, false) => CsvRows.Of(("Id", item.Identity), ("ExternalId", null), ("Name", number)),
        (0, true) => CsvRows.Of(("Id", " "), ("ExternalId", item.Identity), ("Name", number)),
        (1, false) => CsvRows.Of(("Name", number), ("customer_id", item.Identity)),
        (1, true) => CsvRows.Of(("Name", number), (" EXTERNAL_ID", item.Identity)),
        (_, false) => CsvRows.Of(("id", item.Identity), ("name", number)),
        (_, true) => CsvRows.Of(("externalid", item.Identity), ("name", number)),
    };

    private static int NumberOf(RecordedRequest request) =>
        int.Parse((string)JsonNode.Parse(request.BodyText)!["customer"]!["name"]!, System.Globalization.CultureInfo.InvariantCulture);

    private static void Check(string identity, bool external, CustomerUpdateResult result, RecordedRequest[] requests)
    {
        var context = Cell.Escaped(identity);
        var trimmed = Trim(identity);
        var error = trimmed.Length == 0 ? "MissingIdentity" : CannotBeSent(trimmed) ? "InvalidIdentity" : null;
        Assert.True(error == result.ErrorId, $"'{context}': {result.ErrorId}, expected {error}: {result.Message}");
        Assert.True(requests.Length == (error is null ? 1 : 0), $"'{context}': {requests.Length} requests");
        if (error is not null)
            return;
        var target = requests[0].RawTarget;
        var path = "/api/v2_1/customer/update/" + (external ? "extid/" : "");
        Assert.True(target.StartsWith(path, StringComparison.Ordinal), $"'{context}': {target}");
        var segment = target[path.Length..];
        Assert.True(segment.All(letter => char.IsAsciiLetterOrDigit(letter) || "-._~%".Contains(letter)), $"'{context}': {segment}");
        Assert.True(Decode(segment) == trimmed, $"'{context}': {segment}");
        Assert.Equal(trimmed, external ? result.ExternalId : result.Id);
    }

    // White space and what Unicode calls format characters, which nobody sees.
    private static string Trim(string text)
    {
        static bool IsUnseen(char letter) => char.IsWhiteSpace(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.Format;
        return string.Concat(text.SkipWhile(IsUnseen).Reverse().SkipWhile(IsUnseen).Reverse());
    }

    private static bool CannotBeSent(string identity) =>
        identity is "." or ".." || identity.Contains('\uFFFD') || identity.Any(letter => letter < ' ' || letter is >= '\u007F' and <= '\u009F')
        || Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(identity)) != identity;

    // RFC 3986 section 2.1, once.
    private static string Decode(string segment)
    {
        var bytes = new System.Collections.Generic.List<byte>();
        for (var i = 0; i < segment.Length; i++)
        {
            if (segment[i] != '%')
            {
                bytes.Add((byte)segment[i]);
                continue;
            }

            bytes.Add(Convert.FromHexString(segment.AsSpan(i + 1, 2))[0]);
            i += 2;
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
