# Rows a second, one at a time, beside the loop that admins write by hand.
param([string] $Manifest, [string] $BaseUri, [int] $Count = 5000, [int] $Rounds = 3)

. "$PSScriptRoot/Common.ps1" $Manifest $BaseUri
$headers = @{ 'X-PINDELIVER-API-KEY' = 'SANDBOX-API-KEY'; 'X-PINDELIVER-API-CLIENT-KEY' = 'SANDBOX-CLIENT-KEY' }
$rows = New-Row $Count
Measure-Turn $Count $Rounds ([ordered]@{
    loop = {
        $rows | ForEach-Object {
            $body = @{ customer = @{ postal_address = $_.PostalAddress; zipcode = $_.ZipCode; city = $_.City } } | ConvertTo-Json -Compress
            Invoke-RestMethod -Method Post -Uri "$BaseUri/customer/update/$($_.Id)" -Headers $headers -ContentType 'application/json' -Body $body
        } | Out-Null
    }
    ours = { $rows | Set-PinDeliverCustomer -ThrottleLimit 1 | Out-Null }
})
