BeforeDiscovery {
    # PSResourceGet comes with PowerShell 7.4; where users' modules go can be moved on Linux and macOS only.
    $canInstall = $IsLinux -or $IsMacOS
}

Describe 'The package, as users get it' {
    if ($canInstall) {
        BeforeAll {
            Import-Module (Join-Path $PSScriptRoot 'Support.psm1') -Force
            $package = Split-Path (Get-TestedModule)
            $older = Join-Path $TestDrive 'older/PinDeliver'
            $null = New-Item (Split-Path $older), (Join-Path $TestDrive 'gallery'), (Join-Path $TestDrive 'home/.config') -ItemType Directory
            Copy-Item $package $older -Recurse
            $manifest = Join-Path $older 'PinDeliver.psd1'
            (Get-Content $manifest -Raw) -replace "ModuleVersion( *)= '[0-9.]+'", "ModuleVersion`$1= '0.0.1'" | Set-Content $manifest
            $version = (Import-PowerShellDataFile (Join-Path $package 'PinDeliver.psd1')).ModuleVersion
            $before = @{}
            foreach ($name in 'HOME', 'XDG_DATA_HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'PSModulePath') {
                $before[$name] = [Environment]::GetEnvironmentVariable($name)
            }
            # A user who has nothing yet but a folder for settings: without one, NuGet writes its own into the current folder.
            $env:XDG_DATA_HOME = $env:XDG_CONFIG_HOME = $env:XDG_CACHE_HOME = $env:PSModulePath = $null
            $env:HOME = Join-Path $TestDrive 'home'

            function Invoke-AsUser([string] $Command) {
                $output = Invoke-NewPowerShell -Command "`$ErrorActionPreference = 'Stop'; `$ProgressPreference = 'SilentlyContinue'; $Command" 2>&1
                if ($LASTEXITCODE -ne 0) { throw ($output -replace "$([char]27)\[[0-9;]*m" -join "`n") }
                $output
            }
        }
        AfterAll {
            foreach ($name in $before.Keys) { [Environment]::SetEnvironmentVariable($name, $before[$name]) }
            Remove-Module Support
        }

        It 'is published to a repository, and found there' {
            $found = Invoke-AsUser "
                Register-PSResourceRepository Local '$TestDrive/gallery' -Trusted
                Publish-PSResource '$older' -Repository Local; Publish-PSResource '$package' -Repository Local
                `$found = Find-PSResource PinDeliver -Repository Local
                `$found.Version.ToString(); `$found.Tags -contains 'PSEdition_Desktop'; `$found.Description"
            $found[0] | Should -BeLike "$version*"
            $found[1] | Should -Be 'True'
            $found[2] | Should -BeLike '*independent module*'
            Get-ChildItem (Join-Path $TestDrive 'gallery') -Name | Sort-Object | Should -Be "PinDeliver.0.0.1.nupkg", "PinDeliver.$version.nupkg"
        }

        It 'is installed in an older version, and updated' {
            Invoke-AsUser "
                Install-PSResource PinDeliver -Version 0.0.1 -Repository Local
                Import-Module PinDeliver; (Get-Module PinDeliver).Version.ToString()" | Should -Be '0.0.1'
            Invoke-AsUser "
                Update-PSResource PinDeliver -Repository Local
                Import-Module PinDeliver; (Get-Module PinDeliver).Version.ToString()" | Should -Be $version
        }

        It 'has its help, its topics, its completers and its example where it is installed' {
            $seen = Invoke-AsUser "
                Connect-PinDeliver -ApiKey (ConvertTo-SecureString a -AsPlainText -Force) -ApiClientKey (ConvertTo-SecureString b -AsPlainText -Force)
                (Get-Help Set-PinDeliverCustomer).Synopsis
                [bool]`"`$(Get-Help about_PinDeliver_Csv)`".Contains('LONG DESCRIPTION')
                (TabExpansion2 'Set-PinDeliverCustomer -Clear Phone' 35).CompletionMatches.CompletionText -join ' '
                Test-Path (Join-Path (Get-Module PinDeliver).ModuleBase 'examples/*.ps1')"
            $seen[0] | Should -BeLike 'Updates customers*'
            $seen[1..3] | Should -Be 'True', 'PhoneCell PhoneAlt', 'True'
        }

        It 'is gone when it is uninstalled' {
            Invoke-AsUser 'Uninstall-PSResource PinDeliver -Version *; [bool](Get-Module PinDeliver -ListAvailable)' | Should -Be 'False'
            Join-Path $TestDrive 'home/.local/share/powershell/Modules/PinDeliver' | Should -Not -Exist
        }
    }

    It 'says to build it first, where a clone of the sources was not' {
        $repository = Split-Path (Split-Path $PSScriptRoot)
        $clone = Join-Path $TestDrive 'clone'
        $start = New-Item (Join-Path $clone 'src/PinDeliver/Module') -ItemType Directory
        Copy-Item (Join-Path $repository 'PinDeliver.psd1') $clone
        Copy-Item (Join-Path $repository 'src/PinDeliver/Module/PinDeliver.*') $start
        { Import-Module (Join-Path $clone 'PinDeliver.psd1') } | Should -Throw "*run 'dotnet build' first*"
    }
}
