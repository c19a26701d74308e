using System.Linq;
using CsCheck;
using Xunit;

namespace PinDeliver.Tests.Rows;

/// <summary>
/// Arguments as PowerShell's grammar knows them: what a parameter of type [string] would get is what is sent, or there is an error.
/// </summary>
public sealed class LiteralTests(RowLab lab) : IClassFixture<RowLab>
{
    private static readonly string[] Signs = ["", "-", "+"];

    private static readonly string[] Wholes =
    [
        "0", "00", "7", "007", "0701234567", "1234567890123", "99999999999999999999999999", "0x1F", "0x0", "0XfF", "0xFFFFFFFF", "0xFFFFFFFFFFFFFFFF",
        "0b11", "0b0011", "1_000",
    ];

    private static readonly string[] Fractions =
        ["0.5", ".5", "5.", "57.70", "2026.10", "57.12345678901234567890", "0.1234567890123456789012345678901", "00.50", "1.0", "4711.00"];

    private static readonly string[] Exponents = ["", "e3", "E3", "e+3", "e-3", "e400"];

    private static readonly string[] Suffixes = ["", "l", "L", "d", "D", "u", "s", "us", "y", "uy", "ul", "n", "kb", "mb", "GB", "lkb", "dkb"];

    private static readonly string[] Texts =
    [
        "abc", "a/b", "K-7", "07-12", "07a", "070.123", "1..3", "1.2.3", "192.168.0.1", "12:30", "2026-11-23", "--5", "5-", "5%", "1e", "0x", "0xG",
        "'007'", "\"0x1F\"", "'a b'", "\"a`tb\"", "a`,b", "C:\\x", "~", "=5", "+", "1/2", "é", "5kr",
    ];

    // Numbers with every sign, exponent and suffix, and texts.
    private static readonly string[] Literals =
    [
        .. from sign in Signs
           from number in Wholes.Concat(Fractions.SelectMany(fraction => Exponents.Select(exponent => fraction + exponent)))
           from suffix in Suffixes
           select sign + number + suffix,
        .. Texts,
    ];

    [Fact]
    public void A_literal_is_sent_as_a_string_parameter_would_get_it_or_refused()
    {
        lab.Shell.Run("function global:Get-Text { param([string]$Text) $Text }");
        var (sent, refused) = (0, 0);
        foreach (var literal in Literals)
        {
            var text = lab.Shell.Run($"Get-Text -Text {literal}");
            if (text.Terminating is not null)
                continue;
            var expected = text.Objects.Single().ToString();
            foreach (var field in new[] { "Reference", "ZipCode" })
            {
                var run = lab.Run($"-Id 7 -{field} {literal} -ErrorAction Stop", null);
                if (run.Output.Terminating is not null)
                {
                    Assert.True(run.Requests.Count == 0, literal);
                    refused++;
                    continue;
                }

                var customer = run.Customer;
                var given = (string?)(field == "ZipCode" ? customer["zipcode"] : customer["service"]!["reference"]);
                Assert.True(expected == given, $"{literal}: '{given}' was sent, and '{expected}' is what a string parameter gets");
                sent++;
            }
        }

        Assert.True(sent > 5_000 && refused < sent / 20, $"{sent} sent, {refused} refused");
    }

    [Fact]
    public void An_identity_is_sent_as_a_string_parameter_would_get_it_or_refused() =>
        Gen.OneOf(Literals).Array[40].Sample(literals =>
        {
            lab.Shell.Run("function global:Get-Text { param([string]$Text) $Text }");
            foreach (var literal in literals)
            {
                var text = lab.Shell.Run($"Get-Text -Text {literal}");
                if (text.Terminating is not null)
                    continue;
                foreach (var parameter in new[] { "-Id ", "", "-ExternalId " })
                {
                    var run = lab.Run($"{parameter}{literal} -City Lund -ErrorAction Stop", null);
                    var result = run.Output.Terminating is null ? run.Result : null;
                    if (result is null)
                        Assert.Empty(run.Requests);
                    else
                        Assert.Equal(literal + " " + text.Objects.Single(), literal + " " + (result.Id ?? result.ExternalId));
                }
            }
        }, iter: 20, threads: 1);

    [Fact]
    public void A_literal_in_a_number_is_sent_digit_by_digit_or_refused()
    {
        foreach (var literal in Literals)
        {
            var run = lab.Run($"-Id 7 -Weight {literal} -ErrorAction Stop", null);
            if (run.Output.Terminating is not null)
            {
                Assert.True(run.Requests.Count == 0, literal);
                continue;
            }

            var json = run.Customer["service"]!["weight"]!.ToJsonString();
            var written = ExactNumber.Parse(literal.Trim('\'', '"'));
            Assert.True(written is not null && written == ExactNumber.Parse(json), $"{literal}: {json} was sent");
        }
    }
}
