using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Internal;
using System.Security;

namespace PinDeliver.Demo;

/// <summary>Writes every stream to the console in the order in which it comes; refuses every question.</summary>
internal sealed class ConsoleHostUserInterface : PSHostUserInterface
{
    public override PSHostRawUserInterface RawUI { get; } = new ConsoleHostRawUserInterface();

    public override bool SupportsVirtualTerminal => false;

    public override void Write(string value) => Console.Write(Plain(value));

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Console.Write(Plain(value));

    public override void WriteLine(string value) => Console.WriteLine(Plain(value).TrimEnd());

    public override void WriteErrorLine(string value) => Console.WriteLine(Plain(value));

    public override void WriteWarningLine(string message) => Console.WriteLine("WARNING: " + message);

    public override void WriteVerboseLine(string message) => Console.WriteLine("VERBOSE: " + message);

    public override void WriteDebugLine(string message) => Console.WriteLine("DEBUG: " + message);

    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
        // A console would overwrite the line; the demo's output is also read from a file.
    }

    public override Dictionary<string, PSObject> Prompt(
        string caption, string message, Collection<FieldDescription> descriptions) => throw NoQuestions();

    public override int PromptForChoice(
        string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) => throw NoQuestions();

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
        throw NoQuestions();

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName,
        PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) => throw NoQuestions();

    public override string ReadLine() => throw NoQuestions();

    public override SecureString ReadLineAsSecureString() => throw NoQuestions();

    // No colours: the output is also read from a file.
    private static string Plain(string value) => new StringDecorated(value).ToString(OutputRendering.PlainText);

    private static InvalidOperationException NoQuestions() => new("The demo runs unattended: nothing may ask.");
}
