using System.Collections.Generic;
using System.Data;
using System.Dynamic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Xml;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Rows;

/// <summary>Rows that are more than one thing: data readers, which move on, XML with attributes for others, and objects that are lists of pairs.</summary>
public sealed class MovingRowTests(RowLab lab) : IClassFixture<RowLab>
{
    [Fact]
    public void A_data_reader_in_its_usual_loop_is_the_row_on_which_it_stands()
    {
        var run = Script("$r = $args[0]; while ($r.Read()) { Set-PinDeliverCustomer -InputObject $r }", Readings(4));
        Assert.Equal(["91", "92", "93", "94"], run.Results.Select(result => result.Id));
        Assert.Equal("""{"customer":{"city":"City91"}}""", run.Bodies["91"]);
    }

    [Fact]
    public void A_data_reader_in_a_pipeline_is_all_of_its_rows() => Assert.Equal(
        ["91", "92", "93"], Script("$args[0] | Set-PinDeliverCustomer", Readings(3)).Results.Select(result => result.Id));

    [Fact]
    public void The_target_of_an_error_is_the_row_as_it_was_when_it_was_read()
    {
        using var reader = Readings(40, wrong: 95);
        var run = Script(
            "$r = $args[0]; & { while ($r.Read()) { , $r } } | Set-PinDeliverCustomer -ErrorAction Continue", reader);
        var target = Assert.IsType<PSObject>(Assert.Single(run.Output.Errors).TargetObject);
        Assert.Equal("95", target.Properties["Id"].Value);
        Assert.Equal("City95", target.Properties["City"].Value);
    }

    [Theory]
    [InlineData("""<c xmlns:z="urn:s" z:Id="i1"><Id>7</Id><City>Lund</City></c>""")]
    [InlineData("""<c xmlns:x="urn:s" x:type="Customer" Id="7" xml:lang="sv"><City>Lund</City></c>""")]
    [InlineData("""<p:c xmlns:p="urn:s"><p:Id>7</p:Id><p:City>Lund</p:City></p:c>""")]
    public void An_attribute_of_a_namespace_is_no_column(string xml)
    {
        var document = new XmlDocument();
        document.LoadXml(xml);
        var run = lab.Run("", [document.DocumentElement]);
        run.Sends("""{"city":"Lund"}""");
        Assert.EndsWith("/update/7", run.Requests[0].RawTarget, System.StringComparison.Ordinal);
        Assert.Empty(run.Warnings);
    }

    [Fact]
    public void The_target_of_an_object_that_is_a_list_of_pairs_has_its_columns()
    {
        IDictionary<string, object?> row = new ExpandoObject();
        row["Id"] = "7";
        row["Weight"] = "5,5";
        var target = PSObject.AsPSObject(lab.Run("-InputObject $args[0]", null, "", row).Output.Terminating!.TargetObject);
        Assert.Equal(["Id", "Weight"], target.Properties.Select(property => property.Name));
    }

    [Fact]
    public void A_warning_that_ends_the_command_lets_what_has_gone_come_out_first()
    {
        var run = lab.Run("-ThrottleLimit 4 -WarningAction Stop",
            [CsvRows.Of(("Id", 7), ("City", "a")), CsvRows.Of(("Id", 8), ("City", "b")), CsvRows.Of(("Id", 9), ("Foo", "x"))]);
        Assert.NotNull(run.Output.Terminating);
        Assert.Equal(["7", "8"], run.Results.Select(result => result.Id));
        Assert.All(run.Results, result => Assert.Equal(CustomerUpdateStatus.Updated, result.Status));
    }

    private RowRun Script(string script, params object?[] values)
    {
        lab.Sandbox.Requests.Clear();
        return new RowRun(lab.Shell.Run(script, null, values), lab.Sandbox.Requests.Snapshot());
    }

    private static DataTableReader Readings(int count, int? wrong = null)
    {
        using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        table.Columns.Add("Id", typeof(string));
        table.Columns.Add("City", typeof(string));
        table.Columns.Add("Weight", typeof(string));
        for (var id = 91; id < 91 + count; id++)
            table.Rows.Add($"{id}", $"City{id}", id == wrong ? "5,5" : null);
        return table.CreateDataReader();
    }
}
