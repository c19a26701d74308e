using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Rows;

public sealed class ClearTests(RowLab lab) : IClassFixture<RowLab>
{
    [Theory]
    [InlineData("-Clear PhoneAlt,Email")]
    [InlineData("-Clear phone_alt, email")]
    [InlineData("-Clear 'PHONEALT','EMAIL'")]
    [InlineData("-Clear 'PhoneAlt;Email'")]
    [InlineData("-Clear 'PhoneAlt,Email'")]
    [InlineData("-Clear Email,PhoneAlt,Email")]
    [InlineData("-Clear 'Email','','PhoneAlt'")]
    public void Typed_Clear_sends_null(string arguments)
    {
        var run = lab.Run("-Id 7 " + arguments, null);
        run.Sends("""{"phone_alt":null,"email":null}""");
        Assert.Equal("PhoneAlt, Email", run.Result.Cleared!.ToString());
        Assert.Empty(run.Result.Fields!);
    }

    [Theory]
    [InlineData("PhoneAlt;Email")]
    [InlineData("PhoneAlt,Email")]
    [InlineData(" phone_alt ; email ")]
    [InlineData("EMAIL;;PHONE_ALT;")]
    public void A_Clear_column_sends_null(string names) =>
        lab.Row("", ("Id", "7"), ("Clear", names)).Sends("""{"phone_alt":null,"email":null}""");

    [Fact]
    public void A_Clear_column_can_hold_a_list() =>
        lab.Row("", ("Id", "7"), ("clear", new[] { "PhoneAlt", "Email" })).Sends("""{"phone_alt":null,"email":null}""");

    [Fact]
    public void A_blank_Clear_clears_nothing()
    {
        lab.Csv("Id,City,Clear\n7,Lund,").Sends("""{"city":"Lund"}""");
        lab.Run("-Id 7 -City Lund -Clear ''", null).Sends("""{"city":"Lund"}""");
        lab.Run("-Id 7 -City Lund -Clear $null", null).Sends("""{"city":"Lund"}""");
        lab.Run("-Id 7 -City Lund -Clear @()", null).Sends("""{"city":"Lund"}""");
    }

    [Fact]
    public void Service_fields_are_cleared_inside_the_service() =>
        lab.Run("-Id 7 -Clear Weight,driver_note_1 -City Lund", null)
            .Sends("""{"city":"Lund","service":{"weight":null,"driver_note_1":null}}""");

    [Fact]
    public void Typed_Clear_counts_for_every_row()
    {
        var run = lab.Csv("Id,City\n1,Lund\n2,Umeå", "-Clear Email");
        Assert.Equal("""{"customer":{"city":"Lund","email":null}}""", run.Bodies["1"]);
        Assert.Equal("""{"customer":{"city":"Umeå","email":null}}""", run.Bodies["2"]);
    }

    [Fact]
    public void A_field_that_cannot_be_cleared_is_a_row_error()
    {
        foreach (var name in new[] { "Name", "postal_address", "City", "ServiceType", "type", "Package" })
        {
            Assert.Contains("cannot be cleared", lab.Run($"-Id 7 -Clear {name}", null).Refuses("FieldNotClearable", name).Message);
            lab.Row("", ("Id", "7"), ("Clear", name)).Refuses("FieldNotClearable", name);
        }
    }

    [Theory]
    [InlineData("PhoneAltt", "PhoneAlt")]
    [InlineData("phone-alt-", "PhoneAlt")]
    [InlineData("Emial", "Email")]
    public void An_unknown_name_is_an_error_that_names_the_nearest(string name, string nearest)
    {
        Assert.Contains($"did you mean {nearest}?", lab.Run($"-Id 7 -Clear {name}", null).Refuses("UnknownField").Message);
        lab.Row("", ("Id", "7"), ("Clear", "Email;" + name), ("City", "Lund")).Refuses("UnknownField");
    }

    [Theory]
    [InlineData("Id")]
    [InlineData("ExternalId")]
    [InlineData("Clear")]
    [InlineData("service")]
    [InlineData("{ $_.City }")]
    [InlineData("*")]
    public void What_is_no_field_cannot_be_cleared(string name) =>
        lab.Run($"-Id 7 -Clear {name}", null).Refuses("UnknownField");

    [Fact]
    public void A_field_that_is_also_set_is_a_row_error()
    {
        lab.Run("-Id 7 -Email a@b.se -Clear Email", null).Refuses("FieldSetAndCleared", "typed");
        lab.Csv("Id,Email\n7,a@b.se", "-Clear Email").Refuses("FieldSetAndCleared", "typed over a cell");
        lab.Csv("Id,Email,Clear\n7,a@b.se,email").Refuses("FieldSetAndCleared", "column after");
        lab.Csv("Clear,Id,Email\nemail,7,a@b.se").Refuses("FieldSetAndCleared", "column before");
        lab.Csv("Id,Clear\n7,Email", "-Email a@b.se").Refuses("FieldSetAndCleared", "constant");
        lab.Run("-Id { $_.Nr } -Email { 'x' } -Clear Email", [CsvRows.Of(("Nr", 7))]).Refuses("FieldSetAndCleared", "script block");
    }

    [Fact]
    public void A_blank_cell_is_not_set_and_so_can_be_cleared()
    {
        lab.Csv("Id,Email\n7,", "-Clear Email").Sends("""{"email":null}""");
        lab.Csv("Id,Email,Clear\n7,,Email", "-EmptyValueAction Error").Sends("""{"email":null}""");
        lab.Run("-Id 7 -Email '' -Clear Email", null).Sends("""{"email":null}""");
    }
}
