using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using PinDeliver.Sandbox;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Faults;

/// <summary>Line 38 of the fault list: what is claimed, against what the server did.</summary>
public sealed class LedgerFaultTests(FaultShell shell) : IClassFixture<FaultShell>
{
    private const int Rows = 10_000;
    private const int Customers = 2_500;

    [Fact]
    public async Task Fault_38_under_random_faults_Updated_means_applied_and_applied_without_a_claim_means_OutcomeUnknown()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { AutoCreate = true, RecordRequests = false });
        sandbox.Faults.Random(20261123, Faults());
        var connection = TestConnection.To(sandbox.BaseUri, retries: 2, timeout: 400, jitter: 0.5);
        var rows = Enumerable.Range(1, Rows).Select(row => CsvRows.Of(
            ("Id", "C" + row * 7919 % Customers), ("City", row.ToString(CultureInfo.InvariantCulture)))).ToArray();
        var output = shell.Run(
            "$args[0] | Set-PinDeliverCustomer -Connection $args[1] -ThrottleLimit 32 -ErrorAction SilentlyContinue", rows, connection);
        Assert.Null(output.Terminating);
        Assert.Equal(Enumerable.Range(1, Rows), output.Results.Select(result => result.Row));

        var ledger = sandbox.Ledger.Select(entry =>
            (entry.Identity, Row: int.Parse(entry.Body.Split('"')[5], CultureInfo.InvariantCulture))).ToList();
        var applied = new HashSet<int>(ledger.Select(entry => entry.Row));
        foreach (var result in output.Results)
        {
            if (result.Status == CustomerUpdateStatus.Updated)
            {
                Assert.True(applied.Contains(result.Row), $"Row {result.Row} is claimed, and was not applied.");
            }
            else if (applied.Contains(result.Row))
            {
                Assert.True(result.OutcomeUnknown,
                    $"Row {result.Row} ({result.ErrorId}) was applied, and its outcome is said to be known.");
            }
        }

        foreach (var customer in ledger.GroupBy(entry => entry.Identity))
            Assert.Equal(customer.Select(entry => entry.Row).Order(), customer.Select(entry => entry.Row));
        // The faults did strike: some rows failed, some after they had been applied, and most went through after all.
        Assert.InRange(output.Results.Count(result => result.Status == CustomerUpdateStatus.Updated), Rows / 2, Rows - 100);
        Assert.Contains(output.Results, result => result.OutcomeUnknown && applied.Contains(result.Row));
        Assert.Contains(output.Results, result => result.Attempts > 1 && result.Status == CustomerUpdateStatus.Updated);
        connection.Client.Dispose();
    }

    private static (double Probability, Fault Fault)[] Faults()
    {
        (double Share, Fault Fault)[] faults =
        [
            (5, Fault.Status(500)),
            (5, Fault.Status(500).AfterApplying()),
            (3, Fault.Status(502, inBodyOnly: true).AfterApplying()),
            (5, Fault.Status(503)),
            (3, Fault.Status(503, retryAfter: "2", inBodyOnly: true)),
            (3, Fault.Status(429, retryAfter: "1")),
            (1, Fault.Status(400)),
            (1, Fault.Status(404, inBodyOnly: true)),
            (1, Fault.Status(501).AfterApplying()),
            (3, Fault.Reset),
            (3, Fault.Reset.AfterApplying()),
            (3, Fault.Truncate),
            (2, Fault.Truncate.BeforeApplying()),
            (3, Fault.CloseAfterReply),
            (1, Fault.Html.AfterApplying()),
            (1, Fault.Empty.AfterApplying()),
            (1, Fault.Redirect("http://127.0.0.1:9/")),
            (0.5, Fault.BodyTooLarge.AfterApplying()),
            (2, Fault.ArrayEnvelope),
            (1, Fault.Disagree(200, 500).AfterApplying()),
            (1, Fault.Disagree(500, 200).AfterApplying()),
            (0.1, Fault.Hang),
            (0.1, Fault.Hang.AfterApplying()),
        ];
        return faults.Select(fault => (fault.Share / 100, fault.Fault)).ToArray();
    }
}
