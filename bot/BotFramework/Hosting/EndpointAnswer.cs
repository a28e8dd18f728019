using System.Text;
using Microsoft.AspNetCore.Http;
using TeamsPolicyBot.BotFramework.Authentication;
using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.BotFramework.Hosting;

/// <summary>An HTTP answer of the messages endpoint.</summary>
/// <param name="Body">Null sends none.</param>
/// <param name="Header">One more header, where the status asks for one.</param>
internal sealed record EndpointAnswer(int Status, byte[]? Body, string ContentType, (string Name, string Value)? Header = null)
{
    public static EndpointAnswer WrongMethod { get; } =
        Plain(StatusCodes.Status405MethodNotAllowed, "Only POST is allowed here.", ("Allow", "POST"));

    public static EndpointAnswer WrongType { get; } =
        Plain(StatusCodes.Status415UnsupportedMediaType, "Send an activity as application/json in UTF-8.");

    public static EndpointAnswer TooLarge { get; } =
        Plain(StatusCodes.Status413PayloadTooLarge, $"The body is larger than {RequestBody.MaxBytes / 1024} KB.");

    /// <summary>Teams sends again after what <c>Retry-After</c> says (protocol 4.3).</summary>
    public static EndpointAnswer TooMany { get; } =
        Plain(StatusCodes.Status429TooManyRequests, "Too many large activities at once.", ("Retry-After", "5"));

    public static EndpointAnswer Failed { get; } = Plain(StatusCodes.Status500InternalServerError, "The activity could not be processed.");

    public static EndpointAnswer BadRequest(string fault) => Plain(StatusCodes.Status400BadRequest, fault);

    public static EndpointAnswer Refused(AuthenticationFault fault) => fault.Status() == StatusCodes.Status401Unauthorized
        ? Plain(StatusCodes.Status401Unauthorized, "The request is not authenticated.", ("WWW-Authenticate", "Bearer"))
        : Plain(fault.Status(), "The request is not allowed.");

    /// <summary>What a turn ended with: an empty 200, or the answer to an invoke.</summary>
    public static EndpointAnswer Of(InvokeResponse? response) =>
        response is null
            ? new EndpointAnswer(StatusCodes.Status200OK, null, "")
            : new EndpointAnswer(
                response.Status,
                response switch
                {
                    { Replies: { } replies } => ProtocolJsonSerializer.ToUtf8Bytes(replies),
                    { Body: { } body } => ProtocolJsonSerializer.ToUtf8Bytes(body),
                    _ => null,
                },
                "application/json; charset=utf-8");

    public async Task WriteAsync(HttpResponse response)
    {
        response.StatusCode = Status;
        if (Header is var (name, value))
        {
            response.Headers[name] = value;
        }

        if (Body is not null)
        {
            response.ContentType = ContentType;
            response.ContentLength = Body.Length;
            await response.Body.WriteAsync(Body);
        }
    }

    private static EndpointAnswer Plain(int status, string text, (string, string)? header = null) =>
        new(status, Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8", header);
}
