BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Support.psm1') -Force
    $script = Join-Path (Split-Path (Get-TestedModule)) 'examples/Update-PinDeliverCustomersFromCsv.ps1'

    # A process of its own, as a scheduler would start it. Nothing comes in: a prompt would end it.
    function Invoke-Job([string] $Csv, [string[]] $Option) {
        $folder = Join-Path $TestDrive ([guid]::NewGuid())
        $null = New-Item $folder -ItemType Directory
        $path = Join-Path $folder 'customers.csv'
        [System.IO.File]::WriteAllText($path, $Csv)
        Invoke-JobAt $folder (@('-Path', $path) + $Option)
    }
    function Invoke-JobAt([string] $Folder, [string[]] $Option) {
        $output = Invoke-NewPowerShell -File $script @Option 2>&1
        $read = { param($Name) if (Test-Path (Join-Path $Folder $Name)) { Get-Content (Join-Path $Folder $Name) } }
        [pscustomobject]@{
            ExitCode = $LASTEXITCODE
            Output = "$output"
            Folder = $Folder
            Files = (Get-ChildItem $Folder -Name | Sort-Object) -join ' '
            Results = & $read 'customers.results.csv' | ConvertFrom-Csv
            Retry = & $read 'customers.retry.csv'
            Log = & $read 'customers.log'
        }
    }
}
AfterAll { Remove-Module Support }

