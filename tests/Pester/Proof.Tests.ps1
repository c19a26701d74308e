BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Support.psm1') -Force
    Import-Module (Get-TestedModule) -Force
    $sandbox = Start-Sandbox
    Connect-Sandbox $sandbox
    $plain = @{ Encoding = 'UTF8' }
    if ($PSVersionTable.PSVersion.Major -lt 6) { $plain.NoTypeInformation = $true }
    $culture = [cultureinfo]::CurrentCulture

    # Everything that is shown of customers, to be compared as text.
    function Get-Shown([string[]] $Id) { Get-PinDeliverCustomer -Id $Id | ConvertTo-Json -Depth 9 }
}
AfterAll {
    Disconnect-PinDeliver
    Stop-Sandbox $sandbox
    Remove-Module PinDeliver, Support
}

Describe 'Get-PinDeliverCustomer' {
    It 'reads <How>, in the order in which they are named' -ForEach @(
        @{ How = 'ids'; Read = { Get-PinDeliverCustomer 1003, 1001 } }
        @{ How = 'external ids'; Read = { Get-PinDeliverCustomer -ExternalId K-1003, K-1001 } }
        @{ How = 'ids from the pipeline'; Read = { 1003, '1001' | Get-PinDeliverCustomer } }
        @{ How = 'rows of a file'; Read = { "ExternalId;City`nK-1003;`nK-1001;x" | ConvertFrom-Csv -Delimiter ';' | Get-PinDeliverCustomer } }
    ) {
        $customers = & $Read
        $customers.Id | Should -Be '1003', '1001'
        $customers[0] | Should -BeOfType PinDeliver.Customer
        $customers[0].PositionLat | Should -BeOfType decimal
        $customers[0].ZipCode | Should -BeOfType string
    }

    It 'tells of a customer that is not there, and reads the others' {
        $customers = Get-PinDeliverCustomer 1001, 9999, 1002 -ErrorAction SilentlyContinue -ErrorVariable failed
        $customers.Id | Should -Be '1001', '1002'
        $failed.TargetObject.Id | Should -Be '9999'
    }

    It 'shows a table and a list that fit into 80 columns' {
        $table = Get-PinDeliverCustomer -ExternalId K-1001, K-1002 | Out-String -Width 80
        foreach ($column in 'Id', 'ExternalId', 'Name', 'PostalAddress', 'ZipCode', 'City') { $table | Should -Match "\b$column\b" }
        $list = Get-PinDeliverCustomer 1003 | Format-List | Out-String -Width 80
        $list | Should -Match 'TimeWindowStart +: 08:00'
        # What is not shown by PinDeliver is no line of it.
        $list | Should -Not -Match 'Address2|ExternalId'
        foreach ($line in "$table$list" -split '\r?\n') { $line.Length | Should -BeLessOrEqual 80 }
    }
}

Describe 'Test-PinDeliverConnection' {
    It 'answers for <What>' -ForEach @(
        @{ What = 'good keys'; Keys = 'SANDBOX-API-KEY', 'SANDBOX-CLIENT-KEY'; Path = ''; Success = $true; Reachable = $true; Accepted = $true; ErrorId = $null }
        @{ What = 'a wrong key'; Keys = 'SANDBOX-API-KEY', 'another'; Path = ''; Success = $false; Reachable = $true; Accepted = $false; ErrorId = 'AuthenticationFailed' }
        @{ What = 'a wrong base URI'; Keys = 'SANDBOX-API-KEY', 'SANDBOX-CLIENT-KEY'; Path = '/elsewhere'; Success = $false; Reachable = $true; Accepted = $null; ErrorId = 'UnexpectedResponse' }
        @{ What = 'nobody there'; Keys = 'x', 'y'; Path = 'http://127.0.0.1:1/'; Success = $false; Reachable = $false; Accepted = $null; ErrorId = 'ConnectionFailed' }
    ) {
        $address = if ($Path -like 'http*') { $Path } else { "$($sandbox.BaseUri)$Path" }
        $connection = Connect-PinDeliver (Get-Secure $Keys[0]) (Get-Secure $Keys[1]) -BaseUri $address -MaximumRetryCount 0 -PassThru
        $test = Test-PinDeliverConnection -Connection $connection
        $test.Success, $test.Reachable, $test.KeysAccepted, $test.ErrorId | Should -Be $Success, $Reachable, $Accepted, $ErrorId
        if (-not $Success) { $test.Advice | Should -Match '\.$' }
        Test-PinDeliverConnection -Connection $connection -Quiet | Should -Be $Success
        Disconnect-PinDeliver -Connection $connection
    }
}

Describe 'A session' {
    AfterEach { [cultureinfo]::CurrentCulture = $culture }

    It 'reads, plans, runs, proves and undoes' {
        $ids = '1011', '1012', '1013'
        $before = Get-Shown $ids
        $rows = Join-Path $TestDrive 'rows.csv'
        $backup = Join-Path $TestDrive 'before.csv'
        Set-Content $rows 'Id,PostalAddress,City,Weight', '1011,Storgatan 1,Lund,9.5', '1012,,Visby,', '1013,,,7' -Encoding UTF8

        Import-PinDeliverCsv $rows | Set-PinDeliverCustomer -SkipUnchanged -WhatIf 6>$null | Export-Csv (Join-Path $TestDrive 'plan.csv') @plain
        $plan = Import-Csv (Join-Path $TestDrive 'plan.csv')
        $plan.Status | Should -Be 'WhatIf', 'WhatIf', 'WhatIf'
        $plan[1].Changes | Should -Match '^City: \S+ . Visby$'
        Get-Shown $ids | Should -Be $before

        $run = Import-PinDeliverCsv $rows | Set-PinDeliverCustomer -SkipUnchanged -Verify -BackupPath $backup -WarningVariable told
        $told | Should -BeNullOrEmpty
        $run.Status | Should -Be 'Updated', 'Updated', 'Updated'
        $run.Verification | Should -Be 'Confirmed', 'Confirmed', 'Confirmed'
        $run | ForEach-Object { $_.Changes.ToString() } | Should -Be $plan.Changes
        (Import-PinDeliverCsv $rows | Set-PinDeliverCustomer -SkipUnchanged).Status | Should -Be 'Unchanged', 'Unchanged', 'Unchanged'

        (Import-PinDeliverCsv $backup | Set-PinDeliverCustomer -Verify).Verification | Should -Be 'Confirmed', 'Confirmed', 'Confirmed'
        Get-Shown $ids | Should -Be $before
    }

    It 'brings customers back through a file of <Name>' -ForEach @{ Name = 'sv-SE' }, @{ Name = 'de-DE' } {
        [cultureinfo]::CurrentCulture = $Name
        $ids = 1001..1010
        $before = Get-Shown $ids
        $file = Join-Path $TestDrive "$Name.csv"
        Get-PinDeliverCustomer $ids | Export-Csv $file -UseCulture @plain
        Get-Content $file -TotalCount 2 | Select-Object -Last 1 | Should -Match '"\d+,\d+"'
        $results = Import-PinDeliverCsv $file | Set-PinDeliverCustomer -UseCulture -WarningVariable told
        $told | Should -BeNullOrEmpty
        $results.Status | Select-Object -Unique | Should -Be 'Updated'
        Get-Shown $ids | Should -Be $before
        (Import-PinDeliverCsv $file | Set-PinDeliverCustomer -UseCulture -SkipUnchanged).Status | Select-Object -Unique | Should -Be 'Unchanged'
    }
}
