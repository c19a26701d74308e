using System;
using System.Collections;
using Xunit;

namespace PinDeliver.Tests.Rows;

public sealed class TextTests(RowLab lab) : IClassFixture<RowLab>
{
    public static TheoryData<object, string> Numbers => new()
    {
        { 1234, "1234" }, { 1.5, "1.5" }, { 1.50m, "1.50" }, { 12345678901L, "12345678901" }, { -0.25f, "-0.25" },
    };

    [Theory]
    [InlineData("Göteborg")]
    [InlineData("Łódź")]
    [InlineData("Москва")]
    [InlineData("東京都")]
    [InlineData("القاهرة")]
    [InlineData("🚚 lämna vid dörren 👍🏽")]
    [InlineData("e\u0301 stays decomposed")]
    [InlineData("\"quotes\" \\ / <tag> & '")]
    [InlineData("two\r\nlines\tand a tab")]
    [InlineData("\u0001control\u007F")]
    [InlineData("  blanks around  ")]
    [InlineData("zero\u200Bwidth\u202E")]
    [InlineData("$(Get-Date) `n $_ %PATH%")]
    [InlineData("=1+1")]
    [InlineData("null")]
    [InlineData("true")]
    public void Any_text_is_sent_as_it_is(string text)
    {
        foreach (var path in ValuePaths.All)
            Assert.Equal(text, (string?)lab.Give(path, "InternalNote", text).Customer["service"]!["internal_note"]);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_number_becomes_text_in_invariant_form(object number, string text)
    {
        foreach (var path in ValuePaths.All)
            Assert.Equal(text, (string?)lab.Give(path, "Reference", number, culture: "sv-SE").Customer["service"]!["reference"]);
    }

    [Theory]
    [InlineData("01234")]
    [InlineData("411 03")]
    [InlineData("00000")]
    public void A_zip_code_keeps_its_zeros(string zip)
    {
        foreach (var path in ValuePaths.All)
            lab.Give(path, "ZipCode", zip).Sends($"{{\"zipcode\":\"{zip}\"}}", path.ToString());
    }

    [Fact]
    public void Text_goes_out_as_UTF8_and_not_as_escapes() =>
        lab.Give(ValuePath.Column, "PostalAddress", "Andra Långgatan 17").Sends("""{"postal_address":"Andra Långgatan 17"}""");

    [Fact]
    public void Half_a_character_is_refused()
    {
        foreach (var text in new[] { "a" + (char)0xD83D, (char)0xDE9A + "b", $"{(char)0xDE9A}{(char)0xD83D}", $"x{(char)0xD83D}y" })
        {
            foreach (var path in ValuePaths.All)
            {
                lab.Give(path, "City", text).Refuses("InvalidFieldValue", path.ToString());
                lab.Give(path, "City", text, "-AllowMisdecodedText").Refuses("InvalidFieldValue", path.ToString());
            }
        }
    }

    [Fact]
    public void What_is_no_text_is_refused()
    {
        foreach (var value in new object[] { true, DateTime.UnixEpoch, new[] { "a", "b" }, new Hashtable { ["a"] = 1 }, TimeSpan.Zero,
            new object() })
        {
            foreach (var path in ValuePaths.All)
                lab.Give(path, "City", value).Refuses("InvalidFieldValue", $"{value} by {path}");
        }
    }

    [Theory]
    [InlineData("CustomerType", "customer_type")]
    [InlineData("LanguageCode", "language_code")]
    public void The_service_judges_undocumented_values(string field, string apiName) =>
        lab.Give(ValuePath.Typed, field, "no such value").Sends($"{{\"{apiName}\":\"no such value\"}}");

    [Fact]
    public void The_service_judges_over_long_text()
    {
        var text = new string('å', 10_000);
        Assert.Equal(text, (string?)lab.Give(ValuePath.Column, "Name", text).Customer["name"]);
    }
}
