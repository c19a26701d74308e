# Rows a second from a file, the strict reader beside Import-Csv.
param([string] $Manifest, [string] $File, [int] $Count, [int] $Rounds = 5)

. "$PSScriptRoot/Common.ps1" $Manifest ''
Measure-Turn $Count $Rounds ([ordered]@{
    theirs = { Import-Csv $File | Out-Null }
    ours = { Import-PinDeliverCsv $File | Out-Null }
})
