using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using CsCheck;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Rows;

/// <summary>Rows of any fields with any values: what is sent is what the oracle says, or there is an error and nothing is sent.</summary>
public sealed class RowProperties(RowLab lab) : IClassFixture<RowLab>
{
    private const string Quiet = "-ErrorAction SilentlyContinue -WarningAction SilentlyContinue -ThrottleLimit 16";

    [Fact]
    public void What_is_received_is_what_the_row_says_or_an_error_and_no_request()
    {
        var (rows, sent, refused) = (0, 0, 0);
        Gen.Select(RowGen.Row.Array[1, 500], Gen.OneOf(CultureTests.Cultures), Gen.Int[0, 3], Gen.Int[0, 3])
            .Sample((batch, culture, useCulture, allow) =>
            {
                var oracle = new Oracle(useCulture == 0 ? CultureInfo.GetCultureInfo(culture) : null, allow == 0);
                var arguments = $"{Quiet}{(useCulture == 0 ? " -UseCulture" : "")}{(allow == 0 ? " -AllowMisdecodedText" : "")}";
                var run = lab.Run(arguments, batch.Select((row, i) => row.Pipe($"{i}")), culture);
                Assert.True(run.Output.Terminating is null, run.Output.Terminating?.ToString());
                Assert.Equal(batch.Length, run.Results.Count);
                var (results, bodies) = (run.Results, run.Bodies);
                for (var i = 0; i < batch.Length; i++)
                {
                    var context = $"{culture}{arguments[Quiet.Length..]} {batch[i]}";
                    Check(oracle, batch[i], results[i], bodies.GetValueOrDefault($"{i}"), context);
                }

                rows += batch.Length;
                sent += bodies.Count;
                refused += results.Count(result => result.Status == CustomerUpdateStatus.Failed);
            }, iter: 60, threads: 1, print: batch => $"{batch.Item1.Length} rows");
        Assert.True(rows >= 10_000 && sent > rows / 3 && refused > rows / 20, $"Only {rows} rows, {sent} sent, {refused} refused.");
    }

    [Fact]
    public void The_same_holds_for_values_that_script_blocks_find()
    {
        string[] names = ["PositionLat", "StopTime", "UnattendedOk", "RequestedDeliveryDate", "TimeWindowStart", "City"];
        var fields = names.Select(name => ApiField.All.Single(known => known.Parameter == name)).ToArray();
        var arguments = $"{Quiet} -Id {{ $_.Nr }} " + string.Join(" ", names.Select((name, i) => $"-{name} {{ $_.Column{i} }}"));
        var values = Gen.Select(CellGen.Of("number"), CellGen.Of("integer"), CellGen.Of("boolean"), CellGen.Of("date"), CellGen.Of("time"),
            CellGen.Of("string"),
            (lat, stop, ok, date, time, city) => new[] { lat, stop, ok, date, time, city });
        Gen.Select(values.Array[1, 100], Gen.OneOf(CultureTests.Cultures)).Sample((batch, culture) =>
        {
            var rows = batch.Select((cells, i) => CsvRows.Of([("Nr", i), .. cells.Select((cell, column) => ($"Column{column}", cell))]));
            var run = lab.Run(arguments, rows, culture);
            var (results, bodies) = (run.Results, run.Bodies);
            Assert.Equal(batch.Length, results.Count);
            for (var i = 0; i < batch.Length; i++)
            {
                var row = new GeneratedRow(fields.Select((field, column) => new Cell(field, batch[i][column], 0)).ToArray(), 0);
                Check(new Oracle(null, false), row, results[i], bodies.GetValueOrDefault($"{i}"), $"{culture} {row}");
            }
        }, iter: 20, threads: 1, print: batch => $"{batch.Item1.Length} rows");
    }

    private static void Check(Oracle oracle, GeneratedRow row, CustomerUpdateResult result, string? body, string context)
    {
        var verdicts = row.Cells.Select(cell => (cell.Field, Verdict: oracle.Judge(cell.Field, cell.Value))).ToArray();
        if (result.Status == CustomerUpdateStatus.Failed)
        {
            Assert.True(result.ErrorId is "InvalidFieldValue" or "MisdecodedText" or "DamagedText", $"{result.ErrorId}: {context}");
            Assert.True(body is null, $"Sent in spite of an error: {context}: {body}");
            Assert.True(verdicts.Any(v => v.Verdict.Outcome is Outcome.Refused or Outcome.SentOrRefused or Outcome.Open),
                $"Refused wrongly: {context}: {result.Message}");
            return;
        }

        Assert.True(verdicts.All(v => v.Verdict.Outcome != Outcome.Refused), $"Should be refused: {context}: {body}");
        var expected = verdicts.Where(v => v.Verdict.Outcome != Outcome.Blank)
            .ToDictionary(v => $"{v.Field.Parent}.{v.Field.ApiName}", v => v.Verdict);
        Assert.True((expected.Count == 0) == (result.Status == CustomerUpdateStatus.Skipped), $"{result.Status}: {context}");
        Assert.True((body is null) == (expected.Count == 0), $"{result.Status}: {context}: {body}");
        if (body is null)
            return;
        var received = Read(body);
        Assert.True(expected.Keys.Order().SequenceEqual(received.Keys.Order()), $"Other fields: {context}: {body}");
        foreach (var (name, verdict) in expected)
        {
            Assert.True(verdict.Outcome == Outcome.Open || verdict.Json == received[name],
                $"{name} is {received[name]} and not {verdict.Json}: {context}: {body}");
        }
    }

    /// <summary>Every field of a body by its place; numbers in the oracle's normal form, texts as the serializer writes them.</summary>
    private static Dictionary<string, string> Read(string body)
    {
        using var document = JsonDocument.Parse(body);
        var root = Assert.Single(document.RootElement.EnumerateObject());
        Assert.Equal("customer", root.Name);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in root.Value.EnumerateObject())
        {
            if (property.Name != "service")
            {
                fields.Add("customer." + property.Name, Normal(property.Value));
            }
            else
            {
                foreach (var nested in property.Value.EnumerateObject())
                    fields.Add("service." + nested.Name, Normal(nested.Value));
            }
        }

        return fields;
    }

    private static string Normal(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => ExactNumber.Parse(value.GetRawText())!.Value.ToString(),
        JsonValueKind.String => JsonSerializer.Serialize(value.GetString()),
        _ => value.GetRawText(),
    };
}
