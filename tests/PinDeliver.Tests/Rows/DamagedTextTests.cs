using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace PinDeliver.Tests.Rows;

/// <summary>What a spreadsheet writes in place of a value is refused, in the words of its language.</summary>
public sealed class DamagedTextTests(RowLab lab) : IClassFixture<RowLab>
{
    // In Excel's order of ERROR.TYPE: no common cells, division by zero, wrong type, lost reference, unknown name, no number, not available.
    private static readonly Dictionary<string, string> ExcelErrors = new()
    {
        ["English"] = "#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A",
        ["Swedish"] = "#SKÄRNING! #DIVISION/0! #VÄRDEFEL! #REFERENS! #NAMN? #OGILTIGT! #SAKNAS!",
        ["Norwegian"] = "#NULL! #DIV/0! #VERDI! #REF! #NAVN? #NUM! #I/T",
        ["Danish"] = "#NUL! #DIVISION/0! #VÆRDI! #REFERENCE! #NAVN? #NUM! #I/T",
        ["Finnish"] = "#TYHJÄ! #JAKO/0! #ARVO! #VIITTAUS! #NIMI? #LUKU! #PUUTTUU!",
        ["German"] = "#NULL! #DIV/0! #WERT! #BEZUG! #NAME? #ZAHL! #NV",
        ["French"] = "#NUL! #DIV/0! #VALEUR! #REF! #NOM? #NOMBRE! #N/A",
        ["Spanish"] = "#¡NULO! #¡DIV/0! #¡VALOR! #¡REF! #¿NOMBRE? #¡NUM! #N/D",
        ["Italian"] = "#NULLO! #DIV/0! #VALORE! #RIF! #NOME? #NUM! #N/D",
        ["Dutch"] = "#LEEG! #DEEL/0! #WAARDE! #VERW! #NAAM? #GETAL! #N/B",
        ["Portuguese"] = "#NULO! #DIV/0! #VALOR! #REF! #NOME? #NÚM! #N/D",
        ["Polish"] = "#ZERO! #DZIEL/0! #ARG! #ADR! #NAZWA? #LICZBA! #N/D!",
        ["Czech"] = "#NULL! #DĚLENÍ_NULOU! #HODNOTA! #ODKAZ! #NÁZEV? #ČÍSLO! #NENÍ_K_DISPOZICI",
        ["Hungarian"] = "#NULLA! #ZÉRÓOSZTÓ! #ÉRTÉK! #HIV! #NÉV? #SZÁM! #HIÁNYZIK",
        ["Turkish"] = "#BOŞ! #SAYI/0! #DEĞER! #BAŞV! #AD? #SAYI! #YOK",
        ["Russian"] = "#ПУСТО! #ДЕЛ/0! #ЗНАЧ! #ССЫЛКА! #ИМЯ? #ЧИСЛО! #Н/Д",
    };

    public static TheoryData<string> Languages => [.. ExcelErrors.Keys];

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_errors_of_a_spreadsheet_are_refused_in_every_language(string language)
    {
        var errors = ExcelErrors[language].Split(' ');
        Assert.Equal(7, errors.Length);
        foreach (var error in errors.Concat(errors.Select(error => $" {error.ToLowerInvariant()} ")))
        {
            Assert.Contains("an error of a spreadsheet", lab.Give(ValuePath.Column, "City", error).Refuses("DamagedText", error).Message, StringComparison.Ordinal);
            lab.Row("", ("Id", error), ("City", "Lund")).Refuses("DamagedText", error);
        }
    }

    [Theory]
    [InlineData("#1")]
    [InlineData("#42 B")]
    [InlineData("#NV 5")]
    [InlineData("# N/A")]
    [InlineData("N/A")]
    [InlineData("#Lund")]
    public void A_number_sign_alone_is_no_damage(string text) => lab.Give(ValuePath.Column, "City", text).Sends($"{{\"city\":\"{text}\"}}");

    [Theory]
    [InlineData("4,67E+10")]
    [InlineData("4.67E+10")]
    [InlineData("+4,67E+10")]
    [InlineData("+4.67E+10")]
    [InlineData(" +4,67e+10 ")]
    [InlineData("-4,67E-5")]
    [InlineData("4,67E10")]
    [InlineData("4.67E10")]
    [InlineData("+4.67e10")]
    [InlineData("5E10")]
    [InlineData("5E+10")]
    public void A_telephone_number_with_an_exponent_is_refused(string text)
    {
        foreach (var path in ValuePaths.All)
            lab.Give(path, "PhoneCell", text).Refuses("DamagedText", path.ToString());
        lab.Give(ValuePath.Column, "PhoneCell", text, "-AllowSuspectText").Sends($"{{\"phone_cell\":\"{text}\"}}");
    }

    [Theory]
    [InlineData("+46701234567")]
    [InlineData("070-123 45 67")]
    [InlineData("0701234567 ext 5")]
    [InlineData("E10")]
    [InlineData("4,67E")]
    public void Other_telephone_numbers_are_sent(string text) =>
        lab.Give(ValuePath.Column, "PhoneCell", text).Sends($"{{\"phone_cell\":\"{text}\"}}");

    [Theory]
    [InlineData("4,67E+10")]
    [InlineData("+4.67E+10")]
    public void An_identity_with_an_exponent_is_refused(string text)
    {
        lab.Row("", ("Id", text), ("City", "Lund")).Refuses("DamagedText");
        lab.Row("", ("ExternalId", text), ("City", "Lund")).Refuses("DamagedText");
    }

    [Theory]
    [InlineData("5E10")]
    [InlineData("12E5")]
    [InlineData("1E+")]
    public void An_identity_with_an_E_among_its_digits_is_sent(string text) =>
        Assert.EndsWith("/" + Uri.EscapeDataString(text), Assert.Single(lab.Row("", ("Id", text), ("City", "Lund")).Requests).RawTarget, StringComparison.Ordinal);
}
