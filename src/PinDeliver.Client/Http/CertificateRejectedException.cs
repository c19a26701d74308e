#if !NETFRAMEWORK
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace PinDeliver.Http;

/// <summary>Thrown in the handshake, so that a bad certificate can be told from every other failure of TLS.</summary>
internal sealed class CertificateRejectedException : AuthenticationException
{
    private CertificateRejectedException(string message, string? host)
        : base(message) => Host = host;

    /// <summary>The host that was asked for the certificate: the service's, or a proxy's.</summary>
    public string? Host { get; }

    public static bool ThrowIfInvalid(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        errors == SslPolicyErrors.None ? true : throw new CertificateRejectedException(Describe(chain, errors), (sender as SslStream)?.TargetHostName);

    private static string Describe(X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable))
            return "the server showed none";
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
            return "it is for another host";
        foreach (var status in chain?.ChainStatus ?? [])
        {
            if (status.Status.HasFlag(X509ChainStatusFlags.NotTimeValid))
                return "it has expired or is not valid yet";
        }

        return "it is not issued by an authority that this machine trusts";
    }
}
#endif
