using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using PinDeliver.Testing;

namespace PinDeliver.Benchmarks.Figures;

/// <summary>Runs one of the scripts in the official PowerShell; it writes its figures as <c>name=number</c>, a line each.</summary>
internal static class Script
{
    public static Dictionary<string, double> Run(string name, params string[] arguments)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Scripts", name);
        var (exitCode, output) = OfficialPowerShell.Run(["-NoProfile", "-NonInteractive", "-File", file, .. arguments]);
        if (exitCode != 0)
            throw new InvalidOperationException($"{name} ended with {exitCode}: {output}");
        var figures = new Dictionary<string, double>();
        foreach (var line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = line.IndexOf('=', StringComparison.Ordinal);
            if (at < 0 || !double.TryParse(line.AsSpan(at + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                throw new InvalidOperationException($"{name} said: {output}");
            figures[line[..at]] = number;
        }

        return figures;
    }
}
