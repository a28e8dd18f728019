using System.Globalization;
using TeamsPolicyBot.BotFramework.Builder;

namespace TeamsPolicyBot.BotFramework.Dialogs;

/// <summary>Dialogs that know each other by id, and where their stack is stored.</summary>
/// <param name="dialogState">The stack's property; a set inside a component has none, its stack stands in the component's instance.</param>
internal sealed class DialogSet(IStatePropertyAccessor<DialogState>? dialogState = null)
{
    private readonly Dictionary<string, Dialog> _dialogs = [];

    /// <summary>
    /// Adds a dialog. Another dialog with the same id makes it <c>id2</c>, <c>id3</c> and so on; the same dialog again changes nothing.
    /// </summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        if (_dialogs.GetValueOrDefault(dialog.Id) != dialog)
        {
            dialog.Id = FreeId(dialog.Id);
            _dialogs.Add(dialog.Id, dialog);
        }

        return this;
    }

    /// <summary>The dialog with this id, or <c>null</c>.</summary>
    public Dialog? Find(string dialogId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        return _dialogs.GetValueOrDefault(dialogId);
    }

    /// <summary>Loads the stack for this turn.</summary>
    /// <exception cref="InvalidOperationException">The set was made without a property for its stack.</exception>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return dialogState is null
            ? throw new InvalidOperationException("This dialog set was made without a state property, so its stack cannot be found.")
            : new DialogContext(this, turnContext, await dialogState.GetAsync(turnContext, () => new DialogState(), cancellationToken));
    }

    private string FreeId(string wanted)
    {
        var id = wanted;
        for (var suffix = 2; _dialogs.ContainsKey(id); suffix++)
        {
            id = wanted + suffix.ToString(CultureInfo.InvariantCulture);
        }

        return id;
    }
}
