namespace PinDeliver.Jobs;

/// <summary>What is said of a file of a job that cannot be written.</summary>
internal static class WriteFault
{
    /// <summary>What to do.</summary>
    public const string Advice = "Check the path, the permissions and the disk.";

    /// <summary>What an exception says, safe to show and with a full stop, which the system's own texts lack.</summary>
    /// <param name="message">The exception's.</param>
    /// <param name="longest">In characters.</param>
    public static string Sentence(string message, int longest = 300) => SafeText.For(message, longest).TrimEnd('.', ' ') + ".";
}
