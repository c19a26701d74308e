using System.Linq;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Rows;

public sealed class EmptyValueActionTests(RowLab lab) : IClassFixture<RowLab>
{
    [Theory]
    [InlineData("")]
    [InlineData("-EmptyValueAction Ignore")]
    public void Ignore_is_the_default(string arguments) =>
        lab.Csv("Id,City,PhoneAlt\n7,Lund,", arguments).Sends("""{"city":"Lund"}""");

    [Fact]
    public void Clear_clears_the_blank_cells_of_columns_that_are_present()
    {
        var run = lab.Csv("Id,City,PhoneAlt,PositionLat,Weight,StopTime\n7,Lund,,,, ", "-EmptyValueAction Clear");
        run.Sends("""{"city":"Lund","phone_alt":null,"position_lat":null,"service":{"weight":null,"stop_time":null}}""");
        Assert.Equal(["PhoneAlt", "PositionLat", "Weight", "StopTime"], run.Result.Cleared!);
        Assert.Equal(["City"], run.Result.Fields!);
    }

    [Fact]
    public void Clear_leaves_columns_that_are_missing() =>
        lab.Csv("Id,Email\n7,", "-EmptyValueAction Clear").Sends("""{"email":null}""");

    [Fact]
    public void Clear_refuses_a_blank_cell_of_a_field_that_cannot_be_cleared()
    {
        foreach (var column in ApiField.All.Where(known => !known.Nullable))
            lab.Csv($"Id,{column.Parameter},Email\n7,,a@b.se", "-EmptyValueAction Clear").Refuses("FieldNotClearable", column.Parameter);
    }

    [Fact]
    public void Error_refuses_a_row_with_a_blank_cell()
    {
        var failure = lab.Csv("Id,City,PhoneAlt\n7,Lund,", "-EmptyValueAction Error").Refuses("EmptyValue");
        Assert.Equal("PhoneAlt", failure.Column);
        Assert.Contains("PhoneAlt", failure.Message);
    }

    [Fact]
    public void Error_lets_whole_rows_through() =>
        lab.Csv("Id,City\n7,Lund", "-EmptyValueAction Error").Sends("""{"city":"Lund"}""");

    [Theory]
    [InlineData("Clear")]
    [InlineData("Error")]
    public void A_blank_identity_is_no_blank_field(string action) =>
        lab.Csv("Id,ExternalId,City,Clear\n,K-1,Lund,", $"-EmptyValueAction {action}").Sends("""{"city":"Lund"}""");

    [Theory]
    [InlineData("Clear")]
    [InlineData("Error")]
    public void A_typed_constant_fills_the_blank_cells_of_its_column(string action) =>
        lab.Csv("Id,City,Email\n7,,a@b.se", $"-City Lund -EmptyValueAction {action}").Sends("""{"city":"Lund","email":"a@b.se"}""");

    [Theory]
    [InlineData("Clear")]
    [InlineData("Error")]
    public void A_typed_blank_is_no_cell(string action) =>
        lab.Run($"-Id 7 -City Lund -Email '' -EmptyValueAction {action}", null).Sends("""{"city":"Lund"}""");

    [Fact]
    public void A_blank_cell_beside_its_filled_alias_is_no_blank()
    {
        foreach (var action in new[] { "Clear", "Error" })
        {
            lab.Run($"-EmptyValueAction {action}", [CsvRows.Of(("Id", "7"), ("PhoneAlt", ""), ("phone_alt", "031"))])
                .Sends("""{"phone_alt":"031"}""", action);
        }
    }

    [Fact]
    public void A_script_block_that_finds_a_blank_cell_clears_it() =>
        lab.Run("-Id { $_.Nr } -Email { $_.Mail } -EmptyValueAction Clear", [CsvRows.Of(("Nr", "7"), ("Mail", ""))])
            .Sends("""{"email":null}""");

    [Fact]
    public void Clear_takes_null_and_DBNull_for_blank_cells()
    {
        lab.Run("-EmptyValueAction Clear", [CsvRows.Of(("Id", "7"), ("Email", null))]).Sends("""{"email":null}""");
        lab.Run("-EmptyValueAction Clear", [CsvRows.Of(("Id", "7"), ("Email", System.DBNull.Value))]).Sends("""{"email":null}""");
    }
}
