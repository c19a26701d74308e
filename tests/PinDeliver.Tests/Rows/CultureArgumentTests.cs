using System;
using System.Collections.Generic;
using System.Globalization;
using PinDeliver.Commands;
using Xunit;

namespace PinDeliver.Tests.Rows;

/// <summary>-Culture takes a name, or a culture of .NET as it is.</summary>
public sealed class CultureArgumentTests(RowLab lab) : IClassFixture<RowLab>
{
    [Fact]
    public void A_customised_culture_is_used_as_given()
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo("sv-SE").Clone();
        culture.NumberFormat.NumberDecimalSeparator = ".";
        culture.DateTimeFormat.ShortDatePattern = "dd/MM/yyyy";
        lab.Run("-Culture $args[0] -Id 7 -Weight '5.5'", null, "", culture).Sends("""{"service":{"weight":5.5}}""");
        lab.Run("-Culture $args[0] -Id 7 -Weight '5,5'", null, "", culture).Refuses("InvalidFieldValue");
        lab.Run("-Culture $args[0] -Id 7 -RequestedDeliveryDate '03/04/2026'", null, "", culture)
            .Sends("""{"service":{"requested_delivery_date":"2026-04-03"}}""");
    }

    [Fact]
    public void A_job_knows_a_customised_culture_from_the_one_of_its_name()
    {
        var customised = (CultureInfo)CultureInfo.GetCultureInfo("sv-SE").Clone();
        Assert.Equal("sv-SE", Shaping(customised));
        customised.NumberFormat.NumberDecimalSeparator = ".";
        Assert.NotEqual("sv-SE", Shaping(customised));
    }

    [Fact]
    public void A_name_gives_the_culture_as_every_computer_has_it() =>
        lab.Run("-Culture SV-se -Id 7 -Weight '5,5'", null).Sends("""{"service":{"weight":5.5}}""");

    [Fact]
    public void A_culture_that_is_none_is_refused_as_an_object_too()
    {
        var output = lab.Run("-Culture $args[0] -Id 7 -Weight '5,5'", null, "", new CultureInfo("sv-SEE")).Output;
        Assert.Contains("There is no culture 'sv-SEE'", output.Terminating!.Exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sv-SE", "ja, nej, sant, falskt")]
    [InlineData("fr-FR", "oui, non, vrai, faux")]
    public void The_words_of_a_culture_are_offered(string culture, string words) => Assert.Contains(words, Refusal(culture), StringComparison.Ordinal);

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("en-US")]
    public void Words_that_a_culture_has_not_are_not_offered(string culture) => Assert.DoesNotContain(culture, Refusal(culture), StringComparison.Ordinal);

    private static string Shaping(CultureInfo culture) => ShapingParameters.Of(new Dictionary<string, object>(), culture)["Culture"];

    private string Refusal(string culture) =>
        lab.Give(ValuePath.Column, "UnattendedOk", "maybe", $"-Culture {culture}").Refuses("InvalidFieldValue").Message;
}
