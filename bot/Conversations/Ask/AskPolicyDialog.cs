using System.Text.Json.Serialization;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.BotFramework.Dialogs;

namespace TeamsPolicyBot.Conversations.Ask;

/// <summary>Questions in a personal chat, one after the other. Its state is what has just been talked about, so that a next question can rest on it.</summary>
internal sealed class AskPolicyDialog(AskPolicy ask, TimeProvider time)
{
    public const string DialogId = "ask-policy";

    public Dialog Create() => new WaterfallDialog<AskMemory>(DialogId, AskMemoryJsonContext.Default.AskMemory)
        .AddStep("answer", AnswerAsync)
        .AddStep("next", (step, cancellationToken) => step.ReplaceDialogAsync(DialogId, step.State, cancellationToken));

    private async Task<DialogTurnResult> AnswerAsync(WaterfallStepContext<AskMemory> step, CancellationToken cancellationToken)
    {
        var turn = PolicyTurn.Of(step.Context);
        var now = time.GetUtcNow();
        step.State = step.State.At(now, turn.Person.Organisation.Id);
        var answer = await ask.AnswerAsync(turn, cancellationToken);
        if (answer.State is AnswerState.Answered or AnswerState.Candidates or AnswerState.Unsure)
        {
            step.State = new AskMemory
            {
                Question = turn.Context.Activity.Id,
                Clauses = [.. answer.Shown.Select(clause => clause.Address)],
                Subject = answer.Silence?.Topic,
                Council = turn.Person.Organisation.Id,
                AskedAt = now,
            };
        }

        return Dialog.EndOfTurn;
    }
}

/// <summary>What has just been talked about in a personal chat.</summary>
internal sealed class AskMemory
{
    /// <summary>After this long without a question, the next one stands for itself.</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(30);

    /// <summary>Id of the last question's activity, under which <see cref="AskedQuestions"/> has its words: where the asker takes them back, they are gone here too.</summary>
    public string? Question { get; set; }

    /// <summary>Addresses of the clauses that were shown for it.</summary>
    public IReadOnlyList<string> Clauses { get; set; } = [];

    /// <summary>The subject that the policy is silent on, where it was about one.</summary>
    public string? Subject { get; set; }

    /// <summary>Id of the organisation whose policies answered.</summary>
    public string? Council { get; set; }

    public DateTimeOffset AskedAt { get; set; }

    /// <summary>What is still remembered at a time, for somebody of a council: nothing where that is another one.</summary>
    public AskMemory At(DateTimeOffset now, string council) => now - AskedAt <= KeptFor && Council == council ? this : new AskMemory();
}

[JsonSerializable(typeof(AskMemory))]
internal sealed partial class AskMemoryJsonContext : JsonSerializerContext;
