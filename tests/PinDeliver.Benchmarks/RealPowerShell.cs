using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using PinDeliver.Testing;

namespace PinDeliver.Benchmarks;

/// <summary>The same beside Invoke-RestMethod, in the official PowerShell.</summary>
internal static class RealPowerShell
{
    private const int Rounds = 15;

    public static void Run()
    {
        using var sandbox = new SandboxProcess(0);
        Loops(sandbox.BaseUri, 5_000);
        Starts(sandbox.BaseUri);
    }

    private static void Loops(Uri baseUri, int count)
    {
        var script = $$"""
            Import-Module '{{Layout.Manifest}}'
            $headers = @{ 'X-PINDELIVER-API-KEY' = 'SANDBOX-API-KEY'; 'X-PINDELIVER-API-CLIENT-KEY' = 'SANDBOX-CLIENT-KEY' }
            $env:PINDELIVER_API_KEY = 'SANDBOX-API-KEY'; $env:PINDELIVER_API_CLIENT_KEY = 'SANDBOX-CLIENT-KEY'; $env:PINDELIVER_BASE_URI = '{{baseUri}}'
            $rows = 1..{{count}} | ForEach-Object { [pscustomobject]@{ Id = "$_"; PostalAddress = "Andra Långgatan $_"; ZipCode = '41303'; City = 'Göteborg' } }
            $send = { $body = @{ customer = @{ postal_address = $_.PostalAddress; zipcode = $_.ZipCode; city = $_.City } } | ConvertTo-Json -Compress
                Invoke-RestMethod -Method Post -Uri "{{baseUri}}/customer/update/$($_.Id)" -Headers $headers -ContentType 'application/json' -Body $body }
            function Time($name, $work) { 1..3 | ForEach-Object { $null = & $work }; $median = 1..3 | ForEach-Object { (Measure-Command $work).TotalSeconds } | Sort-Object | Select-Object -Index 1; "$name={0}" -f (@($rows).Count / $median).ToString('0', [cultureinfo]::InvariantCulture) }
            Time one { $rows | Set-PinDeliverCustomer -ThrottleLimit 1 | Out-Null }
            Time eight { $rows | Set-PinDeliverCustomer -ThrottleLimit 8 | Out-Null }
            Time loop { $rows | ForEach-Object $send | Out-Null }
            Time parallel { $rows | ForEach-Object -ThrottleLimit 8 -Parallel { $headers = $using:headers; $body = @{ customer = @{ postal_address = $_.PostalAddress; zipcode = $_.ZipCode; city = $_.City } } | ConvertTo-Json -Compress
                Invoke-RestMethod -Method Post -Uri "{{baseUri}}/customer/update/$($_.Id)" -Headers $headers -ContentType 'application/json' -Body $body } | Out-Null }
            """;
        var figures = new Dictionary<string, double>();
        foreach (var line in Child.Run(OfficialPowerShell.Dotnet, OfficialPowerShell.Program, "-NoProfile", "-Command", script).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Trim().Split('=');
            figures[parts[0]] = double.Parse(parts[1], CultureInfo.InvariantCulture);
        }

        Row("rows/s, one at a time, against ForEach-Object { Invoke-RestMethod }", figures["one"], figures["loop"], "rows/s", "at least 3");
        Row("rows/s, 8 at once, against ForEach-Object -Parallel -ThrottleLimit 8", figures["eight"], figures["parallel"], "rows/s", "");
    }

    private static void Starts(Uri baseUri)
    {
        var header = $"@{{ 'X-PINDELIVER-API-KEY' = 'SANDBOX-API-KEY'; 'X-PINDELIVER-API-CLIENT-KEY' = 'SANDBOX-CLIENT-KEY' }}";
        var empty = Directory.CreateTempSubdirectory("empty-module");
        File.WriteAllText(Path.Combine(empty.FullName, "Empty.psm1"), "");
        File.WriteAllText(Path.Combine(empty.FullName, "Empty.psd1"), "@{ ModuleVersion = '1.0'; RootModule = 'Empty.psm1'; FunctionsToExport = @() }");
        Environment.SetEnvironmentVariable("PINDELIVER_BASE_URI", baseUri.AbsoluteUri);
        Environment.SetEnvironmentVariable("PINDELIVER_API_KEY", "SANDBOX-API-KEY");
        Environment.SetEnvironmentVariable("PINDELIVER_API_CLIENT_KEY", "SANDBOX-CLIENT-KEY");
        var times = Time(
            "exit 0",
            $"Import-Module '{Layout.Manifest}'; exit 0",
            $"Import-Module '{Layout.Manifest}'; $null = Set-PinDeliverCustomer 1 -City Lund; exit 0",
            $"$null = Invoke-RestMethod -Method Post -Uri '{baseUri}/customer/update/1' -Headers {header} -ContentType application/json -Body (@{{customer=@{{city='Lund'}}}} | ConvertTo-Json -Compress); exit 0",
            $"Import-Module '{Path.Combine(empty.FullName, "Empty.psd1")}'; exit 0");
        empty.Delete(recursive: true);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| importing the module, as a share of starting PowerShell | {times[1] - times[0]:0} ms / {times[0]:0} ms | {(times[1] - times[0]) / times[0]:0.00} | at most 0.15 |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| the same for an empty module with a manifest | {times[4] - times[0]:0} ms / {times[0]:0} ms | {(times[4] - times[0]) / times[0]:0.00} | |"));
        Row("one cold update, whole process, against Invoke-RestMethod", times[2], times[3], "ms", "at most 1.0");
    }

    private static double[] Time(params string[] scripts)
    {
        var times = new List<double>[scripts.Length];
        for (var round = -1; round < Rounds; round++)
        {
            for (var i = 0; i < scripts.Length; i++)
            {
                var watch = Stopwatch.StartNew();
                Child.Run(OfficialPowerShell.Dotnet, OfficialPowerShell.Program, "-NoProfile", "-NonInteractive", "-Command", scripts[i]);
                if (round >= 0)
                    (times[i] ??= []).Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        return Array.ConvertAll(times, Throughput.Median);
    }

    private static void Row(string what, double ours, double theirs, string unit, string target) => Console.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"| {what} | {ours:0} / {theirs:0} {unit} | {ours / theirs:0.00} | {target} |"));
}
