using System;
using System.IO;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PinDeliver.Sandbox;
using Xunit;

namespace PinDeliver.Tests.Proof;

/// <summary>-BackupPath: former values on disk before a row goes, in a file that restores them.</summary>
public sealed class BackupTests : IAsyncLifetime
{
    private readonly ProofLab lab = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pindeliver-backup-");

    private string BackupFile => Path.Combine(folder.FullName, "before.csv");

    public ValueTask InitializeAsync() => lab.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await lab.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public void A_backup_restores_what_a_row_changed()
    {
        var before = Shown("1001");
        var output = Back("", "Id,City,Weight,Package,TimeWindowStart\n1001,Lund,9,\"[{\"\"name\"\":\"\"Rör\"\"}]\",07:30\n");
        output.ThrowIfFailed();
        Assert.Empty(output.Warnings);
        Assert.NotEqual(before, Shown("1001"));
        Restore().ThrowIfFailed();
        Assert.Equal(before, Shown("1001"));
    }

    [Fact]
    public void Numbers_are_invariant_and_text_is_exact()
    {
        const string text = "=1+1;\"x\"\r\n,\ty ";
        lab.Sandbox.Customers.Seed("9", null, new JsonObject { ["address_2"] = text, ["service"] = JsonNode.Parse("""{"weight":57.12345678901}""") });
        lab.Shell.RunIn("sv-SE", $"Set-PinDeliverCustomer -Connection $args[0] -Id 9 -Address2 x -Weight 1 -BackupPath '{BackupFile}'", null, lab.Connection).ThrowIfFailed();
        Assert.Contains("57.12345678901", File.ReadAllText(BackupFile), StringComparison.Ordinal);
        Restore().ThrowIfFailed();
        Assert.Equal(text, (string?)lab.Sandbox.Customers.Get("9")!["address_2"]);
    }

    [Fact]
    public void Shown_blanks_are_cleared_again_and_an_address_comes_with_its_coordinates()
    {
        lab.Sandbox.Options.Blanks = BlankShape.Null;
        lab.Sandbox.Customers.Modes.Always(StoreMode.Geocoding);
        lab.Sandbox.Customers.Seed("9", null, JsonNode.Parse("""{"city":"Lund","position_lat":55.7,"position_lng":13.19,"phone_alt":null}""")!.AsObject());
        var before = Shown("9");
        Back("-Id 9 -City Malmö -PhoneAlt 1").ThrowIfFailed();
        Assert.DoesNotContain("55.7,", Shown("9"), StringComparison.Ordinal);
        Restore().ThrowIfFailed();
        Assert.Equal(before, Shown("9"));
    }

