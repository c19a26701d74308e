using System;
using System.Management.Automation;
using Xunit;

namespace PinDeliver.Tests.Rows;

public sealed class BooleanTests(RowLab lab) : IClassFixture<RowLab>
{
    public static TheoryData<object, bool> Accepted => new()
    {
        { "true", true }, { "TRUE", true }, { "True", true }, { "yes", true }, { "YES", true }, { "1", true }, { 1, true }, { true, true },
        { "false", false }, { "FALSE", false }, { "no", false }, { "No", false }, { "0", false }, { 0, false },
        { false, false }, { 1L, true }, { "1.0", true }, { "0.0", false }, { "1.00", true }, { 1.0, true }, { 0.0m, false },
    };

    public static TheoryData<object> Refused =>
        new() { "maybe", "2", "-1", "ja", "y", "n", "on", "off", "t", "truee", "$true", "0.5", "1.5", "10", "1.01", 2, 0.5, "ﬁ" };

    [Theory]
    [MemberData(nameof(Accepted))]
    public void True_and_false_are_sent_as_such(object value, bool sent)
    {
        foreach (var path in ValuePaths.All)
        {
            lab.Give(path, "UnattendedOk", value)
                .Sends($"{{\"service\":{{\"unattended_ok\":{(sent ? "true" : "false")}}}}}", path.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Anything_else_is_refused(object value)
    {
        foreach (var path in ValuePaths.All)
            lab.Give(path, "PackagesReplace", value).Refuses("InvalidFieldValue", path.ToString());
    }

    [Fact]
    public void A_switch_is_a_boolean()
    {
        foreach (var path in ValuePaths.All)
        {
            lab.Give(path, "UnattendedOk", new SwitchParameter(true)).Sends("""{"service":{"unattended_ok":true}}""", path.ToString());
            lab.Give(path, "UnattendedOk", new SwitchParameter(false)).Sends("""{"service":{"unattended_ok":false}}""", path.ToString());
        }
    }

    [Fact]
    public void What_is_no_boolean_is_refused()
    {
        foreach (var value in new object[] { DateTime.UnixEpoch, new[] { true }, DayOfWeek.Monday, TimeSpan.Zero })
            lab.Give(ValuePath.Column, "UnattendedOk", value).Refuses("InvalidFieldValue", value.ToString()!);
    }

    [Theory]
    [InlineData("TRUE")]
    [InlineData("yes")]
    public void The_Turkish_i_makes_no_difference(string text) =>
        lab.Give(ValuePath.Column, "UnattendedOk", text, culture: "tr-TR").Sends("""{"service":{"unattended_ok":true}}""");
}
