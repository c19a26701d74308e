using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Faults;

/// <summary>Line 30 of the fault list: text that would do something to a terminal or a log.</summary>
public sealed class HostileTextFaultTests(FaultShell shell) : IClassFixture<FaultShell>
{
    private const string Hostile =
        "\u001b[2J\u001b[31mred\u001b[0m \u001b]0;owned\u0007 \u009b31m\u0007\r\nERROR: forged line\u0085\u2028\u2029\0 "
        + "\u202Egnp.exe\u202C \u2066x\u2069 \u200E\u200F\u061C\u200B\uFEFF\u00AD\u007f";

    [Theory]
    [InlineData(400, true)]
    [InlineData(404, true)]
    [InlineData(500, true)]
    [InlineData(200, false)]
    [InlineData(500, false)]
    public async Task Fault_30_hostile_text_is_escaped_in_every_stream(int status, bool inEnvelope)
    {
        var body = inEnvelope
            ? JsonSerializer.Serialize(new { result = "error", status, data = Hostile, url = Hostile })
            : "<html>" + Hostile;
        await using var server = FaultServer.Replying(HttpText.Reply(status, body));
        AssertSafe(shell.Update(TestConnection.To(server.BaseUri), "-ErrorAction Continue -Verbose -Debug"));
        AssertSafe(shell.Update(TestConnection.To(server.BaseUri), "-Verbose -Debug"));
    }

    [Fact]
    public async Task Fault_30_a_hostile_url_of_a_success_is_escaped()
    {
        var body = JsonSerializer.Serialize(new { result = "ok", status = 200, data = Hostile, url = Hostile + new string('x', 5000) });
        await using var server = FaultServer.Replying(HttpText.Reply(200, body));
        var output = shell.Update(TestConnection.To(server.BaseUri), "-Verbose -Debug");
        AssertSafe(output);
        Assert.Equal(CustomerUpdateStatus.Updated, output.Result.Status);
        AssertSafe(output.Result.Url!, 512);
    }

    [Theory]
    [InlineData("HTTP/1.1 \u001b[31mred\u0007\r\n\r\n")]
    [InlineData("\u001b[2J\u001b[31mSSH\u0007\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\n\u001b[31mred line without a colon\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\u001b[31mred\r\n")]
    [InlineData("HTTP/1.1 400 \u001b[31mred\r\nContent-Length: 0\r\n\r\n")]
    public async Task Fault_30_hostile_bytes_that_are_not_http_are_escaped_even_in_the_inner_exception(string bytes)
    {
        await using var server = FaultServer.Playing(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(bytes);
        });
        var output = shell.Update(TestConnection.To(server.BaseUri, retries: 0), "-ErrorAction Continue -Verbose -Debug");
        AssertSafe(output);
        var inner = output.Errors[0].Exception.ToString();
        Assert.DoesNotContain(inner, character => char.IsControl(character) && character is not ('\r' or '\n'));
    }

    [Fact]
    public async Task Fault_30_a_megabyte_of_text_is_cut_at_512_characters()
    {
        await using var server = FaultServer.Replying(HttpText.Reply(400, HttpText.ErrorEnvelope(400, new string('x', 1_000_000))));
        var output = shell.Update(TestConnection.To(server.BaseUri), "-ErrorAction Continue -Verbose -Debug");
        AssertSafe(output);
        Assert.Equal(512, ((PinDeliverException)output.Errors[0].Exception).ServiceMessage!.Length);
        foreach (var text in output.Debug.Concat(output.Verbose).Append(output.Result.Message!).Append(output.Errors[0].ToString()))
            Assert.InRange(text.Count(character => character == 'x'), 0, 512);
    }

    private static void AssertSafe(ShellOutput output)
    {
        var texts = output.Debug.Concat(output.Verbose).Concat(output.Warnings).Concat(output.Information)
            .Concat(output.Errors.Append(output.Terminating).SelectMany(error => new[] { error?.ToString(), error?.Exception.Message }))
            .Concat(output.Results.SelectMany(result => new[] { result.Message, result.Url }))
            .Concat(output.Progress.SelectMany(progress => new[] { progress.StatusDescription, progress.CurrentOperation }));
        foreach (var text in texts)
            AssertSafe(text ?? "", 700);
    }

    private static void AssertSafe(string text, int longest)
    {
        Assert.DoesNotContain(text, character => char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate);
        Assert.InRange(text.Length, 0, longest);
    }
}
