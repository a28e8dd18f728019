using TeamsPolicyBot.Cards.Releases;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Publishing;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Conversations.Releases;

/// <summary>
/// The forms that confirm a plain sentence for the words that its rule has now: which rule, and the sentence beside those words.
/// </summary>
internal static class InShortFormReader
{
    /// <summary>Chooses between the rules whose sentence is not told; null where there is none.</summary>
    public static DeskForm? Choose(KnowledgeRelease release, BotWords says)
    {
        var rules = InShortForms.Unconfirmed(release).Select(clause => (clause.Address, clause.Citation)).ToList();
        return rules.Count == 0 ? null : new DeskForm(
            DeskActions.ConfirmInShort,
            says["desk.in-short.heading"],
            says["desk.in-short.explains"],
            [new(DeskActions.Clause, says["desk.in-short.which"], rules[0].Address, 0) { Choices = rules }],
            new Dictionary<string, string>()) { IsChoice = true };
    }

    /// <summary>The sentence, which may be changed, below the rule's words.</summary>
    public static DeskForm Edit(Clause clause, string sentence, BotWords says) => new(
        DeskActions.ConfirmInShort,
        says.Format("desk.in-short.of", clause.Citation),
        says["desk.in-short.compare"],
        [new(DeskActions.Say, says["desk.in-short.sentence"], sentence, DeskFields.ShortText, IsLong: true)],
        new Dictionary<string, string> { [DeskActions.Clause] = clause.Address, [DeskActions.Was] = clause.Fingerprint })
    {
        Quoted = clause.Quotation,
    };

    /// <summary>The form as it was sent, and what it comes to; no form where there is no such sentence to confirm any more.</summary>
    public static (DeskForm? Form, FormEdits Edits) Sent(Intent sent, FolderNow now, KnowledgeRelease release, BotWords says)
    {
        var address = sent.Text(DeskActions.Clause);
        if (InShortForms.Unconfirmed(release).FirstOrDefault(each => each.Address == address) is not { } clause)
        {
            return (null, FormEdits.Refused("empty"));
        }

        var sentence = sent.Typed(DeskActions.Say);
        var form = Edit(clause, sentence, says);
        return sent.Text(DeskActions.Was) == clause.Fingerprint
            ? (form, InShortForms.Confirm(now, clause, sentence))
            : (form with { IsOvertaken = true }, new FormEdits([]));
    }
}
