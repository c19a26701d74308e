using System.IO;

namespace PinDeliver.Jobs;

/// <summary>The files of a job: full paths.</summary>
/// <param name="Input">The rows to send.</param>
/// <param name="Results">A result for each row.</param>
/// <param name="Retry">The rows that were not done.</param>
/// <param name="Log">Gets one line more for each run.</param>
/// <param name="Journal">What is known so far of each row, while the job is not at its end.</param>
/// <param name="Plan">What a dry run would send.</param>
internal sealed record JobFiles(string Input, string Results, string Retry, string Log, string Journal, string Plan)
{
    /// <summary>The files beside an input, such as <c>kunder.results.csv</c> beside <c>kunder.csv</c>.</summary>
    public static JobFiles Beside(string input)
    {
        string Named(string end) => Path.ChangeExtension(input, end);
        return new JobFiles(input, Named(".results.csv"), Named(".retry.csv"), Named(".log"), Named(".journal.jsonl"), Named(".plan.csv"));
    }
}
