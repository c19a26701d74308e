using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using PinDeliver.Sandbox;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Faults;

/// <summary>Line 37 of the fault list: whatever a pipeline may carry.</summary>
public sealed class MixedRowFaultTests(FaultShell shell) : IClassFixture<FaultShell>
{
    [Fact]
    public async Task Fault_37_rows_of_any_shape_give_a_result_or_a_row_error_each()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { AutoCreate = true });
        var connection = TestConnection.To(sandbox.BaseUri);
        var loop = new Hashtable { ["Id"] = "loop" };
        loop["City"] = loop;
        object?[] rows =
        [
            null,
            "1001",
            1002,
            1003L,
            10.5m,
            double.NaN,
            true,
            'x',
            "",
            "   ",
            Array.Empty<object>(),
            new object?[] { null },
            new[] { "1001", "1002" },
            new byte[10],
            DateTime.UnixEpoch,
            Guid.Empty,
            new Uri("https://example.com/"),
            new Version(1, 2),
            new Hashtable(),
            new Hashtable { ["Id"] = "1004", ["City"] = "Lund" },
            new Hashtable { [42] = "a key that is no text", ["Id"] = "1005", ["City"] = "Lund" },
            new Dictionary<string, object?> { ["external_id"] = "K-1", ["postal_address"] = null },
            new Hashtable { ["Id"] = new Hashtable(), ["City"] = "Lund" },
            new Hashtable { ["Id"] = "nested", ["City"] = new Hashtable { ["a"] = new object[] { 1, null! } } },
            loop,
            CsvRows.Of(),
            CsvRows.Of(("City", "Lund")),
            CsvRows.Of(("Id", null), ("ExternalId", null), ("City", null)),
            CsvRows.Of(("Id", "1006"), ("City", new string('x', 10_000_000))),
            CsvRows.Of(("Id", "1007"), (new string('c', 100_000), "a column with a long name")),
            CsvRows.Of(("Id", "1008"), ("Clear", new string(',', 1000))),
            CsvRows.Of(("Id", "1009"), ("City", ScriptBlock.Create("throw 'not to be run'"))),
            new PSObject(new PSObject("1010")),
            new System.Xml.XmlDocument(),
            new InvalidOperationException("a row?"),
            new ThrowingRow(),
            ScriptBlock.Create("1"),
            AppDomain.CurrentDomain,
            typeof(string),
        ];
        var output = shell.Run(
            "$args[0] | Set-PinDeliverCustomer -Connection $args[1] -PhoneCell 070 -ErrorAction Continue", rows, connection);
        Assert.Null(output.Terminating);
        // A list is its rows.
        var expected = rows.Sum(row => row is Array list ? list.Length : 1);
        Assert.Equal(Enumerable.Range(1, expected), output.Results.Select(result => result.Row));
        var failed = output.Results.Where(result => result.Status == CustomerUpdateStatus.Failed).ToList();
        Assert.Equal(failed.Select(result => result.ErrorId), output.ErrorIds);
        Assert.All(output.Errors, error => Assert.IsAssignableFrom<PinDeliverException>(error.Exception));
        Assert.All(output.Errors, error => Assert.InRange(error.ToString().Length, 1, 1500));
        Assert.Equal(10_000_000, ((string?)sandbox.Customers.Get("1006")!["city"])!.Length);
        connection.Client.Dispose();
    }

    private sealed class ThrowingRow
    {
        public static string Id => throw new InvalidOperationException("this property throws");

        public string City { get; } = "Lund";
    }
}
