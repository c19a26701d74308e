using System;
using System.Linq;
using Xunit;

namespace PinDeliver.Tests.Rows;

public sealed class ErrorContentTests(RowLab lab) : IClassFixture<RowLab>
{
    [Theory]
    [InlineData("PositionLat", "57,70", "57.70")]
    [InlineData("PositionLat", "57,70", "-UseCulture")]
    [InlineData("PositionLat", "abc", "57.70")]
    [InlineData("PositionLat", "91", "-90 to 90")]
    [InlineData("PositionLng", "181", "-180 to 180")]
    [InlineData("StopTime", "5.7", "whole number")]
    [InlineData("StopTime", "5,7", "-UseCulture")]
    [InlineData("StopTime", "99999999999999999999", "too large")]
    [InlineData("UnattendedOk", "maybe", "true or false, yes or no, 1 or 0")]
    [InlineData("RequestedDeliveryDate", "03/04/2026", "yyyy-MM-dd")]
    [InlineData("RequestedDeliveryDate", "03/04/2026", "-UseCulture")]
    [InlineData("TimeWindowStart", "25:00", "HH:mm")]
    public void It_names_row_column_value_and_fix(string field, string value, string fix)
    {
        var run = lab.Csv($"Id,{field}\n1,\n2,\n3,\"{value}\"", "-ErrorAction Continue");
        var failure = Assert.IsType<PinDeliverInputException>(run.Output.Errors.Single().Exception);
        var message = run.Output.Errors[0].ErrorDetails.Message;
        Assert.Equal((3, field, value), (failure.Row, failure.Column, failure.Value));
        Assert.StartsWith("Row 3 (Id 3): ", message, StringComparison.Ordinal);
        Assert.Contains($"{field}: '{value}'", message);
        Assert.Contains(fix, message);
        Assert.NotEmpty(run.Output.Errors[0].ErrorDetails.RecommendedAction);
        Assert.Contains($"'{value}'", run.Results[2].Message);
    }

    [Fact]
    public void The_column_is_named_as_the_user_wrote_it()
    {
        Assert.Equal("position_lat", lab.Csv("Id,position_lat\n7,abc").Refuses("InvalidFieldValue").Column);
        Assert.Equal("POSITIONLAT", lab.Csv("Id, POSITIONLAT \n7,abc").Refuses("InvalidFieldValue").Column);
    }

    [Fact]
    public void A_long_value_is_cut_at_100_characters()
    {
        foreach (var path in ValuePaths.All)
        {
            var failure = lab.Give(path, "PositionLat", new string('x', 5000)).Refuses("InvalidFieldValue");
            Assert.Equal(new string('x', 99) + "…", failure.Value);
            Assert.Contains($"'{new string('x', 99)}…'", failure.Message);
            Assert.DoesNotContain(new string('x', 100), failure.Message);
        }
    }

    [Fact]
    public void A_value_of_100_characters_is_shown_whole() =>
        Assert.Equal(new string('x', 100),
            lab.Give(ValuePath.Column, "PositionLat", new string('x', 100)).Refuses("InvalidFieldValue").Value);

    [Fact]
    public void A_cut_does_not_tear_a_character_apart()
    {
        var value = lab.Give(ValuePath.Column, "PositionLat", new string('x', 98) + "🚚🚚").Refuses("InvalidFieldValue").Value!;
        Assert.Equal(new string('x', 98) + "…", value);
    }

    [Fact]
    public void Control_and_direction_characters_are_made_visible()
    {
        var message = lab.Give(ValuePath.Column, "PositionLat", "5\u001B[2J\u202E\r\n7").Refuses("InvalidFieldValue").Message;
        Assert.Contains("\\u001B", message);
        Assert.DoesNotContain('\u001B', message);
        Assert.DoesNotContain('\u202E', message);
        Assert.DoesNotContain('\n', message);
    }

    [Fact]
    public void The_fix_for_a_value_under_UseCulture_names_the_culture()
    {
        Assert.Contains("sv-SE",
            lab.Give(ValuePath.Column, "Weight", "1 000", "-UseCulture", "sv-SE").Refuses("InvalidFieldValue").Message);
        Assert.Contains("de-DE",
            lab.Give(ValuePath.Column, "RequestedDeliveryDate", "x", "-UseCulture", "de-DE").Refuses("InvalidFieldValue").Message);
    }

    [Fact]
    public void The_message_is_the_same_in_every_culture()
    {
        var messages = CultureTests.Cultures
            .Select(culture => lab.Give(ValuePath.Column, "PositionLat", "91", "", culture).Refuses("InvalidFieldValue").Message);
        Assert.Single(messages.Distinct());
    }

    [Fact]
    public void Every_category_is_real()
    {
        foreach (var csv in new[]
        {
            "Id,Weight\n7,x", "City\nLund", "Id,City\n..,Lund", "Id,City\n7,GÃ¶teborg", "Id,Clear\n7,x", "Id,Clear\n7,City",
        })
        {
            var error = lab.Csv(csv).Output.Terminating!;
            Assert.NotEqual(System.Management.Automation.ErrorCategory.NotSpecified, error.CategoryInfo.Category);
            Assert.NotEmpty(error.ErrorDetails.RecommendedAction);
        }
    }
}
