using System;
using System.Collections;
using System.Numerics;
using Xunit;

namespace PinDeliver.Tests.Rows;

public sealed class NumberTests(RowLab lab) : IClassFixture<RowLab>
{
    public static TheoryData<object, string> NetNumbers => new()
    {
        { 57.7, "57.7" }, { 1.1f, "1.1" }, { 5, "5" }, { -5L, "-5" }, { 1.10m, "1.10" }, { (byte)3, "3" }, { new BigInteger(12), "12" },
        { 0.1 + 0.2, "0.30000000000000004" }, { 1e16, "10000000000000000" }, { ulong.MaxValue, "18446744073709551615" },
        { (Half)1.5, "1.5" }, { (Half)0.1, "0.1" }, { Int128.MinValue, "-170141183460469231731687303715884105728" },
        { UInt128.MaxValue, "340282366920938463463374607431768211455" }, { (nint)(-5), "-5" }, { (nuint)5, "5" },
        { 5.684341886080802E-14, "0.00000000000005684341886080802" }, { 1e30, "1" + new string('0', 30) }, { 1e300, "1" + new string('0', 300) },
        { 1E-30f, "0." + new string('0', 29) + "1" }, { double.Epsilon, "0." + new string('0', 323) + "5" },
    };

    public static TheoryData<object, string> TextNumbers => new()
    {
        { (Half)1.5, "1.5" }, { (Half)7, "7" }, { (Int128)5, "5" }, { UInt128.MaxValue, "340282366920938463463374607431768211455" },
        { (nint)5, "5" }, { (nuint)5, "5" }, { 1e-29, "0.00000000000000000000000000001" },
    };

    [Theory]
    [InlineData("57.700663864", "57.700663864")]
    [InlineData("57.70", "57.70")]
    [InlineData("0", "0")]
    [InlineData("-0.5", "-0.5")]
    [InlineData("1e2", "100")]
    [InlineData("1E-3", "0.001")]
    [InlineData("1.5E-29", "0.000000000000000000000000000015")]
    [InlineData("-12.5e+1", "-125")]
    [InlineData("12.50e1", "125.0")]
    [InlineData("0.05e1", "0.5")]
    [InlineData("0.005e1", "0.05")]
    [InlineData("0e5", "0")]
    [InlineData("1.2345678901234567890123456789012e3", "1234.5678901234567890123456789012")]
    [InlineData(" 57.7 ", "57.7")]
    [InlineData("1234567890123456789.012345678", "1234567890123456789.012345678")]
    [InlineData("0.1234567890123456789012345678", "0.1234567890123456789012345678")]
    [InlineData("12345678901234567890123456789012", "12345678901234567890123456789012")]
    [InlineData("0.12345678901234567890123456789012", "0.12345678901234567890123456789012")]
    public void A_JSON_number_is_kept_exactly(string text, string json) => IsSent(text, json);

    [Theory]
    [MemberData(nameof(NetNumbers))]
    public void A_number_of_NET_is_kept_exactly(object number, string json) => IsSent(number, json);

    [Theory]
    [InlineData("57,70")]
    [InlineData("1 000")]
    [InlineData("1\u00A0000")]
    [InlineData("1\u202F000")]
    [InlineData("1,000")]
    [InlineData("1.000,5")]
    [InlineData("1'000")]
    [InlineData("1_000")]
    [InlineData("1e400")]
    [InlineData("-1e309")]
    [InlineData("1e-400")]
    [InlineData("1e99999999999")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-∞")]
    [InlineData("0x1F")]
    [InlineData("1F")]
    [InlineData("abc")]
    [InlineData("+5")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("-")]
    [InlineData("--5")]
    [InlineData("5-")]
    [InlineData("(5)")]
    [InlineData("5%")]
    [InlineData("5 kg")]
    [InlineData("1.2.3")]
    [InlineData("٥٧")]
    [InlineData("５７")]
    [InlineData("−5")]
    [InlineData("007")]
    public void Any_other_text_is_refused(string text) => IsRefused(text);

    [Fact]
    public void A_text_of_any_size_of_a_double_is_kept_exactly() => IsSent("1e300", "1" + new string('0', 300));

    [Theory]
    [MemberData(nameof(TextNumbers))]
    public void A_number_of_NET_is_text_digit_by_digit(object number, string text)
    {
        foreach (var path in ValuePaths.All)
            lab.Give(path, "Reference", number).Sends($"{{\"service\":{{\"reference\":\"{text}\"}}}}", path.ToString());
    }

    [Fact]
    public void A_half_whose_digits_are_lost_is_no_text() =>
        Assert.Contains("digits are not exact", lab.Give(ValuePath.Column, "Reference", (Half)4096).Refuses("InvalidFieldValue").Message);

    [Fact]
    public void A_tiny_coordinate_is_sent() =>
        lab.Give(ValuePath.Column, "PositionLat", 5.684341886080802E-14).Sends("""{"position_lat":0.00000000000005684341886080802}""");

    [Fact]
    public void NaN_and_infinity_are_refused()
    {
        foreach (var number in new object[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity, float.NaN, Half.NaN })
        {
            IsRefused(number);
        }
    }

    [Fact]
    public void What_is_no_number_is_refused()
    {
        foreach (var value in new object[] { true, 'x', DateTime.UnixEpoch, new[] { 57, 70 }, new Hashtable(), DayOfWeek.Friday,
            Guid.Empty })
        {
            IsRefused(value);
        }
    }

    [Fact]
    public void A_decimal_comma_typed_without_quotes_is_refused() =>
        lab.Run("-Id 7 -PositionLat 57,70", null).Refuses("InvalidFieldValue");

    [Theory]
    [InlineData("PositionLat", "90")]
    [InlineData("PositionLat", "-90.0")]
    [InlineData("PositionLng", "180")]
    [InlineData("PositionLng", "-180")]
    [InlineData("PositionLng", "90.5")]
    public void A_coordinate_on_the_bound_is_sent(string field, string text)
    {
        foreach (var path in ValuePaths.All)
        {
            lab.Give(path, field, text).Sends($"{{\"{(field == "PositionLat" ? "position_lat" : "position_lng")}\":{text}}}",
                path.ToString());
        }
    }

    [Theory]
    [InlineData("PositionLat", "91")]
    [InlineData("PositionLat", "90.0000001")]
    [InlineData("PositionLat", "-90.0000001")]
    [InlineData("PositionLng", "180.1")]
    [InlineData("PositionLng", "-181")]
    [InlineData("PositionLng", "1e9")]
    public void A_coordinate_out_of_range_is_refused(string field, string text)
    {
        foreach (var path in ValuePaths.All)
            Assert.Contains("out of range", lab.Give(path, field, text).Refuses("InvalidFieldValue", path.ToString()).Message);
    }

    private void IsSent(object value, string json)
    {
        foreach (var path in ValuePaths.All)
            lab.Give(path, "Weight", value).Sends($"{{\"service\":{{\"weight\":{json}}}}}", path.ToString());
    }

    private void IsRefused(object value)
    {
        foreach (var path in ValuePaths.All)
            lab.Give(path, "Weight", value).Refuses("InvalidFieldValue", $"{value} by {path}");
    }
}
