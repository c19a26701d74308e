<#
.SYNOPSIS
    What PinDeliver.Demo runs in PowerShell: imports the built module, and updates customers.
#>
param(
    [Parameter(Mandatory)] [string] $Manifest,
    [Parameter(Mandatory)] [string] $Path
)

$ErrorActionPreference = 'Stop'
# Thirty rows need no progress bar, for which PowerShell asks the terminal where it is: one that only records never answers.
$ProgressPreference = 'SilentlyContinue'
"PowerShell $($PSVersionTable.PSVersion) with the module that was just built:"
Import-Module $Manifest
Get-Module PinDeliver | Format-Table Name, Version, ExportedCommands | Out-Host
# The script itself runs as a user would run it.
$ErrorActionPreference = 'Continue'
& (Join-Path $PSScriptRoot 'update-customers.ps1') -Path $Path
