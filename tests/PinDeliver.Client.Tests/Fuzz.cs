using System;
using System.Globalization;

namespace PinDeliver.Client.Tests;

/// <summary>How many cases a fuzz test tries: PINDELIVER_FUZZ_CASES, or a short round.</summary>
internal static class Fuzz
{
    public static long Cases { get; } =
        long.TryParse(Environment.GetEnvironmentVariable("PINDELIVER_FUZZ_CASES"), NumberStyles.None, CultureInfo.InvariantCulture,
            out var cases)
            ? cases
            : 20_000;
}
