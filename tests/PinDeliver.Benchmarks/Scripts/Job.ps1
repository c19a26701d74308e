# Rows a second: plain updates, updates that find nothing to change, and the whole job with its journal.
param([string] $Manifest, [string] $BaseUri, [string] $Folder, [int] $Count, [int] $Width, [int] $Rounds = 3)

. "$PSScriptRoot/Common.ps1" $Manifest $BaseUri
$file = Join-Path $Folder 'rows.csv'
New-Row $Count | Export-Csv $file -Encoding utf8
Measure-Turn $Count $Rounds ([ordered]@{
    plain = { Import-PinDeliverCsv $file | Set-PinDeliverCustomer -ThrottleLimit $Width | Out-Null }
    unchanged = { Import-PinDeliverCsv $file | Set-PinDeliverCustomer -ThrottleLimit $Width -SkipUnchanged | Out-Null }
    job = { Update-PinDeliverCustomerFromCsv $file -ThrottleLimit $Width | Out-Null }
})
