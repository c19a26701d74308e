BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Support.psm1') -Force
    Import-Module (Get-TestedModule) -Force
    $sandbox = Start-Sandbox
    $connection = Connect-PinDeliver -ApiKey (Get-Secure $sandbox.ApiKey) -ApiClientKey (Get-Secure $sandbox.ApiClientKey) `
        -BaseUri $sandbox.BaseUri -Name North -PassThru -SessionDefault
    $rows = @(
        [pscustomobject]@{ ExternalId = 'K-1001'; City = 'Lund'; PositionLat = '' }
        [pscustomobject]@{ ExternalId = 'K-9999'; City = 'Lund'; PositionLat = '' }
        [pscustomobject]@{ ExternalId = 'K-1002'; City = 'Lund'; PositionLat = '55,7' }
    )
    $retry = Join-Path $TestDrive 'retry.csv'
    $plain = if ($PSVersionTable.PSVersion.Major -lt 6) { @{ NoTypeInformation = $true } } else { @{} }
}
AfterAll {
    Disconnect-PinDeliver -Connection $connection
    Stop-Sandbox $sandbox
    Remove-Module PinDeliver, Support
}

Describe 'What a person sees' {
    It 'shows the whole message of a row that fails in <Width> columns' -ForEach @{ Width = 80 }, @{ Width = 120 } {
        $results = $rows | Set-PinDeliverCustomer -ErrorAction SilentlyContinue
        $shown = $results | Out-String -Width $Width
        foreach ($line in $shown -split '\r?\n') { $line.Length | Should -BeLessOrEqual $Width }
        foreach ($failed in $results | Where-Object Status -eq Failed) {
            # The table breaks a message where its column ends.
            $shown -replace '\s' | Should -BeLike "*$([WildcardPattern]::Escape($failed.Message) -replace '\s')*"
        }
    }

    It 'breaks a message at words, in Swedish too' {
        $result = $rows[2] | Set-PinDeliverCustomer -ErrorAction SilentlyContinue
        $before = [cultureinfo]::CurrentCulture
        [cultureinfo]::CurrentCulture = 'sv-SE'
        # The window's own width, or what stands for it where there is none.
        try { $shown = $result | Out-String -Width $Host.UI.RawUI.BufferSize.Width }
        finally { [cultureinfo]::CurrentCulture = $before }
        foreach ($word in $result.Message -split ' ') { $shown -split '\s+' | Should -Contain $word }
    }

    It 'breaks the JSON of a plan between its fields, and shows all of it' {
        $result = Set-PinDeliverCustomer -ExternalId K-1001 -PostalAddress 'Storgatan 1' -ZipCode 01234 -City Lund -Weight 1.5 -WhatIf 6>$null
        $shown = $result | Out-String -Width $Host.UI.RawUI.BufferSize.Width
        $shown -replace '\s' | Should -BeLike "*$($result.Payload -replace '\s')*"
        foreach ($field in '"zipcode":"01234",', '"city":"Lund",') { $shown | Should -BeLike "*$field*" }
    }

    It 'lets no control character of a customer steer the console' {
        Set-PinDeliverCustomer -ExternalId K-1003 -Name "a$([char]27)[31mb" -City "c$([char]0x202E)d" | Out-Null
        $customer = Get-PinDeliverCustomer -ExternalId K-1003
        $customer.Name | Should -BeExactly "a$([char]27)[31mb"
        $shown = $customer | Out-String -Width 120
        $shown | Should -BeLike '*a`?`[31mb*c`?d*'
        $shown | Should -Not -Match "\u001B\[31m|\u202E"
    }

    It 'shows a row that fails in colour where the host has it' {
        $result = $rows[1] | Set-PinDeliverCustomer -ErrorAction SilentlyContinue
        if ($PSEdition -eq 'Core') {
            $before = $PSStyle.OutputRendering
            $PSStyle.OutputRendering = 'Ansi'
            try { $result | Out-String -Width 120 | Should -BeLike "*$([char]27)``[*Failed$([char]27)``[0m*" }
            finally { $PSStyle.OutputRendering = $before }
        }
        else {
            $result | Out-String -Width 120 | Should -Not -BeLike "*$([char]27)*"
        }
    }

    It 'shows results under strict mode' {
        Set-StrictMode -Version Latest
        $rows[0] | Set-PinDeliverCustomer | Out-String -Width 80 | Should -Match 'K-1001 +Updated +City'
    }

    It 'shows old and new values of what it would change, and a customer, in <Width> columns' -ForEach @{ Width = 80 }, @{ Width = 120 } {
        $plan = [pscustomobject]@{ Id = '1005'; City = 'Lund'; Name = 'Sven' } | Set-PinDeliverCustomer -SkipUnchanged -WhatIf 6>$null
        ($plan | Out-String -Width $Width) -replace '\s' | Should -BeLike "*Sven;City:*Lund*"
        $shown = Get-PinDeliverCustomer -Id 1005 | Out-String -Width $Width
        foreach ($column in 'ExternalId', 'PostalAddress', 'ZipCode', 'City') { $shown | Should -Match "\b$column\b" }
    }

    It 'lists of a customer what is shown, and nothing else' {
        $shown = Get-PinDeliverCustomer 1001 | Format-List | Out-String -Width 80
        $shown | Should -Match '(?m)^Name +: \w'
        $shown | Should -Not -Match '(?m)^(PickupIdentifier|AgeVerification) '
        (Get-PinDeliverCustomer 1001 | Select-Object * | Get-Member PickupIdentifier) | Should -Not -BeNullOrEmpty
    }

    It 'names the connection, in its own view and in results' {
        $connection | Out-String | Should -Match 'Name +: North'
        Test-PinDeliverConnection | Out-String | Should -Match 'Connection +: North'
        (Set-PinDeliverCustomer -ExternalId K-1001 -City Lund).Connection | Should -Be 'North'
    }
}

