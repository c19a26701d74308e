using System.Collections.Generic;

namespace PinDeliver.Files;

/// <summary>Collects what is wrong with one file, until there is enough to tell.</summary>
internal sealed class CsvFaults
{
    private readonly List<CsvFault> faults = [];
    private readonly string file;

    public CsvFaults(string file) => this.file = file;

    public IReadOnlyList<CsvFault> All => faults;

    public bool IsFull => faults.Count >= CsvLimits.Faults;

    public void Malformed(TextPlace? place, string problem, string fix) => Add(PinDeliverError.MalformedCsv, place, problem, fix);

    public void Misdecoded(TextPlace? place, string problem, string fix = "") => Add(PinDeliverError.MisdecodedText, place, problem, fix);

    /// <summary>What to do about text in another encoding is the same for the whole file, and known at its end.</summary>
    public void AdviseMisdecoded(string fix)
    {
        for (var i = 0; i < faults.Count; i++)
        {
            if (faults[i] is { Error: PinDeliverError.MisdecodedText, Fix: "" })
                faults[i] = faults[i] with { Fix = fix };
        }
    }

    private void Add(PinDeliverError error, TextPlace? place, string problem, string fix)
    {
        if (!IsFull)
            faults.Add(new CsvFault(error, file, place?.Line, place?.Column ?? 0, problem, fix));
    }
}
