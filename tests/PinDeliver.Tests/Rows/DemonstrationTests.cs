using System.Linq;
using Xunit;

namespace PinDeliver.Tests.Rows;

/// <summary>The engine's own conversion makes 0 of a blank and 5770 of 57,70; here is what becomes of them.</summary>
public sealed class DemonstrationTests(RowLab lab) : IClassFixture<RowLab>
{
    private const string Csv = """
        Id,PositionLat,PositionLng,ZipCode
        1,,12.5,01234
        2,"57,70",,
        3,abc,,
        4,0,0,00000
        5,57.700663864,11.9,41103
        6,91,,
        """;

    [Fact]
    public void Six_cells_are_not_sent_refused_refused_zero_exact_and_refused()
    {
        foreach (var culture in CultureTests.Cultures)
        {
            var run = lab.Csv(Csv, "-ErrorAction SilentlyContinue", culture);
            Assert.Equal([null, "InvalidFieldValue", "InvalidFieldValue", null, null, "InvalidFieldValue"],
                run.Results.Select(result => result.ErrorId));
            Assert.Equal(
                [
                    """1 {"customer":{"zipcode":"01234","position_lng":12.5}}""",
                    """4 {"customer":{"zipcode":"00000","position_lat":0,"position_lng":0}}""",
                    """5 {"customer":{"zipcode":"41103","position_lat":57.700663864,"position_lng":11.9}}""",
                ],
                run.Bodies.Select(body => $"{body.Key} {body.Value}").Order());
        }
    }

    [Fact]
    public void With_UseCulture_in_Sweden_a_decimal_comma_is_read()
    {
        var run = lab.Csv(Csv, "-UseCulture -ErrorAction SilentlyContinue", "sv-SE");
        Assert.Equal("""{"customer":{"position_lat":57.70}}""", run.Bodies["2"]);
        Assert.Equal(["2", "4"], run.Bodies.Keys.Where(id => id is not "1").Order());
    }
}
