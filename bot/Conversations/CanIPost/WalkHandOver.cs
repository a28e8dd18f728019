using TeamsPolicyBot.Advice;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Conversations.Escalate;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Conversations.CanIPost;

/// <summary>Passes a walk on to a person: the receipt's facts, and the draft where the walk still holds it.</summary>
internal static class WalkHandOver
{
    private const string Key = "WalkDraft";

    /// <summary>Keeps the draft of a walk that ends for the rest of this turn only, so that what begins next can take it.</summary>
    public static void Leave(ITurnContext context, string receipt, string draft) => context.TurnState.Set(Key, new Left(receipt, draft));

    /// <summary>What a case begins with.</summary>
    public static EscalateState StateOf(Receipt receipt, ITurnContext context)
    {
        var left = context.TurnState.Get<Left>(Key);
        return new EscalateState
        {
            Kind = CaseKind.Draft,
            Draft = left?.Receipt == receipt.Reference && Decisions.CheckWords(left.Draft, Decisions.MostBytes) is null ? left.Draft : null,
            Answers = receipt.Answers,
            Verdict = receipt.Verdict,
            Clauses = receipt.Findings is [var deciding, ..] ? deciding.Clauses : [],
            Receipt = receipt.Reference,
            AskedFor = receipt.Desk,
            Capacity = receipt.Desk switch
            {
                "manager" => Capacity.Personal,
                "comms" => Capacity.Council,
                _ => null,
            },
        };
    }

    private sealed record Left(string Receipt, string Draft);
}
