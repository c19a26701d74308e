using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Rows;

public sealed class PackageTests(RowLab lab) : IClassFixture<RowLab>
{
    public static TheoryData<string, object, string> Parts => new()
    {
        { "name", "Box", "\"Box\"" }, { "quantity", "2", "2" }, { "is_article", "yes", "true" }, { "shared", false, "false" },
        { "weight", "1.50", "1.50" }, { "volume", 2.5, "2.5" }, { "volume_2", "0", "0" }, { "package_id", "01", "\"01\"" },
        { "shipment_number", 12, "\"12\"" }, { "url", "https://a.se/?b=c", "\"https://a.se/?b=c\"" },
        { "packaging_type", "Påse", "\"Påse\"" },
    };

    public static TheoryData<string, object, string> Goods => new()
    {
        { "adr_points", "5.0", "5" }, { "un_number", "UN1203", "\"UN1203\"" }, { "marine_pollutant", "0", "false" },
        { "article_number", 7, "\"7\"" }, { "flash_point", -10, "-10" },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public void Every_part_of_a_package_reaches_its_place(string name, object value, string json)
    {
        foreach (var spelling in new[] { name, name.ToUpperInvariant(),
            string.Concat(name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..])) })
        {
            lab.Run("-Id 7 -Package @{ $args[0] = $args[1] }", null, "", spelling, value)
                .Sends($"{{\"service\":{{\"packages\":[{{\"{name}\":{json}}}]}}}}", spelling);
        }
    }

    [Theory]
    [MemberData(nameof(Goods))]
    public void Every_part_of_dangerous_goods_reaches_its_place(string name, object value, string json) =>
        lab.Run("-Id 7 -Package @{ dangerous_goods = @{ $args[0] = $args[1] } }", null, "", name, value)
            .Sends($"{{\"service\":{{\"packages\":[{{\"dangerous_goods\":{{\"{name}\":{json}}}}}]}}}}");

    [Fact]
    public void Several_packages_keep_their_order() =>
        lab.Run("-Id 7 -Package @{ name = 'b' }, ([pscustomobject]@{ name = 'a' }), @{ name = 'c' }", null)
            .Sends("""{"service":{"packages":[{"name":"b"},{"name":"a"},{"name":"c"}]}}""");

    [Theory]
    [InlineData("@{ quantity = '2,5' }")]
    [InlineData("@{ quantity = 2.5 }")]
    [InlineData("@{ weight = '5,5' }")]
    [InlineData("@{ shared = 'maybe' }")]
    [InlineData("@{ name = @{ a = 1 } }")]
    [InlineData("@{ name = 'ok' }, @{ dangerous_goods = @{ adr_points = 'x' } }")]
    [InlineData("@{ dangerous_goods = 'UN1203' }")]
    [InlineData("'Box'")]
    [InlineData("5")]
    [InlineData("@{}")]
    [InlineData("@{ name = '' }")]
    [InlineData("@{ name = 'a' }, $null")]
    [InlineData("@{ name = 'a' }, 'b'")]
    public void A_part_is_as_strict_as_a_field(string package) =>
        lab.Run($"-Id 7 -Package {package}", null).Refuses("InvalidFieldValue");

    [Fact]
    public void The_error_names_the_package_and_its_part()
    {
        var failure = lab.Run("-Id 7 -Package @{ name = 'a' }, @{ dangerous_goods = @{ adr_points = '5,5' } }", null)
            .Refuses("InvalidFieldValue");
        Assert.Equal("Package[1].dangerous_goods.adr_points", failure.Column);
    }

    [Fact]
    public void An_undocumented_part_is_an_error_that_names_the_documented_ones()
    {
        Assert.Contains("package_id", lab.Run("-Id 7 -Package @{ nmae = 'a' }", null).Refuses("UnknownField").Message);
        Assert.Contains("flash_point", lab.Run("-Id 7 -Package @{ dangerous_goods = @{ name = 'a' } }", null)
            .Refuses("UnknownField").Message);
    }

    [Fact]
    public void Two_spellings_of_a_part_that_differ_are_an_error()
    {
        lab.Run("-Id 7 -Package @{ package_id = '1'; PackageId = '2' }", null).Refuses("DuplicateField");
        lab.Run("-Id 7 -Package @{ package_id = '1'; PackageId = '1' }", null).Sends("""{"service":{"packages":[{"package_id":"1"}]}}""");
    }

    [Fact]
    public void No_packages_are_blank()
    {
        foreach (var none in new[] { "@()", "$null", "''" })
            lab.Run($"-Id 7 -City Lund -Package {none}", null).Sends("""{"city":"Lund"}""", none);
    }

    [Fact]
    public void A_property_that_throws_is_a_row_error()
    {
        var run = lab.Run("-ErrorAction SilentlyContinue",
            [CsvRows.Of(("Id", 7), ("packages", new List<object> { new Broken() })), new Hashtable { ["Id"] = 8, ["City"] = "Lund" }]);
        Assert.Equal(["InvalidRow", null], run.Results.Select(result => result.ErrorId));
    }

    [Fact]
    public void Packages_in_a_text_column_are_an_error() =>
        lab.Csv("Id,Package\n7,Box").Refuses("InvalidFieldValue");

    public sealed class Broken
    {
        private readonly string message = "disk on fire";

        public string Name => message.Length > 0 ? throw new InvalidOperationException(message) : "";
    }
}
