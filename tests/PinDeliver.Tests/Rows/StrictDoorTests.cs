using System;
using System.Collections;
using System.Collections.Generic;
using System.Data;
using System.Dynamic;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using System.Xml;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Rows;

/// <summary>The doors by which values come in beside a plain row: all are as strict.</summary>
public sealed class StrictDoorTests(RowLab lab) : IClassFixture<RowLab>
{
    private const string Body = """{"city":"Lund","email":"a@b.se"}""";

    [Fact]
    public void Members_added_to_a_row_are_columns()
    {
        var table = Table();
        foreach (var row in new object[] { new Hashtable { ["Id"] = 7, ["City"] = "Lund" }, table.Rows[0], table.DefaultView[0] })
            lab.Run("", [With(row, "Email", "a@b.se")]).Sends(Body, row.ToString()!);
    }

    [Fact]
    public void A_list_of_rows_in_one_object_is_its_rows()
    {
        var rows = new object[] { new Hashtable { ["Id"] = 1, ["City"] = "a" }, "2", new List<object> { CsvRows.Of(("Id", 3), ("City", "c")) } };
        foreach (var list in new object[] { rows, new List<object>(rows), new ArrayList(rows) })
        {
            var run = lab.Run("-Email a@b.se", [new PSObject(list)]);
            Assert.Equal(["1", "2", "3"], run.Results.Select(result => result.Id));
        }
    }

    [Fact]
    public void A_table_is_its_rows()
    {
        var table = Table();
        table.Rows.Add("8", "Umeå");
        Assert.Equal(["7", "8"], lab.Run("-InputObject $args[0]", null, "", table).Results.Select(result => result.Id));
        Assert.Equal(["7", "8"], lab.Run("-InputObject $args[0]", null, "", table.DefaultView).Results.Select(result => result.Id));
    }

    [Fact]
    public void Records_of_a_data_reader_are_rows()
    {
        using var reader = Table().CreateDataReader();
        var records = reader.Cast<IDataRecord>().ToList();
        lab.Run("-Email a@b.se", [records[0]]).Sends(Body);
    }

    [Fact]
    public void Expando_and_json_objects_are_rows()
    {
        IDictionary<string, object?> expando = new ExpandoObject();
        (expando["Id"], expando["City"], expando["Email"]) = (7, "Lund", "a@b.se");
        lab.Run("", [new PSObject(expando)]).Sends(Body);
        lab.Run("", [new PSObject(JsonNode.Parse("""{"id":7.0,"city":"Lund","email":"a@b.se"}"""))]).Sends(Body);
    }

    [Fact]
    public void Numbers_of_a_json_object_keep_their_digits() =>
        lab.Run("", [new PSObject(JsonNode.Parse("""{"id":"7","position_lat":57.70,"service":{"weight":0.1234567890123456789012345678901}}"""))], "sv-SE")
            .Sends("""{"position_lat":57.70,"service":{"weight":0.1234567890123456789012345678901}}""");

    [Fact]
    public void An_XML_element_is_a_row()
    {
        var document = new XmlDocument();
        document.LoadXml("<k Id='7'><City lang='sv'>Lund</City><Email>a@b.se</Email><PhoneAlt/><service><weight>5.5</weight></service></k>");
        lab.Run("", [document.DocumentElement]).Sends("""{"city":"Lund","email":"a@b.se","service":{"weight":5.5}}""");
    }

    [Fact]
    public void An_entry_of_a_dictionary_that_was_taken_apart_is_told() =>
        Assert.Contains("-InputObject", lab.Run("", [new KeyValuePair<string, object?>("Id", 7)]).Refuses("InvalidRow").Message);

    [Fact]
    public void A_deserialized_enumeration_is_its_name()
    {
        var row = PSSerializer.Deserialize(PSSerializer.Serialize(CsvRows.Of(("Id", "7"), ("City", DayOfWeek.Friday))));
        lab.Run("", [row]).Sends("""{"city":"Friday"}""");
    }

    [Fact]
    public void A_row_that_is_of_no_table_is_told() => lab.Run("", [Table().NewRow()]).Refuses("InvalidRow");

    [Fact]
    public void An_enumerator_that_throws_fails_its_row_alone()
    {
        static IEnumerable Rows()
        {
            yield return new Hashtable { ["Id"] = 1, ["City"] = "Lund" };
            throw new InvalidOperationException("disk on fire");
        }

        var run = lab.Run("-InputObject $args[0] -ErrorAction SilentlyContinue", null, "", Rows());
        Assert.Equal([null, "InvalidRow"], run.Results.Select(result => result.ErrorId));
        Assert.Contains("disk on fire", run.Results[1].Message);
    }

    [Fact]
    public void A_key_whose_text_throws_fails_its_row_alone()
    {
        var run = lab.Run("-ErrorAction SilentlyContinue",
            [new Hashtable { [new Mute()] = 1, ["Id"] = 7 }, CsvRows.Of(("Id", 8), ("City", "Lund"))]);
        Assert.Equal(["InvalidRow", null], run.Results.Select(result => result.ErrorId));
    }

    [Fact]
    public void All_bad_cells_of_a_row_are_told_at_once()
    {
        var failure = lab.Row("", ("Id", "7"), ("Weight", "5,5"), ("StopTime", "x"), ("City", "Lund"), ("UnattendedOk", "maybe")).Refuses("InvalidFieldValue");
        Assert.Contains("3 things are wrong. Weight: '5,5'", failure.Message);
        Assert.Contains("StopTime: 'x'", failure.Message);
        Assert.Contains("UnattendedOk: 'maybe'", failure.Message);
        Assert.Equal("Weight", failure.Column);
    }

