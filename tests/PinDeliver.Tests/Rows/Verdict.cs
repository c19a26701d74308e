namespace PinDeliver.Tests.Rows;

/// <summary>What about_PinDeliver_Rows says of a cell.</summary>
/// <param name="Outcome">What may become of it.</param>
/// <param name="Json">The value that is sent where one is sent: JSON, numbers in the oracle's own normal form.</param>
internal readonly record struct Verdict(Outcome Outcome, string Json = "")
{
    public static Verdict Blank => new(Outcome.Blank);

    public static Verdict Refused => new(Outcome.Refused);

    public static Verdict Sent(string json) => new(Outcome.Sent, json);

    public static Verdict SentOrRefused(string json) => new(Outcome.SentOrRefused, json);
}
