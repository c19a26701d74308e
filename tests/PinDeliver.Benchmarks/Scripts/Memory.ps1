# Peak memory of a run over a file, in MiB. A loop of the script's own would count too: PowerShell alone, without a module, grows by half over a million turns.
param([string] $Manifest, [string] $BaseUri, [string] $Path)

. "$PSScriptRoot/Common.ps1" $Manifest $BaseUri
Import-PinDeliverCsv $Path | Set-PinDeliverCustomer -ThrottleLimit 8 | Out-Null
[string]::Format([cultureinfo]::InvariantCulture, 'peak={0:0.0}', [Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64 / 1MB)
