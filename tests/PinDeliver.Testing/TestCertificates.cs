using System;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PinDeliver.Testing;

/// <summary>Certificates that no machine trusts, made on the spot.</summary>
internal static class TestCertificates
{
    public static X509Certificate2 Untrusted() => Make("localhost", DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));

    public static X509Certificate2 Expired() => Make("localhost", DateTimeOffset.UtcNow.AddDays(-20), DateTimeOffset.UtcNow.AddDays(-10));

    public static X509Certificate2 ForAnotherHost() =>
        Make("another-host.example", DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));

    private static X509Certificate2 Make(string host, DateTimeOffset from, DateTimeOffset to)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=" + host, key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(from, to);
        // A round trip through PKCS #12 ties the private key to the certificate on every platform.
        var file = made.Export(X509ContentType.Pkcs12);
#if NET9_0_OR_GREATER
        return X509CertificateLoader.LoadPkcs12(file, null);
#else
        return new X509Certificate2(file);
#endif
    }
}