    [Fact]
    public void What_cannot_be_restored_is_said_when_it_happens()
    {
        lab.Sandbox.Options.Blanks = BlankShape.Null;
        lab.Sandbox.Customers.Seed("9", null, new JsonObject { ["city"] = "" });
        var warning = Assert.Single(Back("-Id 9 -City Lund -Email a@example.se -AdditionalProperty @{ x = 1 }").Warnings);
        Assert.Contains("City, which was blank and cannot be cleared", warning, StringComparison.Ordinal);
        Assert.Contains("Email, which PinDeliver does not show", warning, StringComparison.Ordinal);
        Assert.Contains("AdditionalProperty", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void A_former_value_that_would_be_refused_is_said()
    {
        lab.Sandbox.Customers.Seed("9", null, new JsonObject { ["city"] = "GÃ¶teborg" });
        Assert.Contains(Back("-Id 9 -City Göteborg").Warnings, warning => warning.Contains("-AllowSuspectText", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_a_customer_in_several_rows_the_first_former_values_are_kept()
    {
        var before = Shown("1001");
        Back("-ThrottleLimit 8", "Id,ExternalId,City,Weight\n1001,,Lund,\n,K-1001,Malmö,7\n1001,,Umeå,8\n").ThrowIfFailed();
        // Id and ExternalId may be sent in either order: the one row keeps City, and the other what is left of its fields.
        Assert.Single(File.ReadAllLines(BackupFile), line => line.Contains("Göteborg", StringComparison.Ordinal));
        Restore().ThrowIfFailed();
        Assert.Equal(before, Shown("1001"));
    }

    [Fact]
    public void A_row_is_on_disk_before_it_is_sent()
    {
        lab.Sandbox.Faults.Add("1001=400");
        Back("-Id 1001 -City Lund -ErrorAction SilentlyContinue");
        Assert.Contains("Göteborg", File.ReadAllText(BackupFile), StringComparison.Ordinal);
    }

    [Fact]
    public void Under_SkipUnchanged_only_what_is_sent_is_kept_and_an_empty_backup_leaves_no_file()
    {
        Assert.Equal(CustomerUpdateStatus.Unchanged, Back("-Id 1001 -City Göteborg -SkipUnchanged").Result.Status);
        Assert.False(File.Exists(BackupFile));
        Back("-Id 1001 -City Göteborg -Weight 9 -SkipUnchanged").ThrowIfFailed();
        Assert.DoesNotContain("Göteborg", File.ReadAllText(BackupFile), StringComparison.Ordinal);
    }

    [Fact]
    public void An_existing_file_is_never_overwritten_without_Force()
    {
        File.WriteAllText(BackupFile, "precious");
        Assert.Equal("FileExists", Back("-Id 1001 -City Lund").TerminatingId);
        Assert.Equal("precious", File.ReadAllText(BackupFile));
        Assert.Empty(lab.Methods);
        Back("-Id 1001 -City Lund -Force").ThrowIfFailed();
        Assert.Contains("Göteborg", File.ReadAllText(BackupFile), StringComparison.Ordinal);
    }

    [Fact]
    public void A_backup_of_its_own_undoing_restores_all_of_it()
    {
        Back("-Id 1001 -City Lund").ThrowIfFailed();
        var output = lab.Shell.Run(
            $"Import-PinDeliverCsv '{BackupFile}' | Set-PinDeliverCustomer -BackupPath '{BackupFile}' -Force -Connection $connection");
        output.ThrowIfFailed();
        Assert.Equal(CustomerUpdateStatus.Updated, output.Result.Status);
        Assert.Contains("Lund", File.ReadAllText(BackupFile), StringComparison.Ordinal);
        Assert.Equal("Göteborg", (string?)lab.Sandbox.Customers.Get("1001")!["city"]);
    }

    [Fact]
    public void A_file_that_cannot_be_written_ends_the_command_before_a_row_goes()
    {
        var output = lab.Set($"-Id 1001 -City Lund -BackupPath '{Path.Combine(folder.FullName, "none", "before.csv")}'");
        Assert.Equal("FileNotWritable", output.TerminatingId);
        Assert.Equal("FileNotWritable", lab.Set("-Id 1001 -City Lund -BackupPath env:before").TerminatingId);
        Assert.Empty(lab.Methods);
    }

    [Fact]
    public void A_dry_run_writes_no_backup_and_warns_of_a_file_in_the_way()
    {
        Back("-Id 1001 -City Lund -WhatIf").ThrowIfFailed();
        Assert.False(File.Exists(BackupFile));
        File.WriteAllText(BackupFile, "precious");
        Assert.Contains("exists already", Assert.Single(Back("-Id 1001 -City Lund -WhatIf").Warnings), StringComparison.Ordinal);
    }

    private Hosting.ShellOutput Back(string arguments, string? csv = null) => lab.Set($"-BackupPath '{BackupFile}' {arguments}", csv);

    private Hosting.ShellOutput Restore() => lab.Shell.Run(
        $"Import-PinDeliverCsv '{BackupFile}' | Set-PinDeliverCustomer -Connection $args[0]", null, lab.Connection);

    private string Shown(string id) => lab.Sandbox.Customers.Get(id)!.ToJsonString();
}
