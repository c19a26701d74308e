using System.Linq;
using System.Management.Automation;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Rows;

public sealed class CompletionTests(CompletionTests.Engine engine) : IClassFixture<CompletionTests.Engine>
{
    [Theory]
    [InlineData("-CustomerType ", "b2b,b2c")]
    [InlineData("-ServiceType ", "dropoff,pickup")]
    [InlineData("-ServiceType p", "pickup")]
    [InlineData("-Priority ", "HIGH,LOW,NORMAL")]
    [InlineData("-Priority n", "NORMAL")]
    [InlineData("-LanguageCode sv", "sv_SE")]
    [InlineData("-UnattendedOk ", "false,true")]
    [InlineData("-PackagesReplace t", "true")]
    [InlineData("-Culture sv", "sv-SE")]
    [InlineData("-Clear phone", "PhoneAlt,PhoneCell")]
    [InlineData("-Clear Email,phonea", "PhoneAlt")]
    [InlineData("-Clear phone_", "phone_alt,phone_cell")]
    [InlineData("-Clear address_", "address_2")]
    [InlineData("-Clear \"Ph", "\"PhoneAlt\",\"PhoneCell\"")]
    [InlineData("-Clear 'Ph", "'PhoneAlt','PhoneCell'")]
    [InlineData("-Clear 'phone_c", "'phone_cell'")]
    [InlineData("-Priority \"L", "\"LOW\"")]
    [InlineData("-Culture \"s", "\"sv-SE\"")]
    [InlineData("-LanguageCode 'sv_SE'", "'sv_SE'")]
    [InlineData("-Priority \"", "\"HIGH\",\"LOW\",\"NORMAL\"")]
    [InlineData("-Clear city", "")]
    [InlineData("-Clear servicet", "")]
    [InlineData("-EmptyValueAction ", "Clear,Error,Ignore")]
    public void Documented_values_are_completed(string typed, string expected) =>
        Assert.Equal(expected, string.Join(",", engine.Complete("Set-PinDeliverCustomer -Id 7 " + typed)));

    [Theory]
    [InlineData("Import-PinDeliverCsv", "-Encoding ", "1252")]
    [InlineData("Import-PinDeliverCsv", "-Delimiter ", "';'")]
    [InlineData("Update-PinDeliverCustomerFromCsv", "-Encoding ", "1252")]
    [InlineData("Update-PinDeliverCustomerFromCsv", "-Delimiter ", "';'")]
    public void What_a_file_is_like_is_completed(string cmdlet, string typed, string expected)
    {
        var completed = engine.Complete($"{cmdlet} kunder.csv {typed}");
        Assert.Contains(expected, completed);
        // What is completed is taken, too: the parameter is not what is wrong.
        Assert.All(completed, value =>
        {
            var output = engine.Shell.Run($"{cmdlet} no/no.csv {typed}{value}");
            Assert.True((output.TerminatingId ?? Assert.Single(output.ErrorIds)) is "FileNotReadable" or "NotConnected");
        });
    }

    [Theory]
    [InlineData("-Delimiter '", "',' ';' '|'")]
    [InlineData("-Delimiter ';", "';'")]
    [InlineData("-Delimiter \";", "\";\"")]
    [InlineData("-Delimiter \"`", "\"`t\"")]
    [InlineData("-Encoding \"12", "\"1252\"")]
    public void A_quoted_word_is_completed_to_a_quoted_word(string typed, string expected) =>
        Assert.Equal(expected.Split(' ').Order(), engine.Complete("Import-PinDeliverCsv kunder.csv " + typed));

    [Theory]
    [InlineData("CustomerType")]
    [InlineData("ServiceType")]
    [InlineData("PackagesReplace")]
    [InlineData("UnattendedOk")]
    [InlineData("Priority")]
    [InlineData("LanguageCode")]
    [InlineData("Clear")]
    [InlineData("Culture")]
    [InlineData("EmptyValueAction")]
    [InlineData("Encoding")]
    [InlineData("Delimiter")]
    public void Documented_values_are_completed_in_every_cmdlet_that_has_the_parameter(string parameter)
    {
        var cmdlets = engine.Shell.Run($"(Get-Command -Module PinDeliver).Where{{ $_.Parameters.ContainsKey('{parameter}') }}.Name").Objects;
        Assert.NotEmpty(cmdlets);
        Assert.All(cmdlets, cmdlet => Assert.NotEmpty(engine.Complete($"{cmdlet} -{parameter} ")));
    }

    [Fact]
    public void Clear_completes_every_field_that_can_be_cleared_and_no_other() =>
        Assert.Equal(ApiField.All.Where(known => known.Nullable).Select(known => known.Parameter).Order(),
            engine.Complete("Set-PinDeliverCustomer -Clear "));

    [Fact]
    public void What_is_completed_for_the_language_begins_with_the_documented_one() =>
        Assert.Contains("sv_SE", engine.Complete("Set-PinDeliverCustomer -LanguageCode "));

    [Fact]
    public void No_parameter_has_a_ValidateSet() =>
        Assert.Empty(engine.Shell.Run(
            "(Get-Command Set-PinDeliverCustomer).Parameters.Values.Where{ $_.Attributes.Where{ $_ -is [ValidateSet] } }").Objects);

    public sealed class Engine : System.IDisposable
    {
        internal Shell Shell { get; } = new();

        public string[] Complete(string input)
        {
            using var shell = PowerShell.Create();
            shell.Runspace = Shell.Runspace;
            return CommandCompletion.CompleteInput(input, input.Length, null, shell).CompletionMatches
                .Where(match => match.ResultType is not (CompletionResultType.ProviderItem or CompletionResultType.ProviderContainer))
                .Select(match => match.CompletionText).Order().ToArray();
        }

        public void Dispose() => Shell.Dispose();
    }
}
