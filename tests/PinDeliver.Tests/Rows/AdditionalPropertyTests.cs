using System.Collections;
using System.Collections.Generic;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Rows;

public sealed class AdditionalPropertyTests(RowLab lab) : IClassFixture<RowLab>
{
    [Fact]
    public void Undocumented_fields_go_into_customer_and_service()
    {
        var run = lab.Run("-Id 7 -City Lund -Weight 5 -AdditionalProperty @{ verification_code = '0123'; service = @{ route_id = 7 } }",
            null);
        run.Sends("""{"city":"Lund","verification_code":"0123","service":{"weight":5,"route_id":7}}""");
        Assert.Contains("AdditionalProperty", run.Result.Fields!);
    }

    [Theory]
    [InlineData("@{ a = 'x' }", """{"a":"x"}""")]
    [InlineData("@{ a = 1.50d }", """{"a":1.50}""")]
    [InlineData("@{ a = 1.5 }", """{"a":1.5}""")]
    [InlineData("@{ a = $true }", """{"a":true}""")]
    [InlineData("@{ a = '5' }", """{"a":"5"}""")]
    [InlineData("@{ a = @('x', 1, $null) }", """{"a":["x",1,null]}""")]
    [InlineData("@{ a = @{ b = @{ c = 1 } } }", """{"a":{"b":{"c":1}}}""")]
    [InlineData("@{ a = 'x'; b = ''; c = $null }", """{"a":"x"}""")]
    [InlineData("([pscustomobject]@{ a = 'x' })", """{"a":"x"}""")]
    [InlineData("@{ service = @{ a = 1 } }", """{"service":{"a":1}}""")]
    public void Values_keep_their_types(string property, string json) =>
        lab.Run($"-Id 7 -AdditionalProperty {property}", null).Sends(json);

    [Fact]
    public void A_documented_field_is_an_error_as_its_own_parameter_checks_it()
    {
        Assert.Contains("-City", lab.Run("-Id 7 -AdditionalProperty @{ city = 'Lund' }", null).Refuses("DuplicateField").Message);
        lab.Run("-Id 7 -AdditionalProperty @{ service = @{ weight = 5 } }", null).Refuses("DuplicateField");
    }

    [Theory]
    [InlineData("@{ driver_note_1 = 'ring' }", "-DriverNote1")]
    [InlineData("@{ Weight = 5 }", "-Weight")]
    [InlineData("@{ packages = @(@{ name = 'x' }) }", "-Package")]
    [InlineData("@{ service = @{ city = 'x' } }", "-City")]
    public void A_documented_field_on_the_wrong_level_is_one_too(string property, string parameter) =>
        Assert.Contains(parameter, lab.Run($"-Id 7 -AdditionalProperty {property}", null).Refuses("DuplicateField").Message);

    [Theory]
    [InlineData("@{}")]
    [InlineData("{ $null }")]
    [InlineData("@{ b = '' }")]
    public void A_blank_parameter_leaves_those_of_the_row(string blank) =>
        lab.Row($"-AdditionalProperty {blank}", ("Id", 7), ("AdditionalProperty", new Hashtable { ["b"] = 2 })).Sends("""{"b":2}""");

    [Fact]
    public void The_service_is_given_once()
    {
        var twice = new Dictionary<string, object> { ["service"] = new Hashtable { ["a"] = 1 }, ["Service"] = new Hashtable { ["b"] = 2 } };
        lab.Run("-Id 7 -AdditionalProperty $args[0]", null, "", twice).Refuses("DuplicateField");
    }

    [Fact]
    public void Values_are_strict()
    {
        lab.Run("-Id 7 -AdditionalProperty @{ a = [double]::NaN }", null).Refuses("InvalidFieldValue");
        lab.Run("-Id 7 -AdditionalProperty @{ a = [char]0xD83D + 'x' }", null).Refuses("InvalidFieldValue");
        lab.Run("-Id 7 -AdditionalProperty 'a=1'", null).Refuses("InvalidFieldValue");
        lab.Run("-Id 7 -AdditionalProperty @{ service = 'x' }", null).Refuses("InvalidFieldValue");
    }

    [Fact]
    public void Names_are_as_strict_as_texts()
    {
        lab.Run("-Id 7 -AdditionalProperty @{ ([string][char]0xD83D + 'x') = 1 }", null).Refuses("InvalidFieldValue");
        lab.Run("-Id 7 -AdditionalProperty @{ a = @{ ([string][char]0xD83D + 'x') = 1 } }", null).Refuses("InvalidFieldValue");
    }

    [Fact]
    public void A_property_that_throws_is_a_row_error() =>
        lab.Run("-Id 7 -AdditionalProperty $args[0]", null, "", new Hashtable { ["a"] = new PackageTests.Broken() })
            .Refuses("InvalidFieldValue");

    [Fact]
    public void A_column_and_a_script_block_can_carry_them()
    {
        lab.Row("", ("Id", 7), ("AdditionalProperty", new Hashtable { ["a"] = 1 })).Sends("""{"a":1}""");
        lab.Run("-Id { $_.Nr } -AdditionalProperty { @{ a = $_.A } }", [CsvRows.Of(("Nr", 7), ("A", "x"))]).Sends("""{"a":"x"}""");
    }
}
