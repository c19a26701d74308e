# Peak memory of a run over so many rows, in MiB.
param([string] $Manifest, [string] $BaseUri, [int] $Count)

. "$PSScriptRoot/Common.ps1" $Manifest $BaseUri
& { for ($i = 1; $i -le $Count; $i++) { [pscustomobject]@{ Id = "$($i % 5000)"; City = 'Lund' } } } | Set-PinDeliverCustomer -ThrottleLimit 8 | Out-Null
[string]::Format([cultureinfo]::InvariantCulture, 'peak={0:0.0}', [Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64 / 1MB)
