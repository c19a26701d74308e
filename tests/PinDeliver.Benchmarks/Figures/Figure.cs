using System;
using System.Collections.Generic;
using System.Globalization;

namespace PinDeliver.Benchmarks.Figures;

/// <summary>One line of the table: a measurement beside its rival's, in the same run, and whether it is what is wanted.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Ours">The module's figure.</param>
/// <param name="Theirs">The rival's figure.</param>
/// <param name="Unit">The unit of both.</param>
/// <param name="Wanted">The bound of the ratio.</param>
/// <param name="IsUpperBound">Whether the ratio is to be at most that; else at least.</param>
internal sealed record Figure(string What, double Ours, double Theirs, string Unit, double Wanted, bool IsUpperBound = false)
{
    public const string Header = "| what | measured | ratio | wanted | |\n|---|---:|---:|---:|---|";

    public static IReadOnlyList<(string Name, Func<IEnumerable<Figure>> Measure)> All { get; } =
    [
        ("throughput", Throughput.Measure),
        ("limits", RateLimits.Measure),
        ("csv", CsvReading.Measure),
        ("job", JobRun.Measure),
        ("memory", Memory.Measure),
        ("starts", Starts.Measure),
    ];

    private double Ratio => Ours / Theirs;

    private bool IsMet => IsUpperBound ? Ratio <= Wanted : Ratio >= Wanted;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {What} | {Ours:0.#} / {Theirs:0.#} {Unit} | {Ratio:0.00} | {(IsUpperBound ? "at most" : "at least")} {Wanted} | {(IsMet ? "met" : "**not met**")} |");
}
