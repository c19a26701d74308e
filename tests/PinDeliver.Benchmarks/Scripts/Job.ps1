# Rows a second: plain updates, updates that find nothing to change or one row in a hundred, and the whole job with its journal.
param([string] $Manifest, [string] $BaseUri, [string] $Folder, [int] $Count, [int] $Width, [int] $Rounds = 3)

. "$PSScriptRoot/Common.ps1" $Manifest $BaseUri
$file = Join-Path $Folder 'rows.csv'
New-Row $Count | Export-Csv $file -Encoding utf8
$other = Join-Path $Folder 'other.csv'
New-Row $Count | ForEach-Object { if ([int]$_.Id % 100 -eq 0) { $_.City = 'Visby' }; $_ } | Export-Csv $other -Encoding utf8
Measure-Turn $Count $Rounds ([ordered]@{
    plain = { Import-PinDeliverCsv $file | Set-PinDeliverCustomer -ThrottleLimit $Width | Out-Null }
    unchanged = { Import-PinDeliverCsv $file | Set-PinDeliverCustomer -ThrottleLimit $Width -SkipUnchanged | Out-Null }
    # What comes before and after it brings the first file's values back.
    differ = {
        $sent = @(Import-PinDeliverCsv $other | Set-PinDeliverCustomer -ThrottleLimit $Width -SkipUnchanged | Where-Object Status -EQ Updated).Count
        if ($sent -ne [Math]::Floor($Count / 100)) { throw "$sent rows were sent." }
    }
    job = { Update-PinDeliverCustomerFromCsv $file -ThrottleLimit $Width | Out-Null }
})
