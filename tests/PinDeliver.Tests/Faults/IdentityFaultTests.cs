using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Faults;

/// <summary>Lines 26 and 27 of the fault list: identities in the path.</summary>
public sealed class IdentityFaultTests(FaultShell shell) : IClassFixture<FaultShell>
{
    // Named, for a test's display name could not carry the values themselves.
    public static TheoryData<string> Impossible => new(Values.Keys);

    private static Dictionary<string, string> Values { get; } = new()
    {
        ["dot"] = ".",
        ["two dots"] = "..",
        ["two dots amid blanks"] = " .. ",
        ["NUL"] = "10\u000001",
        ["line feed"] = "10\n01",
        ["carriage return and a header"] = "1001\r\nX-Evil: yes",
        ["escape"] = "10\u001b[31m01",
        ["DEL"] = "10\u007f01",
        ["C1 control"] = "10\u009b01",
        ["lone high surrogate"] = "10\ud83d",
        ["lone low surrogate"] = "\ude0010",
        ["surrogates the wrong way round"] = "\ude00\ud83d",
        ["513 characters"] = new string('x', 513),
        ["2,000 characters"] = new string('x', 2000),
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public async Task Fault_26_an_impossible_identity_is_InvalidIdentity_and_nothing_is_sent(string name)
    {
        await using var server = FaultServer.Replying(HttpText.Ok);
        foreach (var column in new[] { "Id", "ExternalId" })
        {
            var connection = TestConnection.To(server.BaseUri);
            var row = CsvRows.Of((column, Values[name]), ("City", "Lund"));
            var output = shell.Run(
                "Set-PinDeliverCustomer -InputObject $args[0] -Connection $args[1] -ErrorAction Continue", row, connection);
            Expect.Failure(output, PinDeliverError.InvalidIdentity, ErrorCategory.InvalidArgument, 0, outcomeUnknown: false);
            Assert.True(output.Errors[0].ToString().Length < 400);
            Assert.DoesNotContain(output.Errors[0].ToString(), char.IsControl);
            connection.Client.Dispose();
        }

        Assert.Equal(0, server.Connections.Count);
    }

    [Theory]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("a\\b", "a%5Cb")]
    [InlineData("a?b=c", "a%3Fb%3Dc")]
    [InlineData("a#b", "a%23b")]
    [InlineData("100%", "100%25")]
    [InlineData("a;b", "a%3Bb")]
    [InlineData("a:b", "a%3Ab")]
    [InlineData("http://other.example/x", "http%3A%2F%2Fother.example%2Fx")]
    [InlineData("//other.example", "%2F%2Fother.example")]
    [InlineData("a b  c", "a%20b%20%20c")]
    [InlineData("a+b", "a%2Bb")]
    [InlineData("Ångström", "%C3%85ngstr%C3%B6m")]
    [InlineData("A\u030a", "A%CC%8A")]
    [InlineData("😀", "%F0%9F%98%80")]
    [InlineData("extid/7", "extid%2F7")]
    [InlineData("%2e%2e", "%252e%252e")]
    [InlineData("%2F", "%252F")]
    [InlineData("../../admin", "..%2F..%2Fadmin")]
    [InlineData("a/../b", "a%2F..%2Fb")]
    [InlineData("./", ".%2F")]
    [InlineData("..;", "..%3B")]
    [InlineData("...", "...")]
    [InlineData("~user-1_2.3", "~user-1_2.3")]
    [InlineData("!*'()", "%21%2A%27%28%29")]
    [InlineData("a,b@c&d=e$f", "a%2Cb%40c%26d%3De%24f")]
    [InlineData("\"<>[]{}|^`", "%22%3C%3E%5B%5D%7B%7D%7C%5E%60")]
    public async Task Fault_27_an_odd_identity_is_one_segment_encoded_once(string identity, string segment)
    {
        await using var server = FaultServer.Replying(HttpText.Ok);
        var connection = TestConnection.To(server.BaseUri);
        shell.Run("Set-PinDeliverCustomer -Id $args[0] -City Lund -Connection $args[1]", identity, connection).ThrowIfFailed();
        shell.Run("Set-PinDeliverCustomer -ExternalId $args[0] -City Lund -Connection $args[1]", identity, connection).ThrowIfFailed();
        Assert.Equal(
            ["/api/v2_1/customer/update/" + segment, "/api/v2_1/customer/update/extid/" + segment],
            server.Requests.Select(request => request.Target));
        Assert.Equal(identity, Uri.UnescapeDataString(segment));
        connection.Client.Dispose();
    }
}
