<#
.SYNOPSIS
    Updates PinDeliver customers from a CSV file: first a dry run of three rows, then all of them.
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

"Dry run: what would be sent for the first three rows"
Import-PinDeliverCsv $Path | Select-Object -First 3 | Set-PinDeliverCustomer -WhatIf | Out-Host

"The real run: rows that fail are told, the others are updated"
Import-PinDeliverCsv $Path | Set-PinDeliverCustomer -ErrorAction Continue -ErrorVariable failed | Out-Host

"The rows to correct and run again:"
$failed.TargetObject | Format-Table ExternalId, City, PositionLat, PositionLng, DriverNote1 | Out-Host
