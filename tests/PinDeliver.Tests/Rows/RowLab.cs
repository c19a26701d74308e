using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using PinDeliver.Sandbox;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Rows;

/// <summary>A shell connected to a sandbox that knows every customer and every delivery group, shared by the tests of a class.</summary>
public sealed class RowLab : IAsyncLifetime
{
    internal SandboxServer Sandbox { get; private set; } = null!;

    internal Shell Shell { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Sandbox = await SandboxServer.StartAsync(new SandboxOptions
        {
            AutoCreate = true,
            DeliveryGroups = new EveryText(),
            RecordLedger = false,
        });
        Shell = new Shell(Sandbox);
    }

    public async ValueTask DisposeAsync()
    {
        Shell.Dispose();
        await Sandbox.DisposeAsync();
    }

    /// <summary>Runs Set-PinDeliverCustomer under a culture and gives back what came out and what arrived.</summary>
    internal RowRun Run(string arguments, IEnumerable<object?>? rows, string culture = "", params object?[] values)
    {
        Sandbox.Requests.Clear();
        return new RowRun(Shell.RunIn(culture, $"Set-PinDeliverCustomer {arguments}", rows, values), Sandbox.Requests.Snapshot());
    }

    /// <summary>Rows of a file.</summary>
    internal RowRun Csv(string csv, string arguments = "", string culture = "") => Run(arguments, CsvRows.Parse(csv), culture);

    /// <summary>One row.</summary>
    internal RowRun Row(string arguments, params (string Name, object? Value)[] cells) => Run(arguments, [CsvRows.Of(cells)]);

    /// <summary>Gives one field of customer 7 a value, by one of the ways that a value can come.</summary>
    internal RowRun Give(ValuePath path, string field, object? value, string arguments = "", string culture = "")
    {
        var (command, row) = Way(path, field, value);
        return Run($"{command} {arguments}", row is null ? null : [row], culture, value);
    }

    private static (string Command, PSObject? Row) Way(ValuePath path, string field, object? value) => path switch
    {
        ValuePath.Column => ("", CsvRows.Of(("Id", "7"), (field, value))),
        ValuePath.ApiColumn => ("", CsvRows.Of(("customer_id", "7"), (ApiField.All.Single(f => f.Parameter == field).ApiName, value))),
        ValuePath.ScriptBlock => ($"-Id {{ $_.Nr }} -{field} {{ $_.Cell }}", CsvRows.Of(("Nr", "7"), ("Cell", value))),
        ValuePath.ConstantOverRows => ($"-{field} $args[0]", CsvRows.Of(("Id", "7"))),
        ValuePath.Typed => ($"-Id 7 -{field} $args[0]", null),
        _ => throw new ArgumentOutOfRangeException(nameof(path)),
    };

    /// <summary>A set that holds every text.</summary>
    private sealed class EveryText : HashSet<string>, IReadOnlySet<string>
    {
        bool IReadOnlySet<string>.Contains(string item) => true;
    }
}
