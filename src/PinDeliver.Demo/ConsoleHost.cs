using System;
using System.Globalization;
using System.Management.Automation.Host;

namespace PinDeliver.Demo;

/// <summary>The least host that shows what a console shows. It never asks: there is nobody to answer.</summary>
internal sealed class ConsoleHost : PSHost
{
    public override string Name => "PinDeliver.Demo";

    public override Version Version { get; } = new(1, 0);

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override PSHostUserInterface UI { get; } = new ConsoleHostUserInterface();

    public override CultureInfo CurrentCulture => CultureInfo.CurrentCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.CurrentUICulture;

    public override void EnterNestedPrompt() => throw new NotSupportedException();

    public override void ExitNestedPrompt() => throw new NotSupportedException();

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }

    public override void SetShouldExit(int exitCode)
    {
    }
}