Describe 'What the engine says of a command' {
    It 'is, for Get-Help -Online, that there is nothing online; the help says so too' {
        { Get-Help Set-PinDeliverCustomer -Online -ErrorAction Stop } | Should -Throw -ErrorId 'InvalidOperation,Microsoft.PowerShell.Commands.GetHelpCommand'
        "$(Get-Help about_PinDeliver)" -replace '\s+', ' ' | Should -BeLike '*no pages online*'
    }

    It 'is, for a field, that it takes an object; the help says what kind' {
        Get-Command Set-PinDeliverCustomer -Syntax | Out-String | Should -BeLike '*-Weight <Object>*'
        Get-Help Set-PinDeliverCustomer | Out-String -Width 300 | Should -BeLike '*-Weight <number>*-RequestedDeliveryDate <date>*'
    }
}

Describe 'The rows to run again' {
    It 'are kept by the recipe of the help for <Count> of them' -ForEach @{ Count = 0 }, @{ Count = 1 }, @{ Count = 2 } {
        $failed = $null
        $null = $rows | Select-Object -First ($Count + 1) | Set-PinDeliverCustomer -ErrorAction SilentlyContinue -ErrorVariable failed
        if (Test-Path $retry) { Remove-Item $retry }
        if ($failed) { $failed.TargetObject | Export-Csv $retry @plain -Encoding UTF8 }
        @(if (Test-Path $retry) { Import-PinDeliverCsv $retry }).Count | Should -Be $Count
    }

    It 'are an object with Id for a bare id' {
        $null = '9999', 9998 | Set-PinDeliverCustomer -City Lund -ErrorAction SilentlyContinue -ErrorVariable failed
        $failed.TargetObject | ConvertTo-Csv @plain | Should -Be '"Id"', '"9999"', '"9998"'
    }

    It 'are the arguments as they were typed' {
        $null = Set-PinDeliverCustomer -Id 007 -PhoneCell 0701234567 -Clear Email, PhoneAlt -ErrorAction SilentlyContinue -ErrorVariable failed
        $failed.TargetObject | ConvertTo-Csv @plain | Select-Object -Last 1 | Should -Be '"007","0701234567","Email;PhoneAlt"'
    }

    It 'are a table''s columns without the state of its rows' {
        $table = New-Object System.Data.DataTable
        $table.Columns.AddRange([System.Data.DataColumn[]]('Id', 'City'))
        $null = $table.Rows.Add('9999', 'Lund')
        $null = $table.Rows | Set-PinDeliverCustomer -ErrorAction SilentlyContinue -ErrorVariable failed
        $failed.TargetObject | ConvertTo-Csv @plain | Should -Be '"Id","City"', '"9999","Lund"'
    }
}
