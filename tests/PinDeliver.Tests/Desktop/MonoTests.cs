using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using PinDeliver.Sandbox;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Desktop;

/// <summary>The .NET Framework build of the client, executed by Mono against the sandbox.</summary>
public sealed class MonoTests
{
    private static readonly (string Identity, Fault? Fault, string Outcome)[] Expected =
    [
        ("1001", null, "Updated attempts=1"),
        ("1002", Fault.ArrayEnvelope, "Updated attempts=1"),
        ("1003", Fault.Body(Encoding.UTF8.GetBytes("\uFEFF{\"result\":\"ok\",\"status\":\"200\",\"data\":1003}")), "Updated attempts=1"),
        ("1004", Fault.Status(404), "CustomerNotFound attempts=1 unknown=False"),
        ("1005", Fault.Status(404, inBodyOnly: true), "CustomerNotFound attempts=1 unknown=False"),
        ("1006", Fault.Status(400), "RequestRejected attempts=1 unknown=False"),
        ("1007", Fault.Status(401), "AuthenticationFailed attempts=1 unknown=False"),
        ("1008", Fault.Html, "UnexpectedResponse attempts=1 unknown=True"),
        ("1009", Fault.Empty, "UnexpectedResponse attempts=1 unknown=True"),
        ("1010", Fault.BodyTooLarge, "ResponseTooLarge attempts=1 unknown=True"),
        ("1011", Fault.Redirect("http://127.0.0.1:1/elsewhere"), "RedirectRefused attempts=1 unknown=False"),
        ("1012", Fault.Truncate, "ResponseUnreadable attempts=2 unknown=True"),
        ("1013", Fault.Reset, "ConnectionLost attempts=2 unknown=True"),
        ("1014", Fault.Hang, "Timeout attempts=2 unknown=True"),
        ("1015", Fault.Status(503, retryAfter: "0"), "ServiceUnavailable attempts=2 unknown=False"),
    ];

    private static readonly string[] OddIdentities =
        ["a/b", "a\\b", "a?b#c", "100%", "%2e%2e", "a;b:c", "två ord", "😀", "extid/7", "...", "+&="];

    [Fact]
    public async Task The_net472_client_does_all_this_under_Mono()
    {
        RequireDotNetFramework();
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { AutoCreate = true });
        foreach (var (identity, fault, _) in Expected)
        {
            if (fault is not null)
                sandbox.Faults.Always(identity, fault);
        }

        sandbox.Faults.For("K-1016").Enqueue(Fault.Status(503));
        var input = Expected.Select(Line).Append("extid K-1016").Concat(OddIdentities.Select(one => "id " + one));
        var output = await RunAsync(input, sandbox.BaseUri.AbsoluteUri);

        Assert.Equal(
            [
                .. Expected.Select(one => $"{Line(one)} => {one.Outcome}"),
                "extid K-1016 => Updated attempts=2",
                .. OddIdentities.Select(one => $"id {one} => Updated attempts=1"),
            ],
            output);
        Assert.Equal("""{"customer":{"city":"Göteborg","position_lat":57.700663864}}""", sandbox.Requests.Snapshot()[0].BodyText);
        Assert.Equal("application/json", sandbox.Requests.Snapshot()[0].Headers["Content-Type"]);
        Assert.DoesNotContain(sandbox.Requests.Snapshot(), request => request.Headers.ContainsKey("Expect"));
        Assert.Equal(
            OddIdentities.Select(one => "/api/v2_1/customer/update/" + Uri.EscapeDataString(one)),
            sandbox.Requests.Snapshot().TakeLast(OddIdentities.Length).Select(request => request.RawTarget));
    }

    [Fact]
    public async Task Under_the_URI_rules_of_Windows_PowerShell_nothing_is_sent_to_another_customer()
    {
        RequireDotNetFramework();
        string[] refused = ["extid/7", "../9", "K-1.", "a/b", "a\\b", "x/../../get/5", "..."];
        string[] sent = ["1001", "två ord", "a..b", "%2e%2e", "a?b#c", "a;b:c", "100%", "!*'()", "😀"];
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { AutoCreate = true });
        var input = refused.Concat(sent).SelectMany(one => new[] { "id " + one, "extid " + one }).ToList();
        var output = await RunAsync(input, sandbox.BaseUri.AbsoluteUri, "legacy");

        Assert.Equal(
            input.Select(line => line + (refused.Contains(line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..])
                ? " => InvalidIdentity attempts=0 unknown=False" : " => Updated attempts=1")),
            output);
        Assert.Equal(
            sent.SelectMany(one => new[] { "Id " + one, "ExternalId " + one }),
            sandbox.Ledger.Select(entry => $"{entry.Kind} {entry.Identity}"));
        Assert.Equal(sandbox.Ledger.Count, sandbox.Requests.Count);
    }

    [Fact]
    public async Task The_resolver_serves_our_own_assemblies_and_is_silent_to_all_others()
    {
        RequireDotNetFramework();
        Assert.Equal(
            [
                "ours => served System.Text.Json",
                "ours, an older version => served System.Text.Json",
                "ours, a newer version => silent",
                "ours, not shipped => silent",
                "ours, no name => silent",
                "nobody => silent",
                "another folder => silent",
                "from bytes => silent",
                "made in memory => silent",
            ],
            await RunAsync([], "resolver"));
    }

    // Whoever hangs is asked with little time.
    private static string Line((string Identity, Fault? Fault, string Outcome) one) =>
        (one.Outcome.StartsWith("Timeout", StringComparison.Ordinal) ? "hasty " : "id ") + one.Identity;

    private static async Task<string[]> RunAsync(IEnumerable<string> input, params string[] arguments)
    {
        var program = Path.Combine(
            ModuleFiles.Root, "tests", "PinDeliver.Desktop", "bin", ModuleFiles.Configuration, "net472", "PinDeliver.Desktop.exe");
        // Windows has the framework itself.
        var folder = Path.Combine(ModuleFiles.Lib, "Desktop");
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? program : "mono")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
        };
        foreach (var argument in (string[])(OperatingSystem.IsWindows() ? [folder, .. arguments] : [program, folder, .. arguments]))
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        foreach (var line in input)
            await process.StandardInput.WriteLineAsync(line);
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"Mono ended with {process.ExitCode}: {await errors}");
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    // A machine with nothing but the .NET SDK can still run all the others. CI has Mono, or fails.
    private static void RequireDotNetFramework() => Assert.SkipUnless(
        OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable("CI") == "true" || CanRunMono(),
        "Mono is not installed: the .NET Framework build was not executed.");

    private static bool CanRunMono()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("mono", ["--version"]) { RedirectStandardOutput = true })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
