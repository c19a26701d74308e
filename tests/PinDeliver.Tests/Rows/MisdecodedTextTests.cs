using System.Text;
using Xunit;

namespace PinDeliver.Tests.Rows;

public sealed class MisdecodedTextTests(RowLab lab) : IClassFixture<RowLab>
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static string Misread(string text) => Windows1252.GetString(Encoding.UTF8.GetBytes(text));

    [Theory]
    [InlineData("Göteborg")]
    [InlineData("GÖTEBORG")]
    [InlineData("Malmö")]
    [InlineData("MALMÖ")]
    [InlineData("UMEÅ")]
    [InlineData("Åre")]
    [InlineData("Ängelholm")]
    [InlineData("Örebro")]
    [InlineData("Å")]
    [InlineData("Växjö")]
    [InlineData("Gdańsk")]
    [InlineData("GDAŃSK")]
    [InlineData("Łódź")]
    [InlineData("Wrocław")]
    [InlineData("Częstochowa")]
    [InlineData("Świnoujście")]
    [InlineData("São Paulo")]
    [InlineData("SÃO PAULO")]
    [InlineData("Besançon")]
    [InlineData("Cœur")]
    [InlineData("Œuvre")]
    [InlineData("Saint-Étienne")]
    [InlineData("Straße")]
    [InlineData("10 €")]
    [InlineData("l’entrée")]
    [InlineData("kl. 8–10 – ring")]
    [InlineData("20 °C")]
    [InlineData("£5")]
    [InlineData("Москва")]
    [InlineData("Αθήνα")]
    [InlineData("東京")]
    [InlineData("🚚")]
    [InlineData("Ring 🚚 först")]
    [InlineData("Ɔbɛsɛ")]
    [InlineData("Ƙofar Ɗankama")]
    [InlineData("Oʻahu")]
    [InlineData("Ṣagamu")]
    [InlineData("GH₵5")]
    [InlineData("₹500")]
    [InlineData("ວຽງຈັນ")]
    [InlineData("ရန်ကုန်")]
    [InlineData("ភ្នំពេញ")]
    [InlineData("አዲስ አበባ")]
    [InlineData("ལྷ་ས")]
    [InlineData("ᏣᎳᎩ")]
    [InlineData("ߒߞߏ")]
    [InlineData("ⵜⵉⵣⵉ")]
    [InlineData("ܡܕܝܢܬܐ")]
    [InlineData("މާލެ")]
    [InlineData("ᐃᖃᓗᐃᑦ")]
    public void UTF8_read_as_Windows_1252_is_refused(string text)
    {
        foreach (var path in ValuePaths.All)
        {
            var failure = lab.Give(path, "City", Misread(text)).Refuses("MisdecodedText", path.ToString());
            Assert.Contains("Import-Csv -Encoding utf8", failure.Message);
            Assert.Equal("City", failure.Column, ignoreCase: true);
        }
    }

    [Theory]
    [InlineData("G\uFFFDteborg")]
    [InlineData("\uFFFD")]
    public void The_replacement_character_is_refused(string text)
    {
        foreach (var path in ValuePaths.All)
            Assert.Contains("Import-Csv -Encoding 1252", lab.Give(path, "City", text).Refuses("MisdecodedText", path.ToString()).Message);
    }

    [Theory]
    [InlineData("GÃ¶teborg")]
    [InlineData("G\uFFFDteborg")]
    public void AllowMisdecodedText_sends_it(string text)
    {
        foreach (var path in ValuePaths.All)
            Assert.Equal(text, (string?)lab.Give(path, "City", text, "-AllowMisdecodedText").Customer["city"]);
    }

    [Theory]
    [InlineData("»UMEÅ»")]
    [InlineData("«UMEÅ»")]
    [InlineData("UMEÅ–LULEÅ")]
    [InlineData("UMEÅ – LULEÅ")]
    [InlineData("UMEÅ—LULEÅ")]
    [InlineData("”LULEÅ”")]
    [InlineData("”Luleå”")]
    [InlineData("„UMEÅ“")]
    [InlineData("„MANHÃ“")]
    [InlineData("’Å’")]
    [InlineData("UMEÅ’s lager")]
    [InlineData("UMEÅ…och hem")]
    [InlineData("UMEÅ…")]
    [InlineData("»SÖDER OM Å», ring")]
    [InlineData("Ö–Ä–Å")]
    [InlineData("ÅÄÖ åäö")]
    [InlineData("Årsta–Älvsjö")]
    [InlineData("på Ö”")]
    [InlineData("\"CAFÉ”")]
    [InlineData("“CAFÉ”")]
    [InlineData("« CAFÉ »")]
    [InlineData("«CAFÉ»")]
    [InlineData("L’ÉTÉ…")]
    [InlineData("À CÔTÉ – ÉTÉ’")]
    [InlineData("SÃO PAULO")]
    [InlineData("São João da Madeira")]
    [InlineData("MAÇÃ")]
    [InlineData("“CAFÉ DA MANHÃ”")]
    [InlineData("«MAÇÃ»")]
    [InlineData("RUA DA IRMÃ, 5")]
    [InlineData("ÇÃO ÕES Â")]
    [InlineData("Łódź")]
    [InlineData("Gdańsk")]
    [InlineData("„Łódź”")]
    [InlineData("ZAŻÓŁĆ GĘŚLĄ JAŹŃ")]
    [InlineData("Œuvre, cœur, Ÿ, ‰, ™")]
    [InlineData("Москва, Київ")]
    [InlineData("Αθήνα")]
    [InlineData("東京、大阪")]
    [InlineData("🚚🚛")]
    [InlineData("Straße 5 – Größe ½")]
    [InlineData("20 °C, 5 €, £3, §4, 10²")]
    [InlineData("îlot, ï»")]
    [InlineData("Tiếng Việt: Đà Nẵng")]
    [InlineData("ÍSLAND ÞÓRÐUR")]
    [InlineData("VOCÊ»")]
    [InlineData("CAFÉ—BAR")]
    [InlineData("CAFÉ—bar")]
    [InlineData("CAFÉ›")]
    [InlineData("« CAFÉ – GENÇ – VOCÊ »")]
    [InlineData("Tere…õhtul")]
    [InlineData("l…île")]
    [InlineData("«été»")]
    [InlineData("Tâ…”")]
    [InlineData("Suomâ–Šiljo")]
    [InlineData("Ɔbɛsɛ, Kɔkɔɔ")]
    [InlineData("ວຽງຈັນ ភ្នំពេញ ߒߞߏ")]
    [InlineData("ANARÂŠKIELÂ")]
    [InlineData("”ANARÂŠKIELÂ”")]
    [InlineData("«ANARÂŠKIELÂ»")]
    [InlineData("(ANARÂŠKIELÂ)")]
    [InlineData("ANARÂŠKIELÂ (SUOMÂ)")]
    [InlineData("ANARÂŠKIEL")]
    [InlineData("ANARÂŠ")]
    public void Real_text_is_sent(string text)
    {
        foreach (var path in ValuePaths.All)
        {
            var run = lab.Give(path, "City", text);
            Assert.True(run.Output.Terminating is null, $"{text}: {run.Output.Terminating}");
            Assert.Equal(text, (string?)run.Customer["city"]);
        }
    }

    [Fact]
    public void Misdecoded_text_inside_packages_is_refused() =>
        lab.Run("-Id 7 -Package @{ name = $args[0] }", null, "", "GÃ¶teborg").Refuses("MisdecodedText");

    [Fact]
    public void Misdecoded_text_inside_additional_properties_is_refused() =>
        lab.Run("-Id 7 -AdditionalProperty @{ note = $args[0] }", null, "", "GÃ¶teborg").Refuses("MisdecodedText");
}
