BeforeDiscovery {
    Import-Module (Join-Path $PSScriptRoot 'Support.psm1') -Force
    $manifest = Get-TestedModule
    $isPacked = -not (Test-Path (Join-Path (Split-Path $manifest) 'tests'))
    Import-Module $manifest -Force
    $commands = (Get-Command -Module PinDeliver).Name | ForEach-Object { @{ Command = $_ } }
    $topics = 'about_PinDeliver', 'about_PinDeliver_Csv', 'about_PinDeliver_Proof', 'about_PinDeliver_Rows', 'about_PinDeliver_Unattended' | ForEach-Object { @{ Topic = $_ } }
}
BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Support.psm1') -Force
    $manifest = Get-TestedModule
    $module = Split-Path $manifest
    Import-Module $manifest -Force
}
AfterAll { Remove-Module PinDeliver, Support }

Describe 'The package' {
    It 'has a valid manifest that is plain data' {
        $data = Import-PowerShellDataFile $manifest
        $info = Test-ModuleManifest $manifest
        $info.Version | Should -Be $data.ModuleVersion
        $info.PowerShellVersion | Should -Be '5.1'
        $info.CompatiblePSEditions | Should -Be 'Desktop', 'Core'
        $info.Description | Should -Not -BeNullOrEmpty
    }

    It 'exports the cmdlets that its manifest names and nothing else' {
        $info = Get-Module PinDeliver
        $info.ExportedCmdlets.Keys | Sort-Object | Should -Be ((Import-PowerShellDataFile $manifest).CmdletsToExport | Sort-Object)
        $info.ExportedCmdlets.Count | Should -BeGreaterOrEqual 5
        $info.ExportedFunctions.Count + $info.ExportedAliases.Count + $info.ExportedVariables.Count | Should -Be 0
        $info.Version | Should -Be (Import-PowerShellDataFile $manifest).ModuleVersion
    }

    It 'uses approved verbs' {
        $verbs = (Get-Verb).Verb
        (Get-Command -Module PinDeliver).Verb | Where-Object { $_ -notin $verbs } | Should -BeNullOrEmpty
    }

    It 'holds our own binaries alone for PowerShell 7' {
        Get-ChildItem (Join-Path $module 'lib/Core') -Name | Sort-Object |
            Should -Be 'PinDeliver.Client.dll', 'PinDeliver.Client.pdb', 'PinDeliver.dll', 'PinDeliver.pdb'
    }

    It 'holds optimized builds' -Skip:(-not $isPacked) {
        foreach ($name in 'PinDeliver', 'PinDeliver.Client') {
            $file = [System.IO.Path]::GetFullPath((Join-Path $module "lib/$PSEdition/$name.dll"))
            $assembly = [AppDomain]::CurrentDomain.GetAssemblies() | Where-Object Location -EQ $file
            $debuggable = [Reflection.CustomAttributeExtensions]::GetCustomAttribute($assembly, [Diagnostics.DebuggableAttribute])
            $debuggable.IsJITOptimizerDisabled | Should -BeFalse -Because "$name is built for release"
        }
    }

    It 'holds System.Text.Json and what it needs for Windows PowerShell, and nothing more' {
        $names = Get-ChildItem (Join-Path $module 'lib/Desktop') -Name
        $names | Should -Contain 'System.Text.Json.dll'
        $expected = '^(PinDeliver(\.Client)?\.(dll|pdb)|(System|Microsoft\.Bcl)\.[A-Za-z.]+\.dll)$'
        $names | Where-Object { $_ -notmatch $expected } | Should -BeNullOrEmpty
    }

    It 'holds help and the job script, and no other files there' {
        $expected = @(
            'about_PinDeliver.help.txt', 'about_PinDeliver_Csv.help.txt', 'about_PinDeliver_Proof.help.txt', 'about_PinDeliver_Rows.help.txt', 'about_PinDeliver_Unattended.help.txt', 'PinDeliver.dll-Help.xml'
        )
        Get-ChildItem (Join-Path $module 'en-US') -Name | Sort-Object | Should -Be ($expected | Sort-Object)
        Get-ChildItem (Join-Path $module 'examples') -Name | Should -Be 'Update-PinDeliverCustomersFromCsv.ps1'
        Get-ChildItem (Join-Path $module 'lib') -Name | Sort-Object |
            Should -Be 'Core', 'Desktop'
    }

    It 'holds no stray file at its top' -Skip:(-not $isPacked) {
        $allowed = 'CHANGELOG.md', 'en-US', 'examples', 'lib', 'LICENSE', 'PinDeliver.psd1', 'src',
            'README.md', 'THIRD-PARTY-NOTICES.txt', 'THIRD-PARTY-NOTICES.dotnet.txt'
        Get-ChildItem $module -Name -Force | Where-Object { $_ -notin $allowed } | Should -BeNullOrEmpty
        Get-ChildItem $module -Recurse -Force | Where-Object Length -EQ 0 | Should -BeNullOrEmpty
    }

    It 'is found, with its help, from PSModulePath' -Skip:(-not $isPacked -or (Split-Path (Split-Path $manifest) -Leaf) -ne 'PinDeliver') {
        $before = $env:PSModulePath
        $env:PSModulePath = (Split-Path $module) + [System.IO.Path]::PathSeparator + $before
        try {
            Invoke-NewPowerShell -Command '(Get-Help Set-PinDeliverCustomer).Synopsis' |
                Should -BeLike 'Updates customers*'
            Invoke-NewPowerShell -Command '"$(Get-Help about_PinDeliver_Csv)".Length' |
                Should -BeGreaterThan 1000
        }
        finally { $env:PSModulePath = $before }
    }

    It 'has error ids that are words, each once' {
        # By an error, as nothing loads the client before it is needed.
        $failure = { Set-PinDeliverCustomer -Id '..' -City Lund -Connection (Connect-PinDeliver (Get-Secure a) (Get-Secure b) -PassThru) } |
            Should -Throw -PassThru
        $ids = [enum]::GetNames($failure.Exception.Error.GetType())
        $ids.Count | Should -BeGreaterThan 30
        $ids | Where-Object { $_ -cnotmatch '^([A-Z][a-z]+)+$' } | Should -BeNullOrEmpty
    }
}

