namespace PinDeliver.Sandbox.CommandLine;

internal static class HelpText
{
    internal const string Text = """
        A stand-in for the service PinDeliver: in memory, plain HTTP, on 127.0.0.1 only.

        Usage: dotnet run --project src/PinDeliver.Sandbox -- [options]

          --port N              port to listen on (default 5210; 0 = any free one)
          --api-key K           the API key to let in (default SANDBOX-API-KEY)
          --api-client-key K    the client key to let in (default SANDBOX-CLIENT-KEY)
          --any-key             let in any keys that are not empty
          --auto-create         create unknown customers instead of answering 404
          --latency-ms N        wait N milliseconds before handling a request
          --fault SPEC          let something go wrong with updates; may be repeated
          --read-fault SPEC     the same with reads
          --store MODE          store something otherwise than sent; may be repeated
          --blanks SHAPE        how reads show what is empty: absent (default), null, empty
          --rate-limit N[:B][:silent]   answer 429 to more than N requests a second, after a burst of B; silent sends no Retry-After
          --seed N              makes faults by chance come out the same again
          --no-record           keep no ledger of the updates: saves memory in long runs
          --quiet               no line per request
          --help                this text

        Endpoints under http://127.0.0.1:PORT/api/v2_1 (and v2_0):
          POST customer/update/{id}    POST customer/update/extid/{external_id}
          GET  customer/get/{id}       GET  customer/get/extid/{external_id}
        It starts with 40 customers, 1001 to 1040, external ids K-1001 to K-1040. Delivery groups: Göteborg, Stockholm, Malmö, Express.

        Store modes:  MODE = TARGET=KIND, TARGET an id, an external id or *

          round:N                numbers keep N decimals      geocode    an address without coordinates gets new ones
          late:Ns                reads show the old customer for N seconds
          drop:F,G  case:F  hide:F       fields that keep their old value, change their case, are never shown

        Faults:  SPEC = TARGET=KIND[xN][@P][;OPTION]...

          TARGET   1003, K-1003   requests for this id or external id, as in the path (%3D for =, %23 for a first #)
                   *              every request
                   #5  #/10       the fifth request; each tenth
          KIND     400 ... 599    this status, in the status line and the envelope
                   delay:500ms  delay:100ms-2s    an ordinary reply, late; the update too, unless ;applied
                   reset  hang    the connection is reset; no reply ever
                   redirect[:URL] html  empty     302; 200 with a web page; 204
                   array  enveloped    the ordinary reply in a one-element array, or as the data of an envelope
                   truncate       the ordinary reply breaks off, and the connection closes
                   close          the ordinary reply, and the connection closes without having said so
                   echo-keys  control-chars       400 whose text holds both keys, or terminal control characters
                   too-large      200 with 2 MiB
          xN       only the next N requests for the target
          @P       by chance, from 0 to 1; target * only
          OPTION   retry-after=V  with a status: the header Retry-After
                   in-body        with a status: HTTP 200, and the status in the envelope only
                   applied        the update is applied before the fault shows
                                  (array, truncate and close always apply it, the others otherwise never)
                   xN  @P         as above, for a redirect whose URL would swallow them

          Where several fit: #n, then a customer's xN, then * xN, then a customer's standing fault, then #/n and *, then chance.

        Examples:
          --fault 1003=404                         customer 1003 is unknown
          --fault "1005=503x2;retry-after=1"       two 503 that ask for a second, then all is well
          --fault "1007=reset;applied"             applied, but the client cannot know
          --fault "*=429@0.05;retry-after=2"       one request in twenty is too many
          --fault 1008=hang --fault 1009=delay:500ms --fault 1010=html --fault 1011=redirect
        """;
}
