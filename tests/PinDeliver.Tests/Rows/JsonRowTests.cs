using System;
using System.Management.Automation;
using System.Numerics;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Rows;

/// <summary>Rows as ConvertFrom-Json gives them.</summary>
public sealed class JsonRowTests(RowLab lab) : IClassFixture<RowLab>
{
    [Fact]
    public void Numbers_booleans_and_null_are_read()
    {
        lab.Row("", ("id", 7L), ("city", "Lund"), ("position_lat", 55.7), ("position_lng", 13L), ("email", null), ("phone_alt", ""),
            ("service", CsvRows.Of(("weight", 1.5), ("stop_time", 5L), ("unattended_ok", true), ("packages_replace", false),
                ("hub_id", null))))
            .Sends("""{"city":"Lund","position_lat":55.7,"position_lng":13,"service":"""
                + """{"packages_replace":false,"weight":1.5,"stop_time":5,"unattended_ok":true}}""");
    }

    [Fact]
    public void A_nested_service_is_read_by_API_names_and_parameter_names()
    {
        lab.Row("", ("Id", "7"), ("service",
            CsvRows.Of(("type", "dropoff"), ("Driver_Note_1", "a"), ("DriverNote2", "b"), ("timewindow_start", "8:30"))))
            .Sends("""{"service":{"type":"dropoff","timewindow_start":"08:30","driver_note_1":"a","driver_note_2":"b"}}""");
    }

    [Fact]
    public void A_nested_value_is_as_strict_as_a_cell()
    {
        Assert.Equal(PinDeliverError.InvalidFieldValue,
            lab.Row("", ("Id", "7"), ("service", CsvRows.Of(("weight", "5,5")))).Refuses("InvalidFieldValue").Error);
        lab.Row("", ("Id", "7"), ("service", CsvRows.Of(("driver_note_1", "GÃ¶teborg")))).Refuses("MisdecodedText");
        lab.Row("", ("Id", "7"), ("service", "weight=5")).Refuses("InvalidFieldValue");
        lab.Row("", ("Id", "7"), ("service", new object[] { 1 })).Refuses("InvalidFieldValue");
    }

    [Fact]
    public void An_unknown_nested_property_is_warned_of_by_its_whole_name()
    {
        var run = lab.Row("", ("Id", "7"), ("service", CsvRows.Of(("wieght", 5), ("volume", 2), ("postal_address", "A 1"))));
        run.Sends("""{"service":{"volume":2}}""");
        Assert.Collection(run.Warnings,
            warning => Assert.Contains("service.wieght", warning),
            warning => Assert.Contains("service.postal_address", warning));
    }

    [Fact]
    public void A_customer_field_inside_the_service_is_not_sent_as_the_customers() =>
        lab.Row("", ("Id", "7"), ("service", CsvRows.Of(("City", "Lund"), ("Id", "8"), ("Clear", "Email")))).Skips();

    [Fact]
    public void A_nested_field_and_its_column_that_differ_are_a_row_error()
    {
        lab.Row("", ("Id", "7"), ("Weight", 5), ("service", CsvRows.Of(("weight", 6)))).Refuses("DuplicateField");
        lab.Row("", ("Id", "7"), ("Weight", 5), ("service", CsvRows.Of(("weight", 5)))).Sends("""{"service":{"weight":5}}""");
    }

    [Fact]
    public void A_blank_service_is_blank()
    {
        lab.Row("", ("Id", "7"), ("City", "Lund"), ("service", null)).Sends("""{"city":"Lund"}""");
        lab.Row("", ("Id", "7"), ("City", "Lund"), ("service", new PSObject())).Sends("""{"city":"Lund"}""");
        lab.Row("", ("Id", "7"), ("City", "Lund"), ("service", "")).Sends("""{"city":"Lund"}""");
    }

    [Fact]
    public void A_nested_blank_clears_under_EmptyValueAction_Clear() =>
        lab.Row("-EmptyValueAction Clear", ("Id", "7"), ("service", CsvRows.Of(("weight", null), ("hub_id", ""))))
            .Sends("""{"service":{"weight":null,"hub_id":null}}""");

    [Fact]
    public void Packages_arrive_with_their_dangerous_goods()
    {
        var package = CsvRows.Of(("name", "Box"), ("quantity", 2L), ("is_article", true), ("weight", 1.5), ("package_id", null),
            ("dangerous_goods", CsvRows.Of(("adr_points", 5L), ("un_number", "UN1203"), ("marine_pollutant", false))));
        lab.Row("", ("Id", "7"), ("service", CsvRows.Of(("packages", new object[] { package, CsvRows.Of(("name", "Bag")) })))).Sends(
            """{"service":{"packages":[{"name":"Box","quantity":2,"is_article":true,"weight":1.5,"dangerous_goods":"""
            + """{"adr_points":5,"un_number":"UN1203","marine_pollutant":false}},{"name":"Bag"}]}}""");
    }

    [Fact]
    public void Large_and_exact_numbers_survive()
    {
        lab.Row("", ("Id", BigInteger.Parse("123456789012345678901234", null)),
            ("service", CsvRows.Of(("weight", 0.1m), ("volume", BigInteger.Pow(10, 20)))))
            .Sends("""{"service":{"weight":0.1,"volume":100000000000000000000}}""");
    }

    [Fact]
    public void A_date_that_the_engine_made_of_a_text_is_a_date_for_date_fields_only()
    {
        var date = new DateTime(2026, 11, 23, 22, 0, 0, DateTimeKind.Utc);
        lab.Row("", ("Id", "7"), ("service", CsvRows.Of(("requested_delivery_date", date))))
            .Sends("""{"service":{"requested_delivery_date":"2026-11-23"}}""");
        Assert.Contains("is a date", lab.Row("", ("Id", "7"), ("service", CsvRows.Of(("reference", date))))
            .Refuses("InvalidFieldValue").Message);
    }
}
