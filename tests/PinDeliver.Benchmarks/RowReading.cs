using System.Collections.Generic;
using System.Management.Automation;
using BenchmarkDotNet.Attributes;
using PinDeliver.Rows;

namespace PinDeliver.Benchmarks;

/// <summary>What reading one row of ten columns costs; 5 µs is the most that is allowed.</summary>
[MemoryDiagnoser]
public class RowReading
{
    private readonly RowReader reader = new(new RowSettings { Parameters = new Dictionary<string, object?>() }, _ => { });
    private PSObject row = null!;
    private PSObject hashtable = null!;

    /// <summary>Makes the rows.</summary>
    [GlobalSetup]
    public void Setup()
    {
        row = new PSObject();
        var table = new System.Collections.Hashtable();
        foreach (var (name, value) in new[]
        {
            ("Id", "1001"), ("Name", "Åsa Lindqvist"), ("PostalAddress", "Andra Långgatan 17"), ("ZipCode", "41303"), ("City", "Göteborg"),
            ("PhoneCell", ""), ("PositionLat", "57.700663864"), ("PositionLng", "11.953411234"), ("RequestedDeliveryDate", "2026-11-23"), ("UnattendedOk", "yes"),
        })
        {
            row.Properties.Add(new PSNoteProperty(name, value));
            table[name] = value;
        }

        hashtable = PSObject.AsPSObject(table);
    }

    /// <summary>As Import-Csv gives it.</summary>
    [Benchmark]
    public object? CustomObject() => reader.Read(row, 1).Update;

    /// <summary>A hashtable.</summary>
    [Benchmark]
    public object? Hashtable() => reader.Read(hashtable, 1).Update;
}
