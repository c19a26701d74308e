using System;
using System.Linq;
using Xunit;

namespace PinDeliver.Tests.Rows;

/// <summary>Text of which only a part was misread: the error shows that part, and sends nobody to read the whole file otherwise.</summary>
public sealed class MisdecodedPartTests(RowLab lab) : IClassFixture<RowLab>
{
    [Theory]
    [InlineData("Umeå, GÃ¶teborg", "GÃ¶teborg", "Göteborg")]
    [InlineData("ÅÄÖ GÃ¶teborg", "GÃ¶teborg", "Göteborg")]
    [InlineData("Umeå/GÃ¶teborg/Åre", "GÃ¶teborg", "Göteborg")]
    [InlineData("GÃ–TEBORG, UMEÅ", "GÃ–TEBORG", "GÖTEBORG")]
    [InlineData("”GÃ¶teborg”", "”GÃ¶teborg”", "”Göteborg”")]
    [InlineData("Łódź, GdaÅ„sk", "GdaÅ„sk", "Gdańsk")]
    [InlineData("Łódź, GdaĹ„sk", "GdaĹ„sk", "Gdańsk")]
    [InlineData("Åre G├Âteborg", "G├Âteborg", "Göteborg")]
    [InlineData("Åre G√∂teborg", "G√∂teborg", "Göteborg")]
    [InlineData("Åre â€“ Umeå", "â€“", "–")]
    [InlineData("Umeå 20 Â°C", "Â°C", "°C")]
    [InlineData("Åre Î‘Î¸Î®Î½Î±", "Î‘Î¸Î®Î½Î±", "Αθήνα")]
    [InlineData("ANARÂŠKIELÂ GÃ¶teborg", "GÃ¶teborg", "Göteborg")]
    public void The_part_that_was_misread_is_shown(string text, string word, string real)
    {
        foreach (var path in ValuePaths.All)
        {
            var message = lab.Give(path, "City", text).Refuses("MisdecodedText", path.ToString()).Message;
            Assert.Contains($"'{word}'", message, StringComparison.Ordinal);
            Assert.Contains($"'{real}'", message, StringComparison.Ordinal);
            Assert.Contains("only a part", message, StringComparison.Ordinal);
            Assert.DoesNotContain("Import-Csv", message, StringComparison.Ordinal);
            Assert.DoesNotContain(message, letter => letter == '\uFFFD' || char.IsControl(letter));
        }
    }

    [Fact]
    public void It_is_shown_in_an_identity_as_well() =>
        Assert.Contains("'Göteborg'", lab.Row("", ("ExternalId", "Umeå GÃ¶teborg"), ("City", "Lund")).Refuses("MisdecodedText").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("IRMÃ” ÍRIS")]
    [InlineData("IRMÃ\u00A0ÍRIS")]
    [InlineData("Ärla YLI-IKKELÄ»")]
    [InlineData("Å’s Kraków")]
    [InlineData("Água, IRMÃ…")]
    [InlineData("Årsta –öster")]
    [InlineData("João – AVÔ»Évora")]
    [InlineData("Åre UMEÅ…Luleå")]
    public void Honest_words_beside_each_other_are_sent(string text) =>
        Assert.Equal(text, (string?)lab.Give(ValuePath.Column, "City", text).Customer["city"]);

    [Fact]
    public void A_repair_never_holds_a_character_that_nobody_writes()
    {
        var random = new Random(7);
        var pieces = new[] { "Å", "Ä", "Ö", "Ã", "Â", "Ã¶", "Å„", "â€", "â€™", "Š", "\u008A", "”", "»", "G", "e", " ", ",", "├", "√∂", "ï¿½" };
        for (var i = 0; i < 50_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => pieces[random.Next(pieces.Length)]));
            if (text.Contains('\u008A') || PinDeliver.Rows.Values.Misdecoding.Find(text) is not { } found)
                continue;
            Assert.DoesNotContain(found.Original, letter => letter == '\uFFFD' || char.IsControl(letter));
        }
    }
}
