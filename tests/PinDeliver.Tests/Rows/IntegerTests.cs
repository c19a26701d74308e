using System.Numerics;
using Xunit;

namespace PinDeliver.Tests.Rows;

public sealed class IntegerTests(RowLab lab) : IClassFixture<RowLab>
{
    public static TheoryData<object, string> Whole => new()
    {
        { "5", "5" }, { "5.0", "5" }, { "5.000", "5" }, { " 5 ", "5" }, { "-3", "-3" }, { "0", "0" }, { "1e2", "100" },
        { 5, "5" }, { 5.0, "5" }, { 5.00m, "5" }, { 7L, "7" }, { "9223372036854775807", "9223372036854775807" },
    };

    public static TheoryData<object> NotWhole => new()
    {
        "5.7", "5,0", "1,5", "1 000", "1,000", "abc", "5 min", "0x10", "1e400", "9223372036854775808", "-9223372036854775809",
        5.5, 1e300, 0.1m, BigInteger.Pow(10, 20), double.NaN, true, "٥"
    };

    [Theory]
    [MemberData(nameof(Whole))]
    public void A_whole_number_is_sent(object value, string json)
    {
        foreach (var path in ValuePaths.All)
            lab.Give(path, "StopTime", value).Sends($"{{\"service\":{{\"stop_time\":{json}}}}}", path.ToString());
    }

    [Theory]
    [MemberData(nameof(NotWhole))]
    public void Fractions_and_overflow_are_refused(object value)
    {
        foreach (var path in ValuePaths.All)
            lab.Give(path, "AgeVerification", value).Refuses("InvalidFieldValue", path.ToString());
    }

    [Theory]
    [InlineData("1e300", "too large")]
    [InlineData("1.5e300", "too large")]
    [InlineData("1e-29", "whole number. Write")]
    public void What_is_wrong_with_a_number_with_an_exponent_is_told(string text, string told) =>
        Assert.Contains(told, lab.Give(ValuePath.Column, "AgeVerification", text).Refuses("InvalidFieldValue").Message);
}
