BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Support.psm1') -Force
    $manifest = Get-TestedModule
    # The shipped script finds the module by its name.
    $modules = Join-Path $TestDrive 'Modules'
    $copy = New-Item (Join-Path $modules 'PinDeliver') -ItemType Directory -Force
    Get-ChildItem (Split-Path $manifest) | Where-Object Name -In 'PinDeliver.psd1', 'lib', 'en-US' | Copy-Item -Destination $copy -Recurse
    $start = New-Item (Join-Path $copy 'src/PinDeliver/Module') -ItemType Directory
    Copy-Item (Join-Path (Split-Path $manifest) 'src/PinDeliver/Module/PinDeliver.*') $start
    $script = Join-Path $TestDrive 'Update-PinDeliverCustomersFromCsv.ps1'
    Copy-Item (Join-Path (Split-Path $manifest) 'examples/Update-PinDeliverCustomersFromCsv.ps1') $script
    $sandbox = Start-Sandbox
    $before = $env:PSModulePath
    $env:PSModulePath = $modules + [System.IO.Path]::PathSeparator + $before
    $env:PINDELIVER_BASE_URI = $sandbox.BaseUri
    $env:PINDELIVER_API_KEY = $sandbox.ApiKey
    $env:PINDELIVER_API_CLIENT_KEY = $sandbox.ApiClientKey

    function New-Csv([string] $Text) {
        $path = Join-Path $TestDrive "$([guid]::NewGuid()).csv"
        [System.IO.File]::WriteAllText($path, $Text)
        $path
    }
    $files = @{ Good = New-Csv "Id,City`n1001,A`n"; Some = New-Csv "Id,City`n1001,A`n9999,B`n"; Damaged = New-Csv "Id,City`n1001,A,B`n"; Empty = New-Csv '' }
}
AfterAll {
    Stop-Sandbox $sandbox
    $env:PSModulePath = $before
    Remove-Item Env:PINDELIVER_API_KEY, Env:PINDELIVER_API_CLIENT_KEY, Env:PINDELIVER_BASE_URI -ErrorAction Ignore
    Remove-Module Support
}

Describe 'Update-PinDeliverCustomerFromCsv' {
    # Each process runs every case and says what came of it, then ends by one of them: of five cases with 1, each is a process' end twice.
    It 'ends with the code of <Last>, one object for each case, under $ErrorActionPreference <Preference> (<Kind>, <Language>)' -ForEach @(
        $ends = 'Good', 'Some', 'Missing', 'Damaged', 'Empty', 'NoKeys', 'NoService', 'NoService', 'NoKeys', 'Empty'
        foreach ($preference in 'Continue', 'Stop', 'SilentlyContinue', 'Ignore', 'Inquire') {
            foreach ($kind in '-Command', '-File') {
                $last, $ends = $ends
                @{ Preference = $preference; Kind = $kind; Last = $last; Language = if ($kind -eq '-File') { 'FullLanguage' } else { 'ConstrainedLanguage' } }
            }
        }
    ) {
        $cases = [ordered]@{
            Good = "'$($files.Good)'"
            Some = "'$($files.Some)'"
            Missing = "'$TestDrive/none.csv'"
            Damaged = "'$($files.Damaged)'"
            Empty = "'$($files.Empty)'"
            NoKeys = "'$($files.Good)'"
            NoService = "'$($files.Good)' -Connection `$nowhere"
        }
        $lines = @(
            'Import-Module PinDeliver'
            'Set-StrictMode -Version Latest'
            '$key = ConvertTo-SecureString x -AsPlainText -Force'
            # Nobody listens on port 1.
            '$nowhere = Connect-PinDeliver $key $key -BaseUri http://127.0.0.1:1/ -MaximumRetryCount 0 -PassThru'
            'Disconnect-PinDeliver'
            "`$ExecutionContext.SessionState.LanguageMode = '$Language'"
            "`$ErrorActionPreference = '$Preference'"
            foreach ($case in $cases.Keys) {
                if ($case -eq 'NoKeys') { '$kept = $env:PINDELIVER_API_KEY; $env:PINDELIVER_API_KEY = ""' }
                '$out = @(); try { Update-PinDeliverCustomerFromCsv ' + $cases[$case] + ' | ForEach-Object { $out += $_ } } catch { }'
                '"' + $case + ': $($out.ExitCode)"'
                if ($case -eq 'NoKeys') { '$env:PINDELIVER_API_KEY = $kept' }
            }
            if ($Last -eq 'NoKeys') { '$env:PINDELIVER_API_KEY = ""' }
            'exit (Update-PinDeliverCustomerFromCsv ' + $cases[$Last] + ').ExitCode'
        )
        if ($Kind -eq '-File') {
            $file = Join-Path $TestDrive 'job.ps1'
            Set-Content $file $lines
            $output = Invoke-NewPowerShell -File $file 2>$null
        }
        else { $output = Invoke-NewPowerShell -Command ($lines -join "`n") 2>$null }
        $codes = [ordered]@{ Good = 0; Some = 2; Missing = 1; Damaged = 1; Empty = 1; NoKeys = 1; NoService = 1 }
        $LASTEXITCODE | Should -Be $codes[$Last]
        $output -match '^\w+: \d*$' | Should -Be @(foreach ($case in $codes.Keys) { "${case}: $($codes[$case])" })
    }

    It 'shows its summary' {
        $shown = (Invoke-NewPowerShell -Command "Update-PinDeliverCustomerFromCsv '$($files.Some)'") -join "`n"
        $shown | Should -Match 'ExitCode +: 2'
        $shown | Should -Match 'Rows +: 2: 1 updated, 1 failed, 0 not sent'
        $shown | Should -Match 'RetryPath'
        $shown | Should -Not -Match 'JournalPath'
    }
}

