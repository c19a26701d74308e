BeforeDiscovery {
    Import-Module (Join-Path $PSScriptRoot 'Support.psm1') -Force
    Import-Module (Get-TestedModule) -Force
    $examples = (Get-Help Set-PinDeliverCustomer).examples.example | ForEach-Object { @{ Title = $_.title.Trim(' -'); Code = $_.code } }
}
BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Support.psm1') -Force
    Import-Module (Get-TestedModule) -Force
}
AfterAll { Remove-Module PinDeliver, Support }

Describe 'Set-PinDeliverCustomer' {
    BeforeAll {
        $sandbox = Start-Sandbox -Fault '1030=503', '1031=reset;applied', '1032=401'
        Connect-Sandbox $sandbox
        $csv = Join-Path $TestDrive 'rows.csv'
        Set-Content $csv 'Id,City,PositionLat', '1001,Lund,55.7047', '9999,Lund,', '1002,Lund,"55,7"', '1003,Lund,' -Encoding UTF8
    }
    AfterAll { Stop-Sandbox $sandbox }

    It 'updates one customer by <Set>' -ForEach @(
        @{ Set = 'id'; Given = @{ Id = 1004 }; Id = '1004' }
        @{ Set = 'external id'; Given = @{ ExternalId = 'K-1005' }; Id = '1005' }
    ) {
        $result = Set-PinDeliverCustomer @Given -DriverNote1 'By Pester' -StopTime 7 -UnattendedOk $true
        $result.Status | Should -Be 'Updated'
        $result.HttpStatus | Should -Be 200
        $result.Fields.ToString() | Should -Be 'DriverNote1, StopTime, UnattendedOk'
        $service = (Get-StoredCustomer $sandbox $Id).service
        $service.driver_note_1 | Should -Be 'By Pester'
        $service.stop_time | Should -Be 7
        $service.unattended_ok | Should -BeTrue
    }

    It 'sends an argument as typed: <Typed>' -ForEach @(
        @{ Typed = '-ZipCode 01234'; Json = '{"customer":{"zipcode":"01234"}}' }
        @{ Typed = '-PhoneCell 0701234567'; Json = '{"customer":{"phone_cell":"0701234567"}}' }
        @{ Typed = '-Reference 0x1F'; Json = '{"customer":{"service":{"reference":"0x1F"}}}' }
        @{ Typed = '-OrderId 2026.10'; Json = '{"customer":{"order_id":"2026.10"}}' }
        @{ Typed = '-Weight 57.12345678901234567890'; Json = '{"customer":{"service":{"weight":57.12345678901234567890}}}' }
    ) {
        $result = & ([scriptblock]::Create("Set-PinDeliverCustomer -Id 007 $Typed -WhatIf"))
        $result.Id | Should -BeExactly '007'
        $result.Payload | Should -BeExactly $Json
    }

    # In a process of its own: below a try, as Pester runs everything, an error of a statement is thrown whatever the preference.
    It 'sends nothing of a row whose script block has an error, under <Preference>' -ForEach @(
        @{ Preference = 'Continue' }
        @{ Preference = 'SilentlyContinue' }
    ) {
        $script = Join-Path $TestDrive "blocks-$Preference.ps1"
        Set-Content $script @"
Import-Module '$(Get-TestedModule)'
`$ErrorActionPreference = '$Preference'
foreach (`$block in { [datetime]::ParseExact('x', 'yyyy', `$null) }, { [int]'x'; 'Lund' }, { 1 / 0; 'Lund' }, { Write-Error 'no'; 'Lund' },
    { Get-Item /no/such/file; 'Lund' }, { Write-Error 'no' -ErrorAction Continue; 'Lund' }, { Get-Date | Out-Null; break }, { exit 3 }) {
    `$result = [pscustomobject]@{ Id = 1001; Email = 'a@example.com' } | Set-PinDeliverCustomer -City `$block -ErrorAction SilentlyContinue
    "`$(`$result.Status) `$(`$result.ErrorId) `$(`$result.Attempts)"
}
"@
        $env:PINDELIVER_API_KEY, $env:PINDELIVER_API_CLIENT_KEY, $env:PINDELIVER_BASE_URI = $sandbox.ApiKey, $sandbox.ApiClientKey, $sandbox.BaseUri
        try {
            Invoke-NewPowerShell -File $script | Should -Be (@('Failed ParameterScriptFailed 0') * 8)
        }
        finally {
            $env:PINDELIVER_API_KEY = $env:PINDELIVER_API_CLIENT_KEY = $env:PINDELIVER_BASE_URI = $null
        }
    }

    It 'ends at the first row that fails, and says how to go on' {
        $results = New-Object System.Collections.ArrayList
        $failure = { 1001, 9999, 1002 | Set-PinDeliverCustomer -City Lund -ThrottleLimit 1 | ForEach-Object { [void]$results.Add($_) } } |
            Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -BeLike 'CustomerNotFound,*'
        "$failure" | Should -BeLike 'Row 2 (Id 9999): *1 row was updated*'
        $failure.ErrorDetails.RecommendedAction | Should -BeLike '*row 2*-ErrorAction Continue*'
        $results.Status | Should -Be 'Updated', 'Failed'
    }

    It 'goes on past rows that fail, and keeps them' {
        $results = Import-Csv $csv | Set-PinDeliverCustomer -ErrorAction SilentlyContinue -ErrorVariable failed
        $results.Row | Should -Be 1, 2, 3, 4
        $results.Status | Should -Be 'Updated', 'Failed', 'Failed', 'Updated'
        $results.ErrorId | Should -Be $null, 'CustomerNotFound', 'InvalidFieldValue', $null
        # Windows PowerShell adds a line about types; PowerShell 7 wants to hear nothing about it any more.
        $plain = if ($PSVersionTable.PSVersion.Major -lt 6) { @{ NoTypeInformation = $true } } else { @{} }
        $failed.TargetObject | Export-Csv "$csv.retry" @plain
        Get-Content "$csv.retry" | Should -Be '"Id","City","PositionLat"', '"9999","Lund",""', '"1002","Lund","55,7"'
        $failed[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
    }

    It 'gives <Id> its own error id' -ForEach @(
        @{ Id = 'MissingIdentity'; Row = @{ City = 'Lund' } }
        @{ Id = 'InvalidIdentity'; Row = @{ Id = '..'; City = 'Lund' } }
        @{ Id = 'InvalidFieldValue'; Row = @{ Id = 1; RequestedDeliveryDate = '03/04/2026' } }
        @{ Id = 'FieldNotClearable'; Row = @{ Id = 1; Clear = 'City' } }
        @{ Id = 'FieldSetAndCleared'; Row = @{ Id = 1; Email = 'a@example.com'; Clear = 'Email' } }
        @{ Id = 'UnknownField'; Row = @{ Id = 1; Clear = 'Emial' } }
        @{ Id = 'MisdecodedText'; Row = @{ Id = 1; Name = "G$([char]0xC3)$([char]0xB6)teborg" } }
        @{ Id = 'RequestRejected'; Row = @{ Id = 1006; DeliveryGroup = 'No such group' } }
        @{ Id = 'AuthenticationFailed'; Row = @{ Id = 1032; City = 'Lund' } }
    ) {
        Get-ErrorId { [pscustomobject]$Row | Set-PinDeliverCustomer } | Should -Be $Id
    }

    It 'tries again before a row fails, and says when the outcome is unknown' {
        $once = Connect-PinDeliver -ApiKey (Get-Secure $sandbox.ApiKey) -ApiClientKey (Get-Secure $sandbox.ApiClientKey) `
            -BaseUri $sandbox.BaseUri -MaximumRetryCount 1 -PassThru
        $results = 1030, 1031 | Set-PinDeliverCustomer -City Lund -Connection $once -ErrorAction SilentlyContinue
        Connect-Sandbox $sandbox
        $results.ErrorId | Should -Be 'ServiceUnavailable', 'ConnectionLost'
        $results.Attempts | Should -Be 2, 2
        $results.OutcomeUnknown | Should -Be $false, $true
    }

    It 'never sends a blank, and warns where nothing is left' {
        $before = (Get-StoredCustomer $sandbox 1007).city
        $result = [pscustomobject]@{ Id = 1007; City = ' '; Name = '' } |
            Set-PinDeliverCustomer -WarningAction SilentlyContinue -WarningVariable warnings
        $result.Status | Should -Be 'Skipped'
        "$warnings" | Should -BeLike 'Row 1 *nothing to send*'
        (Get-StoredCustomer $sandbox 1007).city | Should -Be $before
    }

    It 'warns once of a column that is no field' {
        $rows = 1008, 1009 | ForEach-Object { [pscustomobject]@{ Id = $_; PostalAdress = 'x'; City = 'Lund' } }
        $null = $rows | Set-PinDeliverCustomer -WarningAction SilentlyContinue -WarningVariable warnings
        @($warnings).Count | Should -Be 1
        "$warnings" | Should -BeLike '*PostalAdress*did you mean PostalAddress?'
    }

    It 'sends nothing with -WhatIf, and shows what it would have sent' {
        $before = (Get-StoredCustomer $sandbox 1010).name
        $result = Set-PinDeliverCustomer -Id 1010 -Name 'Nobody' -WhatIf
        $result.Status | Should -Be 'WhatIf'
        $result.Payload | Should -Be '{"customer":{"name":"Nobody"}}'
        (Get-StoredCustomer $sandbox 1010).name | Should -Be $before
    }

    It 'reads the row by script blocks' {
        [pscustomobject]@{ CustNo = 'K-1011'; Town = 'Visby' } |
            Set-PinDeliverCustomer -ExternalId { $_.CustNo } -City { $_.Town } -WarningVariable warnings | Out-Null
        (Get-StoredCustomer $sandbox 1011).city | Should -Be 'Visby'
        $warnings | Should -BeNullOrEmpty
    }

    It 'stops sending after Select-Object -First' {
        $results = 1012..1029 | Set-PinDeliverCustomer -HubId 'first' -ThrottleLimit 1 | Select-Object -First 1
        $results.Id | Should -Be '1012'
        (Get-StoredCustomer $sandbox 1029).service.hub_id | Should -Not -Be 'first'
    }

    It 'serves ForEach-Object -Parallel by -Connection' -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
        $connection = Connect-Sandbox $sandbox -PassThru
        $manifest = Get-TestedModule
        $results = 1033..1036 | ForEach-Object -Parallel {
            Import-Module $using:manifest
            Set-PinDeliverCustomer -Id $_ -HubId 'parallel' -Connection $using:connection
        }
        @($results | Where-Object Status -EQ Updated).Count | Should -Be 4
    }

    It 'completes fields after -Clear and documented values' {
        $after = { param($Line) (TabExpansion2 $Line $Line.Length).CompletionMatches.CompletionText }
        & $after 'Set-PinDeliverCustomer -Clear Phone' | Should -Be 'PhoneCell', 'PhoneAlt'
        & $after 'Set-PinDeliverCustomer -Priority ' | Should -Be 'LOW', 'NORMAL', 'HIGH'
        & $after 'Set-PinDeliverCustomer -EmptyValueAction ' | Should -Be 'Clear', 'Error', 'Ignore'
    }

    It 'shows no key in any stream' {
        $streams = Set-PinDeliverCustomer -Id 1037 -City Lund -Verbose -Debug *>&1
        $streams.Count | Should -BeGreaterThan 2
        $streams | Format-List * | Out-String | Should -Not -BeLike "*$($sandbox.ApiKey)*"
    }
}

Describe 'The examples of Set-PinDeliverCustomer' {
    BeforeAll {
        # One telling field of one customer for each example.
        $effects = @{
            'One customer by id' = 1001, 'postal_address', 'Andra L?nggatan 17'
            'One customer by external id' = 1002, 'driver_note_1', 'Door code 1234'
            'Every row of a CSV file' = 1013, 'postal_address', 'Regementsgatan 26'
            'A dry run' = 1013, 'postal_address', 'Regementsgatan 24'
            'Plan a file, run it, prove it, undo it' = 1013, 'postal_address', 'Regementsgatan 24'
            'Go on past rows that fail, and keep them' = 1014, 'position_lat', '55.7047'
            'Columns with other names' = 1017, 'requested_delivery_date', '2026-11-30'
            'A file that a Swedish Excel saved' = 1019, 'weight', '5.5'
            'Clear fields' = 1003, 'driver_note_1', ''
            'A file that is the authority' = 1022, 'phone_alt', '08-4650022'
            'The same value for every row' = 1012, 'delivery_group', 'Express'
            'A list of ids' = 1006, 'timewindow_end', '12:00'
            'Objects from another command' = 1008, 'driver_note_1', 'Ring twice'
            'Packages and dangerous goods' = 1009, 'packages', '*UN1263*'
            'Fields that have no parameter' = 1010, 'position_in_route', '7'
            'Several clients in one script' = 1031, 'city', 'Lund'
            'A large file, and only what went wrong' = 1016, 'position_lat', '63.8258'
        }
        Copy-Item (Join-Path $PSScriptRoot 'ExampleFiles/*.csv') $TestDrive
        function global:Get-Secret($Name) {
            Get-Secure $(if ($Name -eq 'PinDeliverApiKey') { 'SANDBOX-API-KEY' } else { 'SANDBOX-CLIENT-KEY' })
        }
        $culture = [cultureinfo]::CurrentCulture
    }
    BeforeEach {
        $sandbox = Start-Sandbox
        Connect-Sandbox $sandbox
        Push-Location $TestDrive
    }
    AfterEach {
        Pop-Location
        Stop-Sandbox $sandbox
        [cultureinfo]::CurrentCulture = $culture
    }
    AfterAll { Remove-Item Function:Get-Secret }

    It '<Title>' -ForEach $examples {
        $PSDefaultParameterValues = @{ 'Connect-PinDeliver:BaseUri' = $sandbox.BaseUri }
        $PSDefaultParameterValues.Count | Should -Be 1
        [cultureinfo]::CurrentCulture = 'sv-SE'
        { . ([scriptblock]::Create($Code)) } | Should -Not -Throw
        [cultureinfo]::CurrentCulture = [cultureinfo]::InvariantCulture
        $id, $field, $value = $effects[($Title -replace '^Example \d+: ')]
        $stored = Get-StoredCustomer $sandbox $id
        $at = if ($stored.service.PSObject.Properties[$field]) { $stored.service } else { $stored }
        "$($at.$field | ForEach-Object { if ($_ -is [psobject] -and $_ -isnot [string]) { ConvertTo-Json $_ -Compress } else { $_ } })" |
            Should -BeLike $value
    }
}
