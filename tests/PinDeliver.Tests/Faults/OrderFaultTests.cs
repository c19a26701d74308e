using System;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using PinDeliver.Sandbox;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Faults;

/// <summary>Lines 34 to 36 of the fault list: many rows, at once.</summary>
public sealed class OrderFaultTests(FaultShell shell) : IClassFixture<FaultShell>
{
    [Fact]
    public async Task Fault_34_rows_for_one_customer_are_applied_in_file_order_though_the_first_retries()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        sandbox.Faults.For("1001").Enqueue(
            Fault.Status(503), Fault.Reset, Fault.Reset.AfterApplying(), Fault.Status(200), Fault.Status(429, "1"), Fault.Truncate);
        var connection = TestConnection.To(sandbox.BaseUri);
        var rows = Enumerable.Range(1, 30).Select(row => CsvRows.Of(
            ("Id", row % 3 == 0 ? "1002" : "1001"), ("City", "City " + row))).ToArray();
        var output = shell.Run("$args[0] | Set-PinDeliverCustomer -Connection $args[1] -ThrottleLimit 16", rows, connection);
        output.ThrowIfFailed();
        Assert.Equal(Enumerable.Range(1, 30), output.Results.Select(result => result.Row));
        foreach (var customer in new[] { "1001", "1002" })
        {
            var expected = rows.Where(row => (string)row.Properties["Id"].Value == customer).Select(row =>
                (string)row.Properties["City"].Value);
            var applied = sandbox.Ledger.Where(entry => entry.Identity == customer).Select(entry => entry.Body.Split('"')[5]);
            Assert.Equal(expected, applied.Distinct());
            Assert.Equal(expected.Last(), (string?)sandbox.Customers.Get(customer)!["city"]);
        }

        connection.Client.Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Fault_35_100_000_rows_against_a_dead_host_end_after_20_customers_with_bounded_attempts(bool resets)
    {
        await using var server = FaultServer.Playing(async connection =>
        {
            await connection.ReadRequestAsync();
            connection.Reset();
        });
        using var dead = new DeadPort();
        var connection = TestConnection.To(resets ? server.BaseUri : dead.BaseUri);
        var output = shell.Run("1..100000 | Set-PinDeliverCustomer -City Lund -Connection $args[0] -ErrorAction Continue", connection);
        Assert.Equal("ServiceUnreachable", output.TerminatingId);
        Assert.Equal(ErrorCategory.ResourceUnavailable, output.Terminating!.CategoryInfo.Category);
        Assert.EndsWith("Then run the rows again.", output.Terminating.ErrorDetails.RecommendedAction, System.StringComparison.Ordinal);
        Assert.InRange(output.Results.Count, 20, 20 + 16);
        Assert.All(output.Results, result => Assert.Equal(4, result.Attempts));
        Assert.InRange(server.Connections.Count, resets ? 80 : 0, 36 * 4);
        connection.Client.Dispose();
    }

    [Fact]
    public async Task Fault_35_20_rows_of_one_customer_are_one_customer()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        sandbox.Faults.Always("1001", Fault.Status(500));
        var connection = TestConnection.To(sandbox.BaseUri, retries: 0);
        var output = shell.Run(
            "@('1001') * 30 + @('1002') | Set-PinDeliverCustomer -City Lund -Connection $args[0] -ErrorAction SilentlyContinue",
                connection);
        Assert.Null(output.Terminating);
        Assert.Equal(31, output.Results.Count);
        Assert.Equal(CustomerUpdateStatus.Updated, output.Results[30].Status);
        connection.Client.Dispose();
    }

    [Fact]
    public async Task Fault_35_a_customer_that_is_reached_starts_the_count_anew()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { AutoCreate = true });
        for (var id = 1; id <= 57; id++)
        {
            if (id % 19 != 0)
                sandbox.Faults.Always("C" + id, Fault.Status(503));
        }

        var connection = TestConnection.To(sandbox.BaseUri, retries: 0);
        var output = shell.Run(
            "1..57 | & { process { \"C$_\" } } | Set-PinDeliverCustomer -City Lund -Connection $args[0] -ErrorAction SilentlyContinue",
                connection);
        Assert.Null(output.Terminating);
        Assert.Equal(57, output.Results.Count);
        connection.Client.Dispose();
    }

    [Fact]
    public async Task Fault_36_eight_runspaces_on_one_connection_lose_and_double_nothing()
    {
        const int runspaces = 8;
        const int rows = 200;
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { AutoCreate = true });
        sandbox.Faults.Every(50, Fault.Status(503));
        var connection = TestConnection.To(sandbox.BaseUri);
        var shells = Enumerable.Range(0, runspaces).Select(_ => new FaultShell()).ToList();
        var runs = shells.Select((one, number) => one.RunAsync(
            $"1..{rows} | & {{ process {{ \"R{number}-$_\" }} }} | Set-PinDeliverCustomer -City Lund -Connection $connection",
                connection)).ToList();
        for (var number = 0; number < runspaces; number++)
        {
            var output = await runs[number].InTime();
            output.ThrowIfFailed();
            Assert.Equal(Enumerable.Range(1, rows).Select(row => $"R{number}-{row}"), output.Results.Select(result => result.Id));
            Assert.All(output.Results, result => Assert.Equal(CustomerUpdateStatus.Updated, result.Status));
        }

        Assert.Equal(runspaces * rows, sandbox.Ledger.Count);
        Assert.Equal(runspaces * rows, sandbox.Ledger.Select(entry => entry.Identity).Distinct().Count());
        shells.ForEach(one => one.Dispose());
        connection.Client.Dispose();
    }
}
