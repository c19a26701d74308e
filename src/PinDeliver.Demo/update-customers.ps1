<#
.SYNOPSIS
    Updates PinDeliver customers from a CSV file: a plan, the run with its proof, and what one customer was before and is after.
.DESCRIPTION
    The connection comes from the environment (PINDELIVER_API_KEY, PINDELIVER_API_CLIENT_KEY, PINDELIVER_BASE_URI), or from
    Connect-PinDeliver. PinDeliver.Demo runs it against the sandbox.
#>
param(
    [Parameter(Mandatory)]
    [string] $Path
)

"The connection (keys are never shown):"
Get-PinDeliverConnection | Out-Host

"A plan of the first three rows, which changes nothing: old and new values"
Import-PinDeliverCsv $Path | Select-Object -First 3 | Set-PinDeliverCustomer -SkipUnchanged -WhatIf | Out-Host

"The first customer before:"
$first = (Import-PinDeliverCsv $Path)[0]
$first | Get-PinDeliverCustomer | Out-Host

"The run, each customer read back: rows that fail are told, the others are updated"
Import-PinDeliverCsv $Path | Set-PinDeliverCustomer -Verify -ErrorAction Continue -ErrorVariable failed | Out-Host

"The first customer after:"
$first | Get-PinDeliverCustomer | Out-Host

"The rows to correct and run again:"
$failed.TargetObject | Format-Table ExternalId, City, PositionLat, PositionLng, DriverNote1 | Out-Host
