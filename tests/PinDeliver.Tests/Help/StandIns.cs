using System;
using System.Linq;
using PinDeliver.Sandbox;
using PinDeliver.Tests.Hosting;

namespace PinDeliver.Tests.Help;

/// <summary>
/// The engine's package lacks the commands of Microsoft.PowerShell.Utility, and a test has no vault and no keyboard. These do for the
/// examples as much as the examples use; tests/Pester runs the same examples with the real commands.
/// </summary>
internal static class StandIns
{
    private const string Functions = """
        function Import-Csv {
            param([Parameter(Position = 0)] [string] $Path, [char] $Delimiter = ',', [switch] $UseCulture)
            if ($UseCulture) { $Delimiter = [cultureinfo]::CurrentCulture.TextInfo.ListSeparator }
            $file = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path)
            $ParseCsv.Invoke([System.IO.File]::ReadAllText($file), $Delimiter)
        }
        function Export-Csv {
            param(
                [Parameter(Position = 0)] [string] $Path, [switch] $NoTypeInformation, $Encoding,
                [Parameter(ValueFromPipeline)] $InputObject)
            begin { $lines = @() }
            process {
                $cells = $InputObject.psobject.Properties
                if (-not $lines) { $lines += (@($cells.Name) | ForEach-Object { '"' + $_ + '"' }) -join ',' }
                $lines += (@($cells) | ForEach-Object { '"' + "$($_.Value)".Replace('"', '""') + '"' }) -join ','
            }
            end {
                $file = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path)
                [System.IO.File]::WriteAllLines($file, [string[]]$lines)
            }
        }
        function Select-Object {
            param([string[]] $Property, [Parameter(ValueFromPipeline)] $InputObject)
            process {
                $selected = [ordered]@{}
                foreach ($name in $Property) { $selected[$name] = $InputObject.$name }
                [pscustomobject]$selected
            }
        }
        function Get-Secret([string] $Name) { if ($Name -eq 'PinDeliverApiKey') { $Secrets.ApiKey } else { $Secrets.ClientKey } }
        function Read-Host([string] $Prompt, [switch] $AsSecureString) { Get-Secret "PinDeliver$($Prompt -replace ' k', 'K')" }
        """;

    /// <summary>Makes them, and has every Connect-PinDeliver go to the sandbox.</summary>
    public static void AddTo(Shell shell, SandboxServer sandbox)
    {
        Func<string, char, object[]> parse = (text, delimiter) => CsvRows.Parse(text, delimiter).ToArray<object>();
        var secrets = new System.Collections.Hashtable
        {
            ["ApiKey"] = Shell.Secret(sandbox.Options.ApiKey),
            ["ClientKey"] = Shell.Secret(sandbox.Options.ApiClientKey),
        };
        shell.Run("$ParseCsv = $args[0]; $Secrets = $args[1]; $PSDefaultParameterValues = @{ 'Connect-PinDeliver:BaseUri' = $args[2] }",
            null, parse, secrets, sandbox.BaseUri).ThrowIfFailed();
        shell.Run(Functions).ThrowIfFailed();
    }
}
