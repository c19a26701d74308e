using System.Linq;
using System.Management.Automation;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Rows;

public sealed class ScriptBlockTests(RowLab lab) : IClassFixture<RowLab>
{
    private static PSObject[] ThreeRows =>
    [
        CsvRows.Of(("CustNo", "1"), ("Town", "Lund")),
        CsvRows.Of(("CustNo", "2"), ("Town", "x")),
        CsvRows.Of(("CustNo", "3"), ("Town", "Umeå")),
    ];

    [Fact]
    public void Delay_bind_reads_foreign_columns()
    {
        var run = lab.Run("-Id { $_.CustNo } -City { $_.Town }", ThreeRows);
        Assert.Equal("""{"customer":{"city":"Lund"}}""", run.Bodies["1"]);
        Assert.Equal("""{"customer":{"city":"Umeå"}}""", run.Bodies["3"]);
        Assert.Empty(run.Warnings);
    }

    [Fact]
    public void Delay_bind_works_for_the_external_id_and_without_an_identity_parameter()
    {
        Assert.EndsWith("/extid/2", lab.Run("-ExternalId { $_.CustNo } -City { $_.Town }", [ThreeRows[1]]).Requests.Single().RawTarget);
        lab.Run("-City { $_.Town }", [CsvRows.Of(("Id", "7"), ("Town", "Lund"))]).Sends("""{"city":"Lund"}""");
    }

    [Fact]
    public void The_row_is_both_underscore_and_PSItem() =>
        lab.Run("-Id { $PSItem.CustNo } -City { $PSItem.Town }", [ThreeRows[0]]).Sends("""{"city":"Lund"}""");

    [Fact]
    public void A_script_block_wins_over_the_row_and_sees_it() =>
        lab.Run("-City { $_.City.ToUpper() }", [CsvRows.Of(("Id", "7"), ("City", "Lund"))]).Sends("""{"city":"LUND"}""");

    [Fact]
    public void A_bare_id_is_the_script_blocks_row() =>
        lab.Run("-Id { $_ } -Reference { \"R-$_\" }", ["7"]).Sends("""{"service":{"reference":"R-7"}}""");

    [Theory]
    [InlineData("-City { throw 'no such town' }")]
    [InlineData("-City { $_.Town.Substring(99) }")]
    [InlineData("-City { Get-NoSuchCommand }")]
    [InlineData("-City { $null.ToString() }")]
    [InlineData("-City { [int]'x' }")]
    [InlineData("-City { Get-Command NoSuchCommand -ErrorAction Stop }")]
    public void A_script_block_that_throws_is_a_row_error_for_its_row_only(string arguments)
    {
        arguments = arguments.Replace("{ ", "{ if ($_.CustNo -ne 2) { return 'ok' }; ");
        var rows = ThreeRows;
        var run = lab.Run($"-Id {{ $_.CustNo }} {arguments} -ErrorAction SilentlyContinue", rows);
        Assert.Equal([null, "ParameterScriptFailed", null], run.Results.Select(result => result.ErrorId));
        Assert.Contains("City", run.Results[1].Message);
        Assert.Equal(["1", "3"], run.Bodies.Keys.Order());
        lab.Run($"-Id {{ $_.CustNo }} {arguments}", [rows[1]]).Refuses("ParameterScriptFailed");
    }

    [Theory]
    [InlineData("break")]
    [InlineData("continue")]
    [InlineData("exit")]
    public void A_script_block_that_breaks_out_is_a_row_error_and_no_row_slips_away(string word)
    {
        var run = lab.Run($"-Id {{ $_.CustNo }} -City {{ if ($_.CustNo -eq 2) {{ {word} }}; $_.Town }} -ErrorAction SilentlyContinue",
            ThreeRows);
        Assert.Equal([null, "ParameterScriptFailed", null], run.Results.Select(result => result.ErrorId));
    }

    [Fact]
    public void The_message_of_a_script_block_that_throws_is_told() =>
        Assert.Contains("no such town", lab.Run("-Id 7 -City { throw 'no such town' }", null).Refuses("ParameterScriptFailed").Message);

    [Theory]
    [InlineData("{ begin { $a = 1 } process { $_.Ort } }")]
    [InlineData("{ param([int] $row) $row }")]
    public void A_script_block_that_takes_no_row_is_named(string block) =>
        Assert.Contains("City", lab.Row($"-City {block}", ("Id", 7), ("Ort", "x")).Refuses("ParameterScriptFailed").Message);

    [Theory]
    [InlineData("City")]
    [InlineData("PositionLat")]
    [InlineData("UnattendedOk")]
    [InlineData("RequestedDeliveryDate")]
    [InlineData("TimeWindowStart")]
    [InlineData("StopTime")]
    public void A_script_block_that_returns_several_values_is_a_row_error(string field)
    {
        var run = lab.Run($"-Id {{ $_.CustNo }} -{field} {{ '1'; '2' }} -ErrorAction SilentlyContinue", ThreeRows);
        Assert.All(run.Results, result => Assert.Equal("InvalidFieldValue", result.ErrorId));
        Assert.Equal(3, run.Results.Count);
        Assert.Empty(run.Requests);
    }

    [Fact]
    public void A_script_block_that_returns_several_ids_is_a_row_error() =>
        lab.Run("-Id { '1'; '2' } -City Lund", ["x"]).Refuses("InvalidIdentity");

    [Theory]
    [InlineData("{ }")]
    [InlineData("{ $null }")]
    [InlineData("{ '' }")]
    [InlineData("{ ' ' }")]
    [InlineData("{ $_.NoSuchColumn }")]
    [InlineData("{ if ($false) { 'x' } }")]
    [InlineData("{ @() }")]
    public void A_script_block_that_returns_nothing_sends_nothing(string block)
    {
        var run = lab.Run($"-Id {{ $_.CustNo }} -City {block} -Email a@b.se", ThreeRows);
        Assert.Equal(3, run.Results.Count);
        Assert.All(run.Requests, request => Assert.Equal("""{"customer":{"email":"a@b.se"}}""", request.BodyText));
    }

    [Fact]
    public void A_script_block_that_finds_no_id_is_a_row_error_and_no_row_slips_away()
    {
        var run = lab.Run("-Id { if ($_.CustNo -ne 2) { $_.CustNo } } -City { $_.Town } -ErrorAction SilentlyContinue", ThreeRows);
        Assert.Equal([null, "MissingIdentity", null], run.Results.Select(result => result.ErrorId));
    }

    [Fact]
    public void A_script_block_that_writes_an_error_and_goes_on_gives_its_value() =>
        lab.Run("-Id 7 -City { Get-Command NoSuchCommand -ErrorAction SilentlyContinue; 'Lund' }", null).Sends("""{"city":"Lund"}""");

    [Fact]
    public void Script_blocks_see_the_variables_of_the_caller()
    {
        lab.Shell.Run("$global:suffix = ' C'");
        lab.Run("-Id 7 -City { 'Lund' + $suffix }", null).Sends("""{"city":"Lund C"}""");
    }

    [Fact]
    public void A_typed_value_of_the_script_block_is_as_strict_as_a_cell()
    {
        lab.Run("-Id 7 -PositionLat { [double]57.7 } -UnattendedOk { $true }", null, "sv-SE")
            .Sends("""{"position_lat":57.7,"service":{"unattended_ok":true}}""");
        lab.Run("-Id 7 -PositionLat { [double]::NaN }", null).Refuses("InvalidFieldValue");
    }
}
