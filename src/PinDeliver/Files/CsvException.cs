using System;
using System.Collections.Generic;
using System.Linq;

namespace PinDeliver.Files;

/// <summary>A file that is not read, and every reason that was found, up to <see cref="CsvLimits.Faults"/>.</summary>
internal sealed class CsvException : Exception
{
    public CsvException(IReadOnlyList<CsvFault> faults, Exception? cause = null)
        : base(Describe(faults), cause) => Faults = faults;

    public IReadOnlyList<CsvFault> Faults { get; }

    public PinDeliverError Error => Faults[0].Error;

    private static string Describe(IReadOnlyList<CsvFault> faults)
    {
        if (faults.Count == 1)
            return faults[0].ToString();
        var count = faults.Count < CsvLimits.Faults ? $"{faults.Count} faults" : $"The first {faults.Count} faults";
        return $"{count}; no row was read:\n" + string.Join("\n", faults.Select(fault => "  " + fault));
    }
}
