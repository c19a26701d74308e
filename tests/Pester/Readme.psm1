# Takes the commands out of README.md and runs them as a reader would. ASCII only, as Windows PowerShell reads it as ANSI.

$readme = Join-Path (Split-Path (Split-Path $PSScriptRoot)) 'README.md'
$address = 'http://127.0.0.1:5210/api/v2_1'

function Get-ReadmeBlock {
    <#
    .SYNOPSIS
        The commands of a section, block by block, each with the output that the README shows below it, if any.
    #>
    param([Parameter(Mandatory)] [string] $Section)

    $text = [System.IO.File]::ReadAllText($readme).Replace("`r`n", "`n")
    $body = [regex]::Match($text, "(?ms)^## $Section\n(.*?)(?=^## |\z)").Groups[1].Value
    foreach ($match in [regex]::Matches($body, '(?ms)^```powershell\n(.*?)^```\n(?:\n```text\n(.*?)^```\n)?')) {
        [pscustomobject]@{
            Code   = $match.Groups[1].Value
            Output = if ($match.Groups[2].Success) { $match.Groups[2].Value.TrimEnd("`n") }
        }
    }
}

function Invoke-ReadmeBlock {
    <#
    .SYNOPSIS
        Runs blocks one after another in this session, from the folder they say, and gives what a window of 80 columns would show of each.
    #>
    param([Parameter(Mandatory)] $Block, [Parameter(Mandatory)] $Sandbox, [Parameter(Mandatory)] [string] $Manifest)

    function global:Read-Host([string] $Prompt, [switch] $AsSecureString) {
        $key = @{ 'API key' = 'SANDBOX-API-KEY'; 'Client key' = 'SANDBOX-CLIENT-KEY' }[$Prompt]
        (New-Object System.Net.NetworkCredential '', $key).SecurePassword
    }
    try {
        foreach ($one in $Block) {
            $code = $one.Code.Replace($address, "$($Sandbox.BaseUri)").Replace('./PinDeliver.psd1', "'$Manifest'")
            # In this scope, so that the next block has its variables. A warning says that it is one, as the host would.
            $shown = . ([scriptblock]::Create(". { $code`n} *>&1")) | ForEach-Object {
                if ($_ -is [System.Management.Automation.WarningRecord]) { "WARNING: $_" } else { $_ }
            } | Out-String -Width 80
            ($shown -replace '\x1b\[[0-9;]*m' -replace "`r`n", "`n" -replace '(?m) +$').Trim("`n").Replace("$($Sandbox.BaseUri)", $address) -replace
                '00:00:\d\d\.\d+', '00:00:00.017' -replace [regex]::Escape("$PWD"), [string][char]0x2026
        }
    }
    finally { Remove-Item Function:Read-Host }
}

Export-ModuleMember -Function Get-ReadmeBlock, Invoke-ReadmeBlock
