using System.Text.RegularExpressions;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Phrases;
using TeamsPolicyBot.Recognizers;
using TeamsPolicyBot.Text;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Conversations.Escalate;

/// <summary>
/// What somebody says at a question on the way to a person that does not answer it: to whom it is to go, or not to go, without a name, by
/// when, and what the person should know.
/// </summary>
/// <param name="Desk"><c>manager</c> or <c>comms</c>; null where it stays.</param>
/// <param name="Note">Goes with what is passed on; null for nothing.</param>
/// <param name="Deadline">The words that say by when; null for none.</param>
internal sealed partial record HandOverChange(string? Desk, bool NotManager, bool WithoutName, string? Note, string? Deadline)
{
    /// <summary>The change that a message asks for; null where it asks for none.</summary>
    /// <param name="takesText">Whether the question takes any text as its answer: then only what is nothing but a change is one.</param>
    /// <param name="takesTime">Whether the question is about the time, which is its answer then.</param>
    public static HandOverChange? Read(PoliteMessage message, DateTime now, bool takesText, bool takesTime)
    {
        var said = HandOverPhrases.Read(message);
        if (takesText)
        {
            return said is { IsAll: true, Note: null, SaysHow: true } ? Of(said, null)
                : IsTime(message.Text, now) ? new HandOverChange(null, false, false, null, message.Text)
                : null;
        }

        if (said is { SaysHow: true })
        {
            return Of(said, said.Note);
        }

        var deadline = takesTime ? null : DeadlineIn(message.Text, now);
        var isNote = (deadline is not null && deadline != message.Text) || TellsHowToReach(message);
        return deadline is null && !isNote ? null : new HandOverChange(null, false, false, isNote ? message.Text : null, deadline);
    }

    /// <summary>A message that only adds something the person should know.</summary>
    public static HandOverChange OfNote(string note) => new(null, false, false, note, null);

    /// <summary>Makes the change.</summary>
    public void Apply(EscalateState state)
    {
        state.NotToManager = (state.NotToManager || NotManager) && Desk != Desks.Manager;
        state.AskedFor = Desk ?? (NotManager && state.AskedFor == Desks.Manager ? null : state.AskedFor);
        state.WithholdName |= WithoutName;
        state.CorrectedDeadline = Deadline ?? state.CorrectedDeadline;
        if (
            Note is not null
            && state.Message?.Contains(Note, StringComparison.Ordinal) != true
            && Decisions.CheckWords(Joined(state.Message)) is null)
        {
            state.Message = Joined(state.Message);
        }

        if (state.Desk is null)
        {
            return;
        }

        if (Desk is not null && state.OtherDesks.Contains(Desk))
        {
            EscalateChoices.Apply(Desk == Desks.Manager ? EscalateChoice.ToManager : EscalateChoice.ToComms, state);
        }
        else if (NotManager && state.Desk == Desks.Manager && state.OtherDesks.Contains(Desks.Comms))
        {
            EscalateChoices.Apply(EscalateChoice.ToComms, state);
        }

        state.OtherDesks = [.. state.OtherDesks.Where(desk => desk != Desks.Manager || !state.NotToManager)];
    }

    /// <summary>What was understood.</summary>
    public string Says(BotWords words) =>
        string.Join(
            ' ',
            new[]
            {
                Desk is Desks.Manager ? words["escalate.heard-manager"] : Desk is null ? null : words["escalate.heard-comms"],
                NotManager ? words["escalate.heard-not-manager"] : null,
                WithoutName ? words["escalate.heard-no-name"] : null,
                Deadline is null ? null : words["escalate.heard-time"],
                Note is null ? null : words.Format("escalate.heard-note", Cards.Markdown.Escape(Note)),
            }.OfType<string>());

    private static bool TellsHowToReach(PoliteMessage message) =>
        !message.Text.Contains('?', StringComparison.Ordinal)
        && (Number().IsMatch(message.Text) || HandOverPhrases.TellsHowToReach(message));

    private string Joined(string? before) => before is null ? Note! : $"{before}\n{Note}";

    private static HandOverChange Of(HandOverWords said, string? note) =>
        new(said.Desk is Desks.Manager or Desks.Comms ? said.Desk : null, said.NotManager, said.WithoutName, note, null);

    private static bool IsTime(string text, DateTime now) => DateRecognizer.Recognize(Utterance.Of(text), now) is Understood.On;

    /// <summary>The message, or the first part of it, that is a time.</summary>
    private static string? DeadlineIn(string text, DateTime now) =>
        new[] { text }.Concat(text.Split([',', '.', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Take(MostParts)
            .FirstOrDefault(part => IsTime(part, now));

    /// <summary>Nobody says by when behind more marks.</summary>
    private const int MostParts = 30;

    [GeneratedRegex(@"(?<!\d)(?:\+44\s?|0)\d[\d\s]{7,12}(?!\d)", RegexOptions.CultureInvariant, TextLimits.RegexMilliseconds)]
    private static partial Regex Number();
}
