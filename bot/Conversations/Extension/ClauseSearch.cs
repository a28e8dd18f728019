using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Teams;
using TeamsPolicyBot.Cards.Extension;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Conversations.Extension;

/// <summary>
/// The search beside the compose box: clauses of one's own council, as cards to put into a message. Before anything is typed, all of them
/// in their order.
/// </summary>
internal static class ClauseSearch
{
    /// <summary>As the manifest names it. Some clients name no command where there is one only.</summary>
    private const string CommandId = "searchClauses";
    private const string Parameter = "query";
    private const string InitialRun = "initialRun";

    /// <summary>Teams asks for 25.</summary>
    private const int LargestPage = 50;

    public static MessagingExtensionResponse Find(PolicyTurn turn, MessagingExtensionQuery query)
    {
        if (query.CommandId is not (null or "" or CommandId))
        {
            return ExtensionAnswer.NoResults(turn.Words["extension.unknown-command"]);
        }

        var skip = Math.Clamp(query.QueryOptions?.Skip ?? 0, 0, turn.Release.Clauses.Count);
        var count = Math.Clamp(query.QueryOptions?.Count ?? LargestPage, 1, LargestPage);
        var found = Typed(query) is { Length: > 0 } words ? turn.Answerer.Search(words, skip + count) : turn.Release.Clauses;
        var page = found.Skip(skip).Take(count).ToList();
        return page.Count == 0 && skip == 0
            ? ExtensionAnswer.NoResults(turn.Words.Format("search.nothing", turn.Cards.Organisation.Name))
            : ExtensionAnswer.Results(page.Select(clause => Result(clause, turn)));
    }

    private static MessagingExtensionAttachment Result(Clause clause, PolicyTurn turn) => new()
    {
        ContentType = ContentTypes.AdaptiveCard,
        Content = InsertedClauseCard.Create(clause, turn.Cards),
        Preview = new Attachment { ContentType = ContentTypes.ThumbnailCard, Content = InsertedClauseCard.Preview(clause) },
    };

    private static string Typed(MessagingExtensionQuery query)
    {
        var parameters = query.Parameters ?? [];
        return parameters.Exists(parameter => parameter.Name == InitialRun) ? ""
            : parameters.Find(parameter => parameter.Name is null or "" or Parameter)?.Value.AsText()?.Trim() ?? "";
    }
}
