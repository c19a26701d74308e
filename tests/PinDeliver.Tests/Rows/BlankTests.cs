using System;
using System.Linq;
using System.Management.Automation.Internal;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Rows;

public sealed class BlankTests(RowLab lab) : IClassFixture<RowLab>
{
    private static readonly object?[] Blanks = ["", " ", "\t", "\r\n", "\u00A0", "\u3000", null, DBNull.Value, AutomationNull.Value];

    public static TheoryData<string> Fields => [.. ApiField.All.Select(known => known.Parameter)];

    [Fact]
    public void Blank_latitude_is_not_sent()
    {
        foreach (var path in ValuePaths.All)
        {
            foreach (var blank in Blanks)
                lab.Give(path, "PositionLat", blank).Skips(path.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_blank_is_not_sent_for_any_field(string name)
    {
        foreach (var path in ValuePaths.All)
        {
            lab.Give(path, name, "").Skips(path.ToString());
            lab.Give(path, name, " ").Skips(path.ToString());
            lab.Give(path, name, null).Skips(path.ToString());
        }
    }

    [Fact]
    public void A_missing_column_is_not_sent() =>
        lab.Csv("Id,City\n7,Lund").Sends("""{"city":"Lund"}""");

    [Fact]
    public void A_missing_last_cell_is_not_sent() =>
        lab.Csv("Id,City,ZipCode\n7,Lund").Sends("""{"city":"Lund"}""");

    [Fact]
    public void A_blank_cell_beside_a_filled_one_is_not_sent() =>
        lab.Csv("Id,City,PositionLat,UnattendedOk,StopTime\n7,Lund,,,").Sends("""{"city":"Lund"}""");

    [Fact]
    public void A_blank_on_one_row_does_not_keep_the_value_of_the_row_before()
    {
        var run = lab.Csv("Id,City,PositionLat\n1,Lund,55\n2,,\n3,Umeå,");
        Assert.Equal("""{"customer":{"city":"Lund","position_lat":55}}""", run.Bodies["1"]);
        Assert.Equal("""{"customer":{"city":"Umeå"}}""", run.Bodies["3"]);
        Assert.Equal(2, run.Requests.Count);
    }

    [Fact]
    public void A_script_block_value_does_not_stay_for_the_next_row()
    {
        var run = lab.Run("-Id { $_.Nr } -City { $_.Town } -ZipCode { $_.Zip }",
            [CsvRows.Of(("Nr", 1), ("Town", "Lund"), ("Zip", "22222")), CsvRows.Of(("Nr", 2), ("Zip", "11111"))]);
        Assert.Equal("""{"customer":{"zipcode":"11111"}}""", run.Bodies["2"]);
    }

    [Fact]
    public void Nothing_left_to_send_is_skipped_with_a_warning_that_names_the_row()
    {
        var run = lab.Csv("Id,City\n7,\n8,Lund\n9, ");
        Assert.Equal([CustomerUpdateStatus.Skipped, CustomerUpdateStatus.Updated, CustomerUpdateStatus.Skipped],
            run.Results.Select(result => result.Status));
        Assert.Collection(run.Warnings,
            warning => Assert.StartsWith("Row 1 (Id 7) has nothing to send", warning, StringComparison.Ordinal),
            warning => Assert.StartsWith("Row 3 (Id 9) has nothing to send", warning, StringComparison.Ordinal));
        Assert.Empty(run.Output.Errors);
    }

    [Fact]
    public void A_bare_id_alone_has_nothing_to_send() => lab.Run("", ["7"]).Skips();

    [Fact]
    public void A_skipped_row_has_no_fields()
    {
        var result = lab.Csv("Id,City\n7,").Result;
        Assert.Empty(result.Fields!);
        Assert.Empty(result.Cleared!);
        Assert.Equal(0, result.Attempts);
        Assert.Null(result.ErrorId);
    }

    [Fact]
    public void A_blank_stays_blank_in_every_culture_and_under_UseCulture()
    {
        foreach (var culture in CultureTests.Cultures)
        {
            lab.Run("-UseCulture", CsvRows.Parse("Id,PositionLat,RequestedDeliveryDate,StopTime,TimeWindowStart\n7,,,,"), culture)
                .Skips(culture);
        }
    }
}
