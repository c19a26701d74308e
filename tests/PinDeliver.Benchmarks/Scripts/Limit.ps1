# A run against a rate limit that nobody has told the module: failed rows, and seconds.
param([string] $Manifest, [string] $BaseUri, [int] $Count)

. "$PSScriptRoot/Common.ps1" $Manifest $BaseUri
$rows = New-Row $Count
$watch = [Diagnostics.Stopwatch]::StartNew()
$results = @($rows | Set-PinDeliverCustomer -ThrottleLimit 8 -ErrorAction SilentlyContinue)
[string]::Format([cultureinfo]::InvariantCulture, 'seconds={0:0.00}', $watch.Elapsed.TotalSeconds)
'failed={0}' -f @($results | Where-Object Status -NE 'Updated').Count
