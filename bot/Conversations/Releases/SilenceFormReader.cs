using TeamsPolicyBot.Cards.Releases;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Publishing;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Conversations.Releases;

/// <summary>The form that takes back that the policies are silent on a subject: which one, and the rule that settles it now.</summary>
internal static class SilenceFormReader
{
    /// <summary>The form; null where nothing can be taken back.</summary>
    /// <param name="topic">The one that is chosen; empty for the first.</param>
    public static DeskForm? Edit(KnowledgeRelease release, string topic, string clause, BotWords says)
    {
        var choices = SilenceForms
            .Choices(release)
            .Select(choice =>
                (
                    choice.Silence.Topic, Title: choice.By is { } by
                        ? says.Format("desk.unsilence.outdated", choice.Silence.Topic, by.Citation)
                        : choice.Silence.Topic
                )
            )
            .ToList();
        return choices.Count == 0
            ? null
            : new DeskForm(
                DeskActions.RemoveSilence, topic.Length == 0 ? says["desk.unsilence.heading"] : says.Format("desk.unsilence.of", topic),
                says["desk.unsilence.explains"],
                [
                    new(DeskActions.Topic, says["desk.unsilence.which"], topic.Length == 0 ? choices[0].Topic : topic, 0)
                    {
                        Choices = choices,
                    },
                    new(DeskActions.Clause, says["desk.unsilence.rule"], clause, DeskFields.ShortText),
                ],
                new Dictionary<string, string>()
            );
    }

    /// <summary>The form as it was sent, and what it comes to.</summary>
    public static (DeskForm? Form, FormEdits Edits) Sent(Intent sent, FolderNow now, KnowledgeRelease release, BotWords says)
    {
        var (topic, typed) = (sent.Text(DeskActions.Topic), sent.Typed(DeskActions.Clause));
        var meant = typed.Length == 0 ? [] : DeskForms.Meant(release, typed);
        var form = Edit(release, topic, typed, says);
        return form is not null && typed.Length > 0 && meant is not [_]
            ? (form with { Notice = (DeskFields.NotOne(typed, meant, says), null) }, new FormEdits([]))
            : (form, SilenceForms.Remove(now, release, topic, meant is [var rule] ? rule : null));
    }
}
