namespace PinDeliver.Pester;

/// <summary>One <c>It</c> that has run, as Invoke-PesterSuite.ps1 writes it.</summary>
/// <param name="Name">File, blocks and name, joined.</param>
/// <param name="Result">Pester's word: Passed, Failed, Skipped, NotRun, Inconclusive.</param>
/// <param name="Message">What failed, and where; empty where nothing did.</param>
public sealed record PesterTest(string Name, string Result, string Message)
{
    /// <summary>What a list of tests shows.</summary>
    public override string ToString() => Name;
}
