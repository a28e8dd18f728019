using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Conversations.Turns;

namespace TeamsPolicyBot.Conversations.Ask;

/// <summary>Says truly whether anything of a person's has gone to anybody: only cases do, and only those that the person sent.</summary>
/// <param name="cases">Null where there are no cases.</param>
internal sealed class SentSoFar(CaseStore? cases = null)
{
    /// <summary>So many references are named.</summary>
    private const int MostNamed = 3;

    /// <summary>
    /// One sentence or two: that nothing was sent, or what the person passed on. Where others read along, no case is named.
    /// </summary>
    public async Task<string> WordsAsync(PolicyTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Cards.IsPublic)
        {
            return turn.Words["sent.nothing-from-here"];
        }

        var sent = await ReferencesAsync(turn, cancellationToken);
        return sent.Count == 0 ? turn.Words["sent.nothing"] : turn.Words.Format("sent.cases", string.Join(", ", sent.TakeLast(MostNamed)));
    }

    /// <summary>Tells who thinks again how it stands.</summary>
    public async Task<string> AnswerAsync(PolicyTurn turn, SecondThought thought, CancellationToken cancellationToken)
    {
        var sent = await WordsAsync(turn, cancellationToken);
        return thought switch
        {
            SecondThought.TakenBack => turn.Words.Format("main.left-it", sent),
            SecondThought.Forbidden => turn.Words.Format("sent.forbidden", sent),
            SecondThought.Moment => turn.Words.Format("sent.moment", sent),
            SecondThought.Well => turn.Words.Format("care.well", sent),
            _ => turn.Words.Format("sent.asked", sent),
        };
    }

    private async Task<IReadOnlyList<string>> ReferencesAsync(PolicyTurn turn, CancellationToken cancellationToken)
    {
        var person = CaseActors.PersonOf(turn);
        return cases is null
            ? []
            :
            [
                .. (await cases.OfPersonAsync(turn.Person.Organisation.Id, person, cancellationToken))
                    .Cases.Where(@case => @case.Asker.Is(person))
                    .Select(@case => @case.Reference),
            ];
    }
}
