BeforeDiscovery {
    # What makes a package file comes with PowerShell 7.5; where users' modules go can be moved on Linux and macOS only.
    $canInstall = ($IsLinux -or $IsMacOS) -and (Get-Command Compress-PSResource -ErrorAction Ignore)
}
BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Support.psm1') -Force
    Import-Module (Join-Path $PSScriptRoot 'Readme.psm1') -Force
    $manifest = Get-TestedModule
    $repository = Split-Path (Split-Path $PSScriptRoot)
}
AfterAll { Remove-Module Support, Readme }

Describe 'The README' {
    BeforeAll {
        $sandbox = Start-Sandbox
        $environment = @{
            PINDELIVER_API_KEY = $sandbox.ApiKey; PINDELIVER_API_CLIENT_KEY = $sandbox.ApiClientKey; PINDELIVER_BASE_URI = "$($sandbox.BaseUri)"
        }
        Push-Location $TestDrive
        # The job's line starts a PowerShell of its own, which finds the module where it is installed.
        function global:pwsh {
            $arguments = @($args[0..($args.Count - 2)]) + "Import-Module '$($env:PINDELIVER_TESTED)'; $($args[-1])"
            $arguments = $arguments -ne '-NoProfile' -ne '-NonInteractive'
            Invoke-NewPowerShell @arguments
        }
        $env:PINDELIVER_TESTED = $manifest
        foreach ($name in $environment.Keys) { Set-Item "Env:$name" $environment[$name] }
        Import-Module $manifest -Force
        $blocks = @(Get-ReadmeBlock 'Five minutes')
        $shown = @(Invoke-ReadmeBlock $blocks -Sandbox $sandbox -Manifest $manifest)
        $jobExitCode = $LASTEXITCODE
    }
    AfterAll {
        Pop-Location
        Remove-Item Function:pwsh
        foreach ($name in @($environment.Keys) + 'PINDELIVER_TESTED') { Remove-Item "Env:$name" }
        Remove-Module PinDeliver -ErrorAction Ignore
        Stop-Sandbox $sandbox
    }

    It 'shows what its commands show' {
        $blocks.Count | Should -BeGreaterThan 5
        # Windows PowerShell lays errors out in another way.
        if ($PSEdition -eq 'Core') {
            # The table breaks its lines by the window; a test without one has the README's own 80 columns.
            $ignored = if ($Host.UI.RawUI.BufferSize.Width -eq 80) { '(?!)' } else { '\s' }
            for ($i = 0; $i -lt $blocks.Count; $i++) {
                if ($null -ne $blocks[$i].Output) { $shown[$i] -replace $ignored | Should -BeExactly ($blocks[$i].Output -replace $ignored) }
            }
        }
    }

    It 'leaves the files that it names, with what they are for' {
        (Import-PinDeliverCsv retry.csv).ExternalId | Should -Be 'K-9999'
        $former = Import-PinDeliverCsv before.csv
        $former.ExternalId, $former.ZipCode | Should -Be 'K-1011', '21143'
        (Import-PinDeliverCsv kunder.retry.csv).ExternalId | Should -Be 'K-9999'
    }

    It 'ends the job with the code for rows that were not done' {
        $jobExitCode | Should -Be 2
    }

    It 'names files and folders that are there' {
        $text = Get-Content (Join-Path $repository 'README.md') -Raw
        $links = [regex]::Matches($text, '\]\(([^):]+)\)') | ForEach-Object { $_.Groups[1].Value }
        $projects = [regex]::Matches($text, '--project (\S+?)[`\r\n]') | ForEach-Object { $_.Groups[1].Value }
        foreach ($path in @($links) + @($projects)) { Join-Path $repository $path | Should -Exist }
    }

    if ($canInstall) {
        It 'installs the package and the folder' {
            $null = New-Item "$TestDrive/clone/out", "$TestDrive/home" -ItemType Directory
            Copy-Item (Split-Path $manifest) "$TestDrive/clone/out/PinDeliver" -Recurse
            Invoke-NewPowerShell -Command "Compress-PSResource -Path '$TestDrive/clone/out/PinDeliver' -DestinationPath '$TestDrive/clone/out'"
            $before = @{}
            foreach ($name in 'HOME', 'XDG_DATA_HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'PSModulePath') {
                $before[$name] = [Environment]::GetEnvironmentVariable($name)
            }
            try {
                $env:XDG_DATA_HOME = $env:XDG_CONFIG_HOME = $env:XDG_CACHE_HOME = $env:PSModulePath = ''
                foreach ($block in Get-ReadmeBlock 'Install') {
                    $env:HOME = Join-Path "$TestDrive/home" ([guid]::NewGuid())
                    $null = New-Item $env:HOME -ItemType Directory
                    Invoke-NewPowerShell -Command "`$ErrorActionPreference = 'Stop'; Set-Location '$TestDrive/clone'; $($block.Code)
                        (Get-Module PinDeliver -ListAvailable).ModuleBase" | Should -BeLike "$env:HOME/*PinDeliver*"
                }
            }
            finally { foreach ($name in $before.Keys) { [Environment]::SetEnvironmentVariable($name, $before[$name]) } }
        }
    }
}
