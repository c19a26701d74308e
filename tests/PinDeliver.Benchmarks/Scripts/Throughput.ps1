# Rows a second, the cmdlet beside bare HttpClient in the same process.
param([string] $Manifest, [string] $BaseUri, [string] $Benchmarks, [int] $Count, [int] $Width, [int] $Rounds = 5)

. "$PSScriptRoot/Common.ps1" $Manifest $BaseUri
$bare = [Reflection.Assembly]::LoadFrom($Benchmarks).GetType('PinDeliver.Benchmarks.BareClient').GetMethod('RunAsync')
$rows = New-Row $Count
Measure-Turn $Count $Rounds ([ordered]@{
    bare = { $null = $bare.Invoke($null, @([uri] $BaseUri, $Count, $Width)).GetAwaiter().GetResult() }
    ours = { $rows | Set-PinDeliverCustomer -ThrottleLimit $Width | Out-Null }
})
