<#
.SYNOPSIS
    What PinDeliver.Demo --shell starts PowerShell with: the built module, and three commands to try.
#>
param(
    [Parameter(Mandatory)] [string] $Manifest
)

Import-Module $Manifest -ErrorAction Stop
Set-Location $PSScriptRoot
# The folder's name alone would fill a line of 80 columns.
function global:prompt { 'PinDeliver demo> ' }
@"

PowerShell $($PSVersionTable.PSVersion), connected to the sandbox: 40 customers,
1001 to 1040, with the external ids K-1001 to K-1040. Try:

    Set-PinDeliverCustomer -ExternalId K-1001 -City Lund
    Import-PinDeliverCsv kunder.csv | Set-PinDeliverCustomer -SkipUnchanged -WhatIf
    Get-Help Set-PinDeliverCustomer -Examples

"exit" ends the shell and the sandbox.

"@
