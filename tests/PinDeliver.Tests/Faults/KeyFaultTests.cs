using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Faults;

/// <summary>Lines 28 and 29 of the fault list: keys and addresses that are refused before anything is sent.</summary>
public sealed class KeyFaultTests(FaultShell shell) : IClassFixture<FaultShell>
{
    public static TheoryData<string> BadKeys => new(Keys.Keys);

    private static Dictionary<string, string> Keys { get; } = new()
    {
        ["CR LF and a header"] = "SECRET-1\r\nX-Evil: yes",
        ["LF at the end"] = "SECRET-1\n",
        ["CR"] = "SEC\rRET-1",
        ["NUL"] = "SECRET\0-1",
        ["a blank inside"] = "SECRET -1",
        ["a blank at the end"] = "SECRET-1 ",
        ["a tab"] = "SECRET\t-1",
        ["a non-breaking space"] = "SECRET\u00a0-1",
        ["a letter beyond ASCII"] = "SECRÉT-1",
        ["an emoji"] = "SECRET😀-1",
        ["a lone surrogate"] = "SECRET\ud83d-1",
        ["DEL"] = "SECRET\u007f-1",
        ["a byte order mark"] = "\ufeffSECRET-1",
        ["nothing"] = "",
    };

    [Theory]
    [MemberData(nameof(BadKeys))]
    public async Task Fault_28_a_key_that_no_header_can_carry_is_InvalidApiKey_and_never_shown(string name)
    {
        await using var server = FaultServer.Replying(HttpText.Ok);
        foreach (var (apiKey, clientKey) in new[] { (Keys[name], "GOOD-1"), ("GOOD-1", Keys[name]) })
        {
            var output = shell.Run(
                $"Connect-PinDeliver -ApiKey $args[0] -ApiClientKey $args[1] -BaseUri {server.BaseUri} -ErrorAction SilentlyContinue",
                Shell.Secret(apiKey), Shell.Secret(clientKey));
            Assert.Equal("InvalidApiKey", output.TerminatingId);
            Assert.Equal(ErrorCategory.InvalidArgument, output.Terminating!.CategoryInfo.Category);
            foreach (var text in new[] { output.Terminating.ToString(), output.Terminating.Exception.ToString(),
                output.Terminating.InvocationInfo.Line })
            {
                Assert.DoesNotContain("SEC", text, StringComparison.Ordinal);
            }
        }

        Assert.Equal(0, server.Connections.Count);
    }

    [Fact]
    public void Fault_28_a_key_as_plain_text_is_refused_and_never_shown()
    {
        var output = shell.Run("$plain = $args[0]; Connect-PinDeliver -ApiKey $plain -ApiClientKey $plain", "SECRET-1");
        Assert.NotNull(output.Terminating);
        Assert.Contains("Read-Host -AsSecureString", output.Terminating.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET-1", output.Terminating.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET-1", output.Terminating.Exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://cloud.pindeliver.com/api/v2_1")]
    [InlineData("http://192.168.1.10/api")]
    [InlineData("http://localhost.example.com/api")]
    [InlineData("http://127.0.0.1.example.com/api")]
    [InlineData("ftp://127.0.0.1/api")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:pass-word@cloud.pindeliver.com/api/v2_1")]
    [InlineData("http://user:pass-word@127.0.0.1/api/v2_1")]
    [InlineData("api/v2_1")]
    [InlineData("//cloud.pindeliver.com/api")]
    [InlineData("cloud.pindeliver.com")]
    [InlineData("https://cloud.pindeliver.com/api/v2_1?x=1")]
    [InlineData("https://cloud.pindeliver.com/api/v2_1#x")]
    public void Fault_29_an_unsafe_base_uri_is_UnsafeBaseUri_and_ends_the_command(string baseUri)
    {
        var output = shell.Run(
            "Connect-PinDeliver -ApiKey $args[0] -ApiClientKey $args[0] -BaseUri $args[1] -ErrorAction SilentlyContinue",
            Shell.Secret("GOOD-1"), baseUri);
        Assert.Equal("UnsafeBaseUri", output.TerminatingId);
        Assert.Equal(ErrorCategory.SecurityError, output.Terminating!.CategoryInfo.Category);
        Assert.DoesNotContain("pass-word", output.Terminating.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("pass-word", output.Terminating.Exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://cloud.pindeliver.com/api/v2_0")]
    [InlineData("https://cloud.pindeliver.com/api/v2_1/")]
    [InlineData("http://127.0.0.1:8080/api")]
    [InlineData("http://localhost/api")]
    [InlineData("http://[::1]:8080/api")]
    public void Fault_29_https_anywhere_and_http_on_this_machine_are_taken(string baseUri)
    {
        var output = shell.Run(
            "Connect-PinDeliver -ApiKey $args[0] -ApiClientKey $args[0] -BaseUri $args[1] -PassThru", Shell.Secret("GOOD-1"), baseUri);
        output.ThrowIfFailed();
        var connection = Assert.IsType<PinDeliverConnection>(output.Objects.Single().BaseObject);
        Assert.Equal(baseUri.TrimEnd('/'), connection.BaseUri.AbsoluteUri);
        connection.Client.Dispose();
    }
}
