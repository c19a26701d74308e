BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Support.psm1') -Force
    $manifest = Get-TestedModule
    $sandbox = Start-Sandbox
    $env:PINDELIVER_BASE_URI = $sandbox.BaseUri
    $env:PINDELIVER_API_KEY = $sandbox.ApiKey
    $env:PINDELIVER_API_CLIENT_KEY = $sandbox.ApiClientKey
    Set-Content (Join-Path $TestDrive 'rows.csv') 'ExternalId,City,PositionLat', 'K-1001,Lund,55.7', 'K-9999,Lund,', 'K-1002,Visby,' -Encoding UTF8

    # A session of its own kind, in this process: the language mode and the commands of this one stay as they are.
    function Invoke-InSession([System.Management.Automation.Runspaces.InitialSessionState] $State, [string] $Script, [string] $LanguageMode) {
        $runspace = [runspacefactory]::CreateRunspace($State)
        $runspace.Open()
        try {
            if ($LanguageMode) { $runspace.SessionStateProxy.LanguageMode = $LanguageMode }
            $shell = [powershell]::Create()
            $shell.Runspace = $runspace
            $output = $shell.AddScript($Script).Invoke()
            foreach ($record in $shell.Streams.Error) { throw $record }
            $output
        }
        finally { $runspace.Dispose() }
    }
}
AfterAll {
    Stop-Sandbox $sandbox
    Remove-Item Env:PINDELIVER_API_KEY, Env:PINDELIVER_API_CLIENT_KEY, Env:PINDELIVER_BASE_URI -ErrorAction Ignore
    Remove-Module Support
}

Describe 'Under ConstrainedLanguage' {
    It 'updates, reads files and shows what comes out' {
        $state = [System.Management.Automation.Runspaces.InitialSessionState]::CreateDefault2()
        $null = $state.ImportPSModule($manifest)
        $seen = Invoke-InSession $state "
            `$ExecutionContext.SessionState.LanguageMode
            (Set-PinDeliverCustomer -Id 1003 -City Lund).Status
            `$results = Import-PinDeliverCsv '$TestDrive/rows.csv' | Set-PinDeliverCustomer -ErrorAction SilentlyContinue
            `$results.Status -join ' '
            (@{ Id = 1004; Ort = 'Lund' } | Set-PinDeliverCustomer -City { `$_.Ort }).Status
            (Set-PinDeliverCustomer -Id 1005 -AdditionalProperty @{ route_id = 7 }).Status
            `$results | Format-Table | Out-String
            (Get-PinDeliverConnection).KeySource" 'ConstrainedLanguage'
        $seen[0] | Should -Be 'ConstrainedLanguage'
        $seen[1..4] | Should -Be 'Updated', 'Updated Failed Updated', 'Updated', 'Updated'
        $seen[5] | Should -BeLike '*K-9999*Failed*PinDeliver*'
        $seen[6] | Should -Be 'Environment'
    }
}

Describe 'In a session that offers these commands alone' {
    It 'updates customers and shows the results' {
        $state = [System.Management.Automation.Runspaces.InitialSessionState]::CreateRestricted('RemoteServer')
        $null = $state.ImportPSModule($manifest)
        $runspace = [runspacefactory]::CreateRunspace($state)
        $runspace.Open()
        try {
            # No language at all: there are commands and their parameters only.
            $shell = [powershell]::Create()
            $shell.Runspace = $runspace
            $seen = $shell.AddCommand('Set-PinDeliverCustomer').AddParameter('Id', 1006).AddParameter('City', 'Lund').Invoke()
            $shell.Streams.Error | Should -BeNullOrEmpty
            $seen.Status | Should -Be 'Updated'
        }
        finally { $runspace.Dispose() }
        (Get-StoredCustomer $sandbox 1006).city | Should -Be 'Lund'
    }
}

Describe 'In a background job' {
    It 'gives results that keep their properties' {
        $job = Start-Job -ArgumentList $manifest {
            Import-Module $args[0]
            [pscustomobject]@{ Id = 1007; City = 'Lund' }, [pscustomobject]@{ Id = 9999; City = 'Lund' } |
                Set-PinDeliverCustomer -ErrorAction SilentlyContinue
        }
        $results = $job | Wait-Job | Receive-Job
        $job | Remove-Job
        $results.Status | Should -Be 'Updated', 'Failed'
        "$($results[0].Fields)" | Should -BeLike '*City*'
        $results[1].ErrorId | Should -Be 'CustomerNotFound'
    }
}

Describe 'Under Set-StrictMode -Version Latest' {
    It 'takes rows of different columns, and script blocks' {
        Import-Module $manifest -Force
        Set-StrictMode -Version Latest
        try {
            $rows = [pscustomobject]@{ Id = 1008; City = 'Lund' }, [pscustomobject]@{ ExternalId = 'K-1009'; HubId = 'x' }
            ($rows | Set-PinDeliverCustomer).Status | Should -Be 'Updated', 'Updated'
            ([pscustomobject]@{ Nr = 1010; Ort = 'Lund' } | Set-PinDeliverCustomer -Id { $_.Nr } -City { $_.Ort }).Status | Should -Be 'Updated'
            $rows | Set-PinDeliverCustomer -WhatIf | Format-Table | Out-String | Should -BeLike '*WhatIf*'
        }
        finally { Set-StrictMode -Off }
    }
}
