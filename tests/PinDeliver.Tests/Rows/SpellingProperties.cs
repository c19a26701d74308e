using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Xunit;

namespace PinDeliver.Tests.Rows;

/// <summary>How a row is spelt, and what stands beside it, makes no difference to its request.</summary>
public sealed class SpellingProperties(RowLab lab) : IClassFixture<RowLab>
{
    private const string Quiet = "-ErrorAction SilentlyContinue -WarningAction SilentlyContinue -ThrottleLimit 16";

    private static readonly Gen<(GeneratedRow[], string)> Batch = Gen.Select(RowGen.Row.Array[1, 200], Gen.OneOf(CultureTests.Cultures));

    [Fact]
    public void Two_spellings_of_a_row_give_the_same_request()
    {
        var rows = 0;
        Batch.Sample((batch, culture) =>
        {
            var run = lab.Run(Quiet, batch.SelectMany((row, i) => new[] { row.Pipe($"user{i}"), row.PipePlain($"plain{i}") }), culture);
            var (results, bodies) = (run.Results, run.Bodies);
            for (var i = 0; i < batch.Length; i++)
            {
                var (user, plain) = (results[2 * i], results[(2 * i) + 1]);
                Assert.True(user.Status == plain.Status, $"{batch[i]}: {user.Message}, {plain.Message}");
                Same(bodies.GetValueOrDefault($"plain{i}"), bodies.GetValueOrDefault($"user{i}"), batch[i]);
            }

            rows += batch.Length;
        }, iter: 30, threads: 1, print: batch => $"{batch.Item1.Length} rows");
        Assert.True(rows > 1_000, $"Only {rows} rows.");
    }

    [Fact]
    public void Row_order_and_neighbours_make_no_difference_to_a_rows_request()
    {
        Gen.Select(Batch, Gen.Int, RowGen.Row.Array[0, 50]).Sample((batch, seed, others) =>
        {
            var (rows, culture) = batch;
            var inOrder = lab.Run(Quiet, rows.Select((row, i) => row.Pipe($"{i}")), culture).Bodies;
            var mixed = rows.Select((row, i) => (Row: row, Id: $"{i}"))
                .Concat(others.Select((row, i) => (Row: row, Id: $"other{i}"))).ToArray();
            new Random(seed).Shuffle(mixed);
            var shuffled = lab.Run(Quiet, mixed.Select(item => item.Row.Pipe(item.Id)), culture).Bodies;
            for (var i = 0; i < rows.Length; i++)
                Same(inOrder.GetValueOrDefault($"{i}"), shuffled.GetValueOrDefault($"{i}"), rows[i]);
            Same(inOrder.GetValueOrDefault("0"), lab.Run(Quiet, [rows[0].Pipe("0")], culture).Bodies.GetValueOrDefault("0"), rows[0]);
        }, iter: 20, threads: 1, print: batch => $"{batch.Item1.Item1.Length} rows");
    }

    [Fact]
    public void The_number_of_requests_at_once_makes_no_difference_to_a_rows_request()
    {
        Batch.Sample((batch, culture) =>
        {
            var together = lab.Run(Quiet, batch.Select((row, i) => row.Pipe($"{i}")), culture).Bodies;
            var apart = lab.Run(Quiet.Replace("16", "1"), batch.Select((row, i) => row.Pipe($"{i}")), culture).Bodies;
            for (var i = 0; i < batch.Length; i++)
                Same(together.GetValueOrDefault($"{i}"), apart.GetValueOrDefault($"{i}"), batch[i]);
        }, iter: 5, threads: 1, print: batch => $"{batch.Item1.Length} rows");
    }

    private static void Same(string? expected, string? actual, GeneratedRow row) =>
        Assert.True(expected == actual, $"{row}: {expected ?? "nothing"} and {actual ?? "nothing"}");
}
