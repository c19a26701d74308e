using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PinDeliver.Sandbox;
using PinDeliver.Tests.Hosting;

namespace PinDeliver.Tests.Jobs;

/// <summary>A folder with one file of rows, and a shell that runs jobs in it.</summary>
internal sealed class JobFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pindeliver-job-");

    public JobFolder(SandboxServer sandbox, string csv = "")
    {
        Shell = new Shell(sandbox);
        File.WriteAllText(Input, csv);
        Shell.Run($"$null = $ExecutionContext.SessionState.Path.SetLocation('{folder.FullName}')").ThrowIfFailed();
    }

    public Shell Shell { get; }

    public string Input => PathOf("kunder.csv");

    public string Journal => PathOf("kunder.journal.jsonl");

    /// <summary>What is in the folder beside the input, in order.</summary>
    public string Files => string.Join(' ', Directory.GetFiles(folder.FullName).Select(Path.GetFileName).Where(name => name != "kunder.csv").Order(StringComparer.Ordinal));

    public string PathOf(string file) => Path.Combine(folder.FullName, file);

    public string Read(string file) => File.ReadAllText(PathOf(file));

    /// <summary>The cells of a column of a file that the job wrote.</summary>
    public IReadOnlyList<object?> Cells(string file, string column, char delimiter = ',') =>
        CsvRows.Parse(Read(file), delimiter).Select(row => row.Properties[column].Value).ToList();

    /// <summary>Runs the command to its end.</summary>
    /// <returns>The summary, and everything else that came out.</returns>
    public (UpdateSummary Summary, ShellOutput Output) Run(string options = "")
    {
        var output = Shell.Run($"Update-PinDeliverCustomerFromCsv kunder.csv {options}");
        return ((UpdateSummary)output.Objects.Single().BaseObject, output);
    }

    /// <summary>Rows of customers that the sandbox makes, <c>C-1</c> and up.</summary>
    public static string Rows(int count) =>
        "ExternalId,City\n" + string.Concat(Enumerable.Range(1, count).Select(row => FormattableString.Invariant($"C-{row},{row}\n")));

    public void Dispose()
    {
        Shell.Dispose();
        folder.Delete(recursive: true);
    }
}
