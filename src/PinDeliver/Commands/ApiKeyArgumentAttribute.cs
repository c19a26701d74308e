using System.Management.Automation;
using System.Security;

namespace PinDeliver.Commands;

/// <summary>Refuses a key as plain text, without repeating it: the engine's own conversion error would show it.</summary>
internal sealed class ApiKeyArgumentAttribute : ArgumentTransformationAttribute
{
    /// <summary>Passes a SecureString (or nothing) on.</summary>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
        {
            null => null,
            SecureString secret => secret,
            _ => throw new ArgumentTransformationMetadataException(
                "A key is taken as SecureString only, so that it stays out of histories and logs. "
                + "Use (Get-Secret PinDeliverApiKey) of Microsoft.PowerShell.SecretManagement, or (Read-Host -AsSecureString 'API key')."),
        };
}
