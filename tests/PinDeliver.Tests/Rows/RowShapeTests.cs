using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Data;
using System.Linq;
using System.Management.Automation;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Rows;

public sealed class RowShapeTests(RowLab lab) : IClassFixture<RowLab>
{
    private const string Body = """{"city":"Lund","position_lat":55.7,"service":{"unattended_ok":true}}""";

    public static TheoryData<string> Shapes => [.. BuildShapes().Keys];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_row_is_read_whatever_its_shape(string shape)
    {
        var run = lab.Run("", [BuildShapes()[shape]]);
        run.Sends(Body, shape);
        Assert.Equal("7", run.Result.Id);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_row_is_read_from_the_InputObject_parameter(string shape) =>
        lab.Run("-InputObject $args[0]", null, "", BuildShapes()[shape]).Sends(Body, shape);

    [Fact]
    public void A_list_given_as_InputObject_is_its_rows()
    {
        var run = lab.Run("-InputObject $args[0]", null, "",
            new object[] { new object[] { new Hashtable { ["Id"] = 1, ["City"] = "a" }, "2" } });
        Assert.Equal([1, 2], run.Results.Select(result => result.Row));
        Assert.Equal(["1", "2"], run.Results.Select(result => result.Id));
    }

    [Fact]
    public void A_bare_text_or_number_is_an_id()
    {
        foreach (var id in new object[] { "7", 7, 7L, (short)7, 7.0, 7m, new PSObject("7") })
            Assert.EndsWith("/update/7", lab.Run("-City Lund", [id]).Requests.Single().RawTarget, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_with_note_properties_is_an_id_and_nothing_else()
    {
        // As Get-Content gives its lines.
        var line = new PSObject("7");
        line.Properties.Add(new PSNoteProperty("City", "Umeå"));
        line.Properties.Add(new PSNoteProperty("PSPath", "ids.txt"));
        var run = lab.Run("-Email a@b.se", [line]);
        run.Sends("""{"email":"a@b.se"}""");
        Assert.Empty(run.Warnings);
    }

    [Fact]
    public void Values_wrapped_by_the_engine_are_read_through()
    {
        var text = new PSObject("Lund");
        text.Properties.Add(new PSNoteProperty("Note", 1));
        lab.Row("", ("Id", PSObject.AsPSObject(7)), ("City", text), ("PositionLat", new PSObject("55.7")),
            ("UnattendedOk", new PSObject(true)))
            .Sends(Body);
        lab.Row("", ("Id", PSObject.AsPSObject(7)), ("City", "Lund"), ("PositionLat", new PSObject(" "))).Sends("""{"city":"Lund"}""");
        lab.Row("", ("Id", "7"), ("PositionLat", new PSObject("57,70"))).Refuses("InvalidFieldValue");
    }

    [Fact]
    public void A_row_that_is_null_is_an_error_and_not_the_row_before()
    {
        var run = lab.Run("-ErrorAction SilentlyContinue",
            [CsvRows.Of(("Id", 1), ("City", "a")), null, CsvRows.Of(("Id", 3), ("City", "c"))]);
        Assert.Equal([null, "MissingIdentity", null], run.Results.Select(result => result.ErrorId));
        Assert.Equal(["1", "3"], run.Bodies.Keys.Order());
    }

    [Fact]
    public void What_has_no_columns_is_InvalidRow()
    {
        foreach (var row in new object[] { DateTime.UnixEpoch, true, TimeSpan.Zero,
            DateTimeOffset.UnixEpoch })
        {
            lab.Run("-City Lund", [new PSObject(row)]).Refuses("InvalidRow", row.ToString()!);
        }

        lab.Run("-City Lund", [ScriptBlock.Create("1")]).Refuses("InvalidRow");
    }

    [Fact]
    public void A_property_that_throws_is_a_row_error_and_the_next_row_goes_on()
    {
        var run = lab.Run("-ErrorAction SilentlyContinue", [new Broken(), new Hashtable { ["Id"] = 8, ["City"] = "Lund" }]);
        Assert.Equal(["InvalidRow", null], run.Results.Select(result => result.ErrorId));
        Assert.Contains("City", run.Results[0].Message);
        Assert.Contains("disk on fire", run.Results[0].Message);
        Assert.Equal("8", run.Bodies.Keys.Single());
    }

    [Fact]
    public void A_property_that_throws_and_is_no_field_is_never_asked() =>
        lab.Run("", [new BrokenElsewhere()]).Sends("""{"city":"Lund"}""");

    [Fact]
    public void A_deleted_DataRow_is_a_row_error()
    {
        var row = Table().Rows[0];
        row.Table.AcceptChanges();
        row.Delete();
        var run = lab.Run("-ErrorAction SilentlyContinue", [row, new Hashtable { ["Id"] = 8, ["City"] = "Lund" }]);
        Assert.Equal(["InvalidRow", null], run.Results.Select(result => result.ErrorId));
    }

    [Fact]
    public void DBNull_is_blank()
    {
        var table = Table();
        table.Rows[0]["City"] = DBNull.Value;
        lab.Run("", [table.Rows[0]]).Sends("""{"position_lat":55.7,"service":{"unattended_ok":true}}""");
    }

    [Fact]
    public void Keys_of_a_dictionary_that_differ_in_case_only_are_two_columns() =>
        lab.Run("", [new Dictionary<string, object> { ["Id"] = 7, ["City"] = "Lund", ["CITY"] = "Umeå" }]).Refuses("DuplicateField");

    private static Dictionary<string, object> BuildShapes() => new()
    {
        ["PSCustomObject"] = CsvRows.Of(("Id", "7"), ("City", "Lund"), ("PositionLat", "55.7"), ("UnattendedOk", "yes")),
        ["hashtable"] = new Hashtable { ["Id"] = 7, ["City"] = "Lund", ["position_lat"] = 55.7, ["UnattendedOk"] = true },
        ["ordered"] = new OrderedDictionary { ["UnattendedOk"] = "1", ["PositionLat"] = 55.7m, ["City"] = "Lund", ["Id"] = 7 },
        ["dictionary"] = new Dictionary<string, object?>
        {
            ["Id"] = 7,
            ["City"] = "Lund",
            ["PositionLat"] = "55.7",
            ["UnattendedOk"] = "true"
        },
        ["DataRow"] = Table().Rows[0],
        ["DataRowView"] = Table().DefaultView[0],
        ["class instance"] = new Customer(),
        ["record"] = new Visit("7", "Lund", 55.7, true),
        ["anonymous"] = new { Id = 7, City = "Lund", PositionLat = 55.7m, UnattendedOk = true, Email = (string?)null },
    };

    private static DataTable Table()
    {
        var table = new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture };
        table.Columns.Add("Id", typeof(int));
        table.Columns.Add("City", typeof(string));
        table.Columns.Add("PositionLat", typeof(double));
        table.Columns.Add("UnattendedOk", typeof(bool));
        table.Rows.Add(7, "Lund", 55.7, true);
        return table;
    }

    public sealed record Visit(string Id, string City, double PositionLat, bool UnattendedOk);

    public sealed class Customer
    {
        public int Id { get; } = 7;

        public string City { get; } = "Lund";

        public double? PositionLat { get; } = 55.7;

        public double? PositionLng { get; }

        public bool? UnattendedOk { get; } = true;
    }

    public sealed class Broken
    {
        public string Id { get; } = "7";

        public string City => Id.Length > 0 ? throw new InvalidOperationException("disk on fire") : "";
    }

    public sealed class BrokenElsewhere
    {
        public string Id { get; } = "7";

        public string City { get; } = "Lund";

        public string Butik => Id.Length > 0 ? throw new InvalidOperationException("disk on fire") : "";
    }
}