Describe 'Help of <Command>' -ForEach $commands {
    BeforeAll { $help = Get-Help $Command -Full }

    It 'has every part' {
        $help.Synopsis | Should -BeLike '*.'
        "$($help.description.Text)" | Should -BeLike '*.'
        "$($help.alertSet.alert.Text)" | Should -BeLike '*.'
        @($help.examples.example).Count | Should -BeGreaterOrEqual 2
        @($help.relatedLinks.navigationLink).Count | Should -BeGreaterOrEqual 2
        $help | Out-String | Should -BeLike '*EXAMPLE*' -Because 'it is shown'
    }

    It 'has text for every parameter' {
        $common = [System.Management.Automation.Cmdlet]::CommonParameters
        $names = (Get-Command $Command).Parameters.Keys | Where-Object { $_ -notin $common }
        foreach ($name in $names) {
            "$((Get-Help $Command -Parameter $name).description.Text)" | Should -BeLike '*.' -Because "-$name needs text"
        }
    }
}

Describe 'The topic <Topic>' -ForEach $topics {
    It 'is found' {
        "$(Get-Help $Topic)" | Should -BeLike "*$Topic*LONG DESCRIPTION*"
    }
}

Describe 'ShouldProcess' {
    It 'is there where customers change, and only there' {
        (Get-Command -Module PinDeliver | Where-Object { $_.Parameters.ContainsKey('WhatIf') }).Name | Sort-Object | Should -Be 'Set-PinDeliverCustomer', 'Update-PinDeliverCustomerFromCsv'
        (Get-Command Set-PinDeliverCustomer).Parameters.Keys | Should -Contain 'Confirm'
    }
}
