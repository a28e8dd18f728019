using TeamsPolicyBot.Cards.Releases;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge.Editing;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Publishing;

namespace TeamsPolicyBot.Conversations.Releases;

/// <summary>The mark of what a form of the comms desk is about, in any release: where two differ, somebody has changed it.</summary>
internal static class DeskMarks
{
    /// <returns>Null where it is not there.</returns>
    public static string? Of(Intent sent, KnowledgeRelease release) => sent.Text(DeskActions.Kind) switch
    {
        DeskActions.EditClause => DeskForms.Meant(release, sent.Text(DeskActions.Clause)) is [var clause] ? DeskForms.MarkOf(clause) : null,
        DeskActions.ConfirmInShort => release.Clauses.FirstOrDefault(each => each.Address == sent.Text(DeskActions.Clause))?.Fingerprint,
        DeskActions.EditTree => TreePlace.Find(release, sent.Text(DeskActions.Place))?.Words.MarkOf(),
        var kind => TreePlace.Find(release, sent.Text(DeskActions.Place)) is { Question: not null } place
            ? TreeShapeFormReader.MarkOf(kind, place)
            : null,
    };
}