Describe 'Update-PinDeliverCustomersFromCsv.ps1' {
    BeforeAll {
        $sandbox = Start-Sandbox -Fault '1020=401'
        $env:PINDELIVER_BASE_URI = $sandbox.BaseUri
        $env:PINDELIVER_API_KEY = $sandbox.ApiKey
        $env:PINDELIVER_API_CLIENT_KEY = $sandbox.ApiClientKey
    }
    AfterAll {
        Stop-Sandbox $sandbox
        Remove-Item Env:PINDELIVER_API_KEY, Env:PINDELIVER_API_CLIENT_KEY, Env:PINDELIVER_BASE_URI -ErrorAction Ignore
    }

    It 'ends with 0 when every row was done, and leaves no retry file' {
        $job = Invoke-Job "ExternalId,City,ZipCode`nK-1001,Lund,01234`nK-1002,Visby,`n"
        $job.ExitCode | Should -Be 0
        $job.Files | Should -Be 'customers.csv customers.log customers.results.csv'
        $job.Results.Status | Should -Be 'Updated', 'Updated'
        $job.Log | Should -Match '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d customers\.csv: '
        $job.Log | Should -BeLike '*: 2 updated, 0 skipped, 0 failed, 0 not sent, exit code 0.'
        $job.Output | Should -Be $job.Log
        (Get-StoredCustomer $sandbox 1001).zipcode | Should -Be '01234'
    }

    It 'ends with 2 when rows failed, and keeps exactly these in the columns of the input' {
        $rows = 'x;K-1003;Lund;', 'y;K-9999;Lund;1', "z;K-1004;`"a`nb`";57,7", 'w;K-1005;Lund;'
        $job = Invoke-Job (@('Note;ExternalId;City;PositionLat') + $rows -join "`n") '-Delimiter', ';'
        $job.ExitCode | Should -Be 2
        $job.Results.ErrorId | Should -Be '', 'CustomerNotFound', 'InvalidFieldValue', ''
        $job.Retry -join '|' | Should -Be '"Note";"ExternalId";"City";"PositionLat"|"y";"K-9999";"Lund";"1"|"z";"K-1004";"a|b";"57,7"'
        $job.Log | Should -BeLike '*: 2 updated, 0 skipped, 2 failed, 0 not sent, exit code 2.'
        $job.Files | Should -Be 'customers.csv customers.log customers.results.csv customers.retry.csv'
    }

    It 'keeps the rows that were never sent when the command ends early' {
        $job = Invoke-Job "Id,City`n1001,A`n1020,B`n1002,C`n1003,D`n1004,E`n" '-ThrottleLimit', '1'
        $job.ExitCode | Should -Be 2
        $job.Results.Id | Should -Be '1001', '1020'
        $job.Retry | Should -Be '"Id","City"', '"1020","B"', '"1002","C"', '"1003","D"', '"1004","E"'
        $job.Log | Should -BeLike '*: 1 updated, 0 skipped, 1 failed, 3 not sent, exit code 2. Row 2 (Id 1020): *401*Check both keys*'
        $job.Output | Should -Be $job.Log
    }

    It 'ends with 1 when no row could be done: <Case>' -ForEach @(
        @{ Case = 'no file named'; Option = @(); Says = '*-Path is missing*' }
        @{ Case = 'no such file'; Option = '-Path', 'none.csv'; Says = '*There is no file *none.csv.' }
        @{ Case = 'an unknown parameter'; Option = '-Pth', 'none.csv'; Says = '*Pth*' }
    ) {
        Push-Location $TestDrive
        $job = Invoke-JobAt $TestDrive $Option
        Pop-Location
        $job.ExitCode | Should -Be 1
        $job.Output | Should -BeLike $Says
    }

    It 'ends with 1 when the service refuses the keys, and keeps every row' {
        $env:PINDELIVER_API_KEY = 'CANARY-WRONG'
        try { $job = Invoke-Job "Id,City`n1001,A`n1002,B`n" }
        finally { $env:PINDELIVER_API_KEY = $sandbox.ApiKey }
        $job.ExitCode | Should -Be 1
        $job.Retry | Should -Be '"Id","City"', '"1001","A"', '"1002","B"'
        "$($job.Log) $($job.Output)" | Should -Not -BeLike '*CANARY*'
    }

    It 'ends with 1 when there are no keys, and leaves the files of the run before' {
        $job = Invoke-Job "Id,City`n9998,A`n1002,B`n"
        Remove-Item Env:PINDELIVER_API_KEY
        try { $again = Invoke-JobAt $job.Folder '-Path', (Join-Path $job.Folder 'customers.csv') }
        finally { $env:PINDELIVER_API_KEY = $sandbox.ApiKey }
        $again.ExitCode | Should -Be 1
        $again.Retry | Should -Be $job.Retry
        @($again.Log).Count | Should -Be 2
        $again.Log[1] | Should -BeLike '*nothing was sent, exit code 1.*PINDELIVER_API_KEY*'
    }

    It 'runs a retry file until it is gone' {
        $job = Invoke-Job "Id,City`n9998,A`n1002,B`n"
        $retry = Join-Path $job.Folder 'customers.retry.csv'
        (Invoke-JobAt $job.Folder '-Path', $retry, '-RetryPath', $retry).ExitCode | Should -Be 1
        (Get-Content $retry -ErrorAction Stop) -replace '9998', '1001' | Set-Content $retry -Encoding UTF8
        (Invoke-JobAt $job.Folder '-Path', $retry, '-RetryPath', $retry).ExitCode | Should -Be 0
        $retry | Should -Not -Exist
    }

    It 'replaces the files of the run before, and removes a retry file that is done with' {
        $job = Invoke-Job "Id,City`n9998,A`n1002,B`n"
        $path = Join-Path $job.Folder 'customers.csv'
        Set-Content $path 'Id,City', '1001,A'
        $again = Invoke-JobAt $job.Folder '-Path', $path
        $again.ExitCode | Should -Be 0
        @($again.Results).Count | Should -Be 1
        $again.Files | Should -Be 'customers.csv customers.log customers.results.csv'
    }

    It 'sends nothing where its files cannot be written' {
        $job = Invoke-Job "Id,Name`n1006,Never sent`n" '-RetryPath', (Join-Path $TestDrive 'missing/retry.csv')
        $job.ExitCode | Should -Be 1
        (Get-StoredCustomer $sandbox 1006).name | Should -Not -Be 'Never sent'
    }

    It 'does not overwrite its input by its results' {
        $job = Invoke-Job "Id,City`n1001,A`n"
        $path = Join-Path $job.Folder 'customers.csv'
        (Invoke-JobAt $job.Folder '-Path', $path, '-ResultPath', $path).ExitCode | Should -Be 1
        Get-Content $path | Should -Be 'Id,City', '1001,A'
    }

    It 'takes its keys from a vault' {
        $modules = Join-Path $TestDrive 'Modules/Microsoft.PowerShell.SecretManagement'
        $null = New-Item $modules -ItemType Directory -Force
        Set-Content (Join-Path $modules 'Microsoft.PowerShell.SecretManagement.psm1') @'
function Get-Secret($Name, $Vault) {
    $key = @{ 'Jobs/PinDeliverApiKey' = 'SANDBOX-API-KEY'; 'Jobs/NorthKey' = 'SANDBOX-CLIENT-KEY' }["$Vault/$Name"]
    (New-Object System.Net.NetworkCredential '', $key).SecurePassword
}
'@
        $before = $env:PSModulePath
        $env:PSModulePath = (Join-Path $TestDrive 'Modules') + [System.IO.Path]::PathSeparator + $before
        $env:PINDELIVER_API_KEY = 'CANARY-NOT-THIS'
        try { $job = Invoke-Job "Id,City`n1001,A`n" '-Vault', 'Jobs', '-ApiClientKeySecretName', 'NorthKey' }
        finally { $env:PSModulePath, $env:PINDELIVER_API_KEY = $before, $sandbox.ApiKey }
        $job.Output | Should -BeLike '*exit code 0.'
        $job.ExitCode | Should -Be 0
    }
}
