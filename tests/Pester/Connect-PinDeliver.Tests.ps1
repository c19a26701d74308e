BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Support.psm1') -Force
    Import-Module (Get-TestedModule) -Force
    $keys = @{ ApiKey = Get-Secure 'CANARY-API-KEY'; ApiClientKey = Get-Secure 'CANARY-CLIENT-KEY' }
}
AfterAll { Remove-Module PinDeliver, Support }

Describe 'Connect-PinDeliver' {
    BeforeEach {
        Remove-Item Env:PINDELIVER_API_KEY, Env:PINDELIVER_API_CLIENT_KEY, Env:PINDELIVER_BASE_URI -ErrorAction Ignore
        Disconnect-PinDeliver
    }
    AfterAll { Remove-Item Env:PINDELIVER_API_KEY, Env:PINDELIVER_API_CLIENT_KEY, Env:PINDELIVER_BASE_URI -ErrorAction Ignore }

    It 'sets the connection and says nothing' {
        Connect-PinDeliver @keys | Should -BeNullOrEmpty
        (Get-PinDeliverConnection).KeySource | Should -Be 'Parameter'
        (Get-PinDeliverConnection).BaseUri | Should -Be 'https://cloud.pindeliver.com/api/v2_1'
    }

    It 'returns the connection with -PassThru' {
        $connection = Connect-PinDeliver @keys -BaseUri http://127.0.0.1:9/api -TimeoutSec 60 -MaximumRetryCount 5 -PassThru
        $connection.GetType().FullName | Should -Be 'PinDeliver.PinDeliverConnection'
        $connection.TimeoutSec | Should -Be 60
        $connection.MaximumRetryCount | Should -Be 5
    }

    It 'takes its keys by position' {
        Connect-PinDeliver $keys.ApiKey $keys.ApiClientKey
        (Get-PinDeliverConnection).KeySource | Should -Be 'Parameter'
    }

    It 'takes what is not given from the environment' {
        $env:PINDELIVER_API_CLIENT_KEY = 'CANARY-CLIENT-KEY'
        $env:PINDELIVER_BASE_URI = 'http://127.0.0.1:9/env'
        $connection = Connect-PinDeliver -ApiKey $keys.ApiKey -PassThru
        $connection.KeySource | Should -Be 'Parameter and Environment'
        $connection.BaseUri | Should -Be 'http://127.0.0.1:9/env'
    }

    It 'does not take a key as plain text, and does not repeat it' {
        $failure = { Connect-PinDeliver -ApiKey 'CANARY-PLAIN' -ApiClientKey $keys.ApiClientKey } | Should -Throw -PassThru
        "$failure" | Should -BeLike '*Get-Secret*'
        "$failure $($failure.Exception)" | Should -Not -BeLike '*CANARY-PLAIN*'
    }

    It 'refuses <Case> with <Id>' -ForEach @(
        @{ Case = 'http beyond this machine'; Id = 'UnsafeBaseUri'; Script = { Connect-PinDeliver @keys -BaseUri http://example.com/api } }
        @{ Case = 'an address with a password'; Id = 'UnsafeBaseUri'
            Script = { Connect-PinDeliver @keys -BaseUri https://a:b@example.com/api }
        }
        @{ Case = 'a missing key'; Id = 'InvalidApiKey'; Script = { Connect-PinDeliver -ApiKey $keys.ApiKey } }
        @{ Case = 'a key with a line break'; Id = 'InvalidApiKey'
            Script = { Connect-PinDeliver -ApiKey $keys.ApiKey -ApiClientKey (Get-Secure "CANARY`nX") }
        }
    ) {
        Get-ErrorId $Script | Should -Be $Id
        Get-PinDeliverConnection | Should -BeNullOrEmpty
    }

    It 'has no proxy together with -NoProxy' {
        { Connect-PinDeliver @keys -Proxy http://127.0.0.1:8080 -NoProxy } | Should -Throw
    }
}
