using System.Collections;
using System.Linq;
using System.Text.Json.Nodes;
using Xunit;

namespace PinDeliver.Tests.Rows;

public sealed class FieldTableTests(RowLab lab) : IClassFixture<RowLab>
{
    public static TheoryData<string, ValuePath> FieldsByEveryPath => new(
        from known in CustomerFields.All
        from path in ValuePaths.All
        select (known.Name, path));

    public static TheoryData<string> Fields => new(CustomerFields.All.Select(known => known.Name));

    [Fact]
    public void The_table_is_the_documented_list()
    {
        static string Line(string parent, string api, string name, string kind, bool nullable) =>
            $"{parent}.{api} -{name} {kind} {nullable}".ToLowerInvariant();
        var documented = ApiField.All.Select(field => Line(field.Parent, field.ApiName, field.Parameter,
            field.Kind switch { "string" => "text", "array" => "packages", _ => field.Kind }, field.Nullable));
        var table = CustomerFields.All.Select(field =>
            Line(field.Parent.ToString(), field.ApiName, field.Name, field.Kind.ToString(), field.IsClearable));
        Assert.Equal(documented.Order(), table.Order());
    }

    [Fact]
    public void Coordinates_alone_have_bounds()
    {
        Assert.Equal([("PositionLat", -90m, 90m), ("PositionLng", -180m, 180m)],
            CustomerFields.All.Where(field => field.Minimum is not null || field.Maximum is not null)
                .Select(field => (field.Name, field.Minimum ?? 0, field.Maximum ?? 0)));
    }

    [Theory]
    [MemberData(nameof(FieldsByEveryPath))]
    public void Every_field_reaches_its_documented_place_with_its_documented_type(string name, ValuePath path)
    {
        var field = ApiField.All.Single(documented => documented.Parameter == name);
        var (value, json) = Sample(field.Kind);
        lab.Give(path, name, value).Sends(field.Place(json));
        var (type, kind) = (field.Type, JsonNode.Parse(json)!.GetValueKind().ToString().ToLowerInvariant());
        Assert.Equal(type, kind switch { "true" or "false" => "boolean", "number" when !json.Contains('.') => "integer", _ => kind });
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Every_field_has_its_API_name_as_alias(string name)
    {
        var field = ApiField.All.Single(documented => documented.Parameter == name);
        var (value, json) = Sample(field.Kind);
        lab.Run($"-Id 7 -{field.ApiName} $args[0]", null, "", value).Sends(field.Place(json));
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Every_nullable_field_is_cleared_with_null_and_no_other(string name)
    {
        var field = ApiField.All.Single(documented => documented.Parameter == name);
        foreach (var spelling in new[] { field.Parameter, field.ApiName })
        {
            var run = lab.Run("-Id 7 -Clear $args[0]", null, "", spelling);
            if (field.Nullable)
                run.Sends(field.Place("null"), spelling);
            else
                run.Refuses("FieldNotClearable", spelling);
        }
    }

    [Fact]
    public void Every_field_is_a_parameter()
    {
        var parameters = lab.Shell.Run("(Get-Command Set-PinDeliverCustomer).Parameters.Keys").Objects
            .Select(key => key.ToString()).ToHashSet();
        Assert.Superset(ApiField.All.Select(field => field.Parameter).ToHashSet(), parameters);
    }

    private static (object Value, string Json) Sample(string kind) => kind switch
    {
        "number" => ("12.5", "12.5"),
        "integer" => ("7", "7"),
        "boolean" => ("yes", "true"),
        "date" => ("2026-11-23", "\"2026-11-23\""),
        "time" => ("8:30", "\"08:30\""),
        "array" => (new Hashtable { ["quantity"] = 2 }, """[{"quantity":2}]"""),
        _ => ("Göteborg 1", "\"Göteborg 1\""),
    };
}
