BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Support.psm1') -Force
    Import-Module (Get-TestedModule) -Force
}
AfterAll { Remove-Module PinDeliver, Support }

Describe 'Get-PinDeliverConnection' {
    BeforeEach {
        Remove-Item Env:PINDELIVER_API_KEY, Env:PINDELIVER_API_CLIENT_KEY, Env:PINDELIVER_BASE_URI -ErrorAction Ignore
        Disconnect-PinDeliver
    }
    AfterAll { Remove-Item Env:PINDELIVER_API_KEY, Env:PINDELIVER_API_CLIENT_KEY, Env:PINDELIVER_BASE_URI -ErrorAction Ignore }

    It 'returns nothing where there is no connection' {
        Get-PinDeliverConnection | Should -BeNullOrEmpty
    }

    It 'shows fingerprints and no part of a key' {
        Connect-PinDeliver -ApiKey (Get-Secure 'CANARY-API-KEY') -ApiClientKey (Get-Secure 'CANARY-CLIENT-KEY')
        $connection = Get-PinDeliverConnection
        $connection.ApiKeyFingerprint | Should -Match '^[0-9a-f]{12}$'
        $connection.ApiClientKeyFingerprint | Should -Match '^[0-9a-f]{12}$'
        $connection.ApiClientKeyFingerprint | Should -Not -Be $connection.ApiKeyFingerprint
        $shown = @($connection | Out-String; $connection | Format-List * | Out-String; $connection | ConvertTo-Json -Depth 3; "$connection")
        "$shown" | Should -BeLike '*Parameter*'
        "$shown" | Should -Not -BeLike '*CANARY*'
    }

    It 'gives equal keys equal fingerprints' {
        $env:PINDELIVER_API_KEY = $env:PINDELIVER_API_CLIENT_KEY = 'CANARY-SAME'
        $connection = Get-PinDeliverConnection
        $connection.KeySource | Should -Be 'Environment'
        $connection.ApiClientKeyFingerprint | Should -Be $connection.ApiKeyFingerprint
    }

    It 'tells of one key without the other' {
        $env:PINDELIVER_API_KEY = 'CANARY-ALONE'
        Get-ErrorId { Get-PinDeliverConnection } | Should -Be 'InvalidApiKey'
    }

    It 'shows what Connect-PinDeliver set before what the environment has' {
        $env:PINDELIVER_API_KEY = $env:PINDELIVER_API_CLIENT_KEY = 'CANARY-ENV'
        Connect-PinDeliver -ApiKey (Get-Secure 'CANARY-A') -ApiClientKey (Get-Secure 'CANARY-B')
        (Get-PinDeliverConnection).KeySource | Should -Be 'Parameter'
    }
}