Describe 'Update-PinDeliverCustomersFromCsv.ps1' {
    It 'ends with <Code> (<File>)' -ForEach @(
        @{ File = 'Good'; Code = 0 }, @{ File = 'Some'; Code = 2 }, @{ File = 'Damaged'; Code = 1 }
    ) {
        $output = Invoke-NewPowerShell -File $script -Path $files[$File] 2>&1 | Out-String
        $LASTEXITCODE | Should -Be $Code -Because $output
        $output | Should -Match "ExitCode +: $Code"
    }

    It 'ends with 1, and says why, where the module is not installed; one that lies in the folder above is not run' {
        $folder = New-Item (Join-Path $TestDrive 'planted/examples') -ItemType Directory -Force
        Copy-Item $script $folder
        Set-Content (Join-Path $TestDrive 'planted/PinDeliver.psd1') '@{ ModuleVersion = "9.9"; RootModule = "PinDeliver.psm1" }'
        Set-Content (Join-Path $TestDrive 'planted/PinDeliver.psm1') 'Set-Content "$PSScriptRoot/was-run" $env:PINDELIVER_API_KEY'
        $env:PSModulePath = $before
        try { $output = Invoke-NewPowerShell -File (Join-Path $folder 'Update-PinDeliverCustomersFromCsv.ps1') -Path $files.Good 2>&1 | Out-String }
        finally { $env:PSModulePath = $modules + [System.IO.Path]::PathSeparator + $before }
        $LASTEXITCODE | Should -Be 1
        $output | Should -BeLike '*PinDeliver*'
        Join-Path $TestDrive 'planted/was-run' | Should -Not -Exist
    }

    It 'takes its keys from a vault' {
        $vault = New-Item (Join-Path $modules 'Microsoft.PowerShell.SecretManagement') -ItemType Directory -Force
        Set-Content (Join-Path $vault 'Microsoft.PowerShell.SecretManagement.psm1') @'
function Get-Secret($Name, $Vault) {
    $key = @{ 'Jobs/PinDeliverApiKey' = 'SANDBOX-API-KEY'; 'Jobs/PinDeliverClientKey' = 'SANDBOX-CLIENT-KEY' }["$Vault/$Name"]
    (New-Object System.Net.NetworkCredential '', $key).SecurePassword
}
'@
        $env:PINDELIVER_API_KEY = 'CANARY-NOT-THIS'
        try {
            $wrapper = Join-Path $TestDrive 'wrapper.ps1'
            Set-Content $wrapper "`$PSDefaultParameterValues['Connect-PinDeliver:BaseUri'] = '$($sandbox.BaseUri)'; & '$script' -Path '$($files.Good)' -Vault Jobs"
            $output = Invoke-NewPowerShell -File $wrapper 2>&1 | Out-String
        }
        finally { $env:PINDELIVER_API_KEY = $sandbox.ApiKey }
        $LASTEXITCODE | Should -Be 0 -Because $output
    }
}