    [Fact]
    public void A_bad_identity_and_a_bad_cell_are_told_together()
    {
        var message = lab.Row("", ("Id", ".."), ("Weight", "5,5")).Refuses("InvalidFieldValue").Message;
        Assert.Contains("Id '..'", message);
        Assert.Contains("Weight: '5,5'", message);
    }

    [Fact]
    public void The_rows_own_identity_is_not_read_where_the_command_names_the_customer() =>
        Assert.EndsWith("/update/1", lab.Row("-Id 1", ("Id", ".."), ("ExternalId", "#REF!"), ("City", "Lund")).Requests.Single().RawTarget, StringComparison.Ordinal);

    [Theory]
    [InlineData("ExternaId", "ExternalId")]
    [InlineData("External Id", "ExternalId")]
    [InlineData("Customer Id", "Id")]
    [InlineData("I\u200Bd", "Id")]
    [InlineData("Id\u00AD", "Id")]
    public void A_column_that_is_almost_an_identity_is_warned_of(string column, string meant) =>
        Assert.Contains($"did you mean {meant}?", Assert.Single(lab.Row("-Id 7", (column, "1"), ("City", "Lund")).Warnings));

    [Fact]
    public void What_only_a_read_gives_is_passed_over_without_a_word()
    {
        var run = lab.Row("", ("Id", "7"), ("ExternalId", "K-7"), ("City", "Lund"), ("Url", "u"), ("TrackingUrl", "t"), ("CountryCode", "SE"),
            ("RetryReason", "x"), ("Line", 3));
        run.Sends("""{"city":"Lund"}""");
        Assert.Empty(run.Warnings);
        var customer = CsvRows.Of(("Id", "7"), ("ExternalId", "K-7"), ("City", "Lund"));
        customer.TypeNames.Insert(0, "PinDeliver.Customer");
        Assert.Empty(lab.Run("", [customer]).Warnings);
    }

    [Fact]
    public void An_id_with_a_blank_inside_is_sent_and_warned_of() =>
        Assert.Contains("has a blank inside", Assert.Single(lab.Row("", ("Id", "10 01"), ("City", "Lund")).Warnings));

    [Theory]
    [InlineData("-Id 1001,1002 -City Lund", "InvalidIdentity", "1001, 1002 | Set-PinDeliverCustomer")]
    [InlineData("-Id 7 -PositionLat 57,70", "InvalidFieldValue", "57.70")]
    [InlineData("-Id 7 -City a,b", "InvalidFieldValue", "in quotes")]
    [InlineData("-Id 7 -Weight '57.70' -Culture sv-SE", "InvalidFieldValue", "-Culture")]
    [InlineData("-Id 7 -RequestedDeliveryDate 03/04/2026", "InvalidFieldValue", "-Culture")]
    [InlineData("-Id 7 -RequestedDeliveryDate 03/04/2026 -Culture mt-MT", "InvalidFieldValue", "2026-03-04")]
    [InlineData("-InputObject ([datetime]::Now)", "InvalidRow", "which has no columns")]
    public void An_error_says_what_to_do(string arguments, string id, string words) => Assert.Contains(words, lab.Run(arguments, null).Refuses(id).Message);

    [Fact]
    public void A_culture_that_does_not_exist_is_told()
    {
        var output = lab.Run("-Id 7 -City Lund -Culture sv-SEE", null).Output;
        Assert.Contains("There is no culture 'sv-SEE'", output.Terminating!.Exception.Message);
    }

    [Fact]
    public void A_name_that_the_row_lacks_is_warned_of_once_with_the_nearest()
    {
        var rows = Enumerable.Range(1, 3).Select(id => CsvRows.Of(("Nr", id), ("Stad", "Lund")));
        Assert.Contains("did you mean Stad?", Assert.Single(lab.Run("-Id { $_.Nr } -City { $_.Sted + $_.Stad }", rows).Warnings));
    }

    [Theory]
    [InlineData("{ Get-Command NoSuchOne; 'Lund' }")]
    [InlineData("{ Get-Command NoSuchOne -ErrorAction Continue; 'Lund' }")]
    [InlineData("{ $ErrorActionPreference = 'Continue'; [int]'x'; 'Lund' }")]
    [InlineData("{ [datetime]::ParseExact('x', 'yyyy', $null); 'Lund' }")]
    [InlineData("{ $null = 1 | ForEach-Object { $_ }; break }")]
    [InlineData("{ $null = 1 | ForEach-Object { $_ }; exit 3 }")]
    public void Any_error_inside_a_script_block_fails_its_row(string block)
    {
        foreach (var preference in new[] { "Continue", "SilentlyContinue", "Stop" })
        {
            lab.Shell.Run($"$global:ErrorActionPreference = '{preference}'");
            try
            {
                var run = lab.Run($"-Id 7 -Email a@b.se -City {block} -ErrorAction SilentlyContinue", null);
                Assert.Empty(run.Requests);
                Assert.Equal((preference, "ParameterScriptFailed"), (preference, run.Result.ErrorId));
            }
            finally
            {
                lab.Shell.Run("$global:ErrorActionPreference = 'Continue'");
            }
        }
    }

    private static PSObject With(object row, string name, object value)
    {
        var wrapped = PSObject.AsPSObject(row);
        wrapped.Properties.Add(new PSNoteProperty(name, value));
        return wrapped;
    }

    private static DataTable Table()
    {
        var table = new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture };
        table.Columns.Add("Id", typeof(string));
        table.Columns.Add("City", typeof(string));
        table.Rows.Add("7", "Lund");
        return table;
    }

    private sealed class Mute
    {
        public override string ToString() => throw new InvalidOperationException("no text");
    }
}
