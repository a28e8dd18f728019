using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Conversations.CanIPost;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Conversations.Escalate;

/// <summary>Passes a walk on to a person: the receipt's facts, and the draft where the walk still holds it.</summary>
internal static class WalkHandOver
{
    /// <summary>What a case begins with that is passed on in the middle of a walk.</summary>
    public static EscalateState StateOf(WalkState walk) => new()
    {
        Kind = CaseKind.Draft,
        Draft = Decisions.CheckWords(walk.Draft, Decisions.MostBytes) is null ? walk.Draft : null,
    };

    /// <summary>What a case begins with.</summary>
    /// <param name="walk">The walk that is going on in the chat; null where none is.</param>
    public static EscalateState StateOf(Receipt receipt, WalkState? walk)
    {
        var draft = walk?.Receipt == receipt.Reference ? walk.Draft : null;
        return new EscalateState
        {
            Kind = CaseKind.Draft,
            Draft = Decisions.CheckWords(draft, Decisions.MostBytes) is null ? draft : null,
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
}
