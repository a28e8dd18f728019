using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards.Releases;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Import;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Publishing;

namespace TeamsPolicyBot.Conversations.Releases;

/// <summary>
/// A document that a member of the comms team sends to the bot becomes a policy. Teams hands files over in a person's own chat only, so it
/// is sent there; what becomes of it stands at the comms desk.
/// </summary>
internal sealed class SentPolicy(KnowledgeDesk desk, CaseActors actors, FileDownload download)
{
    private const int MostFaults = 8;

    /// <summary>Takes a file out of a message; false where there is none, or whoever sent it is not of the comms team.</summary>
    public async Task<bool> TakeAsync(PolicyTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Context.Activity.Attachments?.Find(attachment => attachment.ContentType == ContentTypes.FileDownloadInfo) is not { } file)
        {
            return false;
        }

        if (!await actors.HaveDeskAsync(turn, cancellationToken))
        {
            return await SayNoDeskAsync(turn, file, cancellationToken);
        }

        if (!await actors.IsCommsAsync(turn, cancellationToken))
        {
            return false;
        }

        await turn.SayAsync(await ReadAsync(turn, file, cancellationToken), cancellationToken);
        return true;
    }

    /// <summary>A document without a word may be meant as a policy; what is asked beside one is answered as anybody's question.</summary>
    private static async Task<bool> SayNoDeskAsync(PolicyTurn turn, Attachment file, CancellationToken cancellationToken)
    {
        if (turn.Text.Length > 0 || string.IsNullOrEmpty(file.Name))
        {
            return false;
        }

        await turn.SayAsync(turn.Words["desk.file.no-desk"], cancellationToken);
        return true;
    }

    private async Task<string> ReadAsync(PolicyTurn turn, Attachment file, CancellationToken cancellationToken)
    {
        if (AddressOf(file) is not { } address || await download(address, cancellationToken) is not { } bytes)
        {
            return turn.Words["desk.file.not-read"];
        }

        return Importer.Import(file.Name ?? "", bytes) switch
        {
            ImportResult.Imported imported => await WriteAsync(turn, imported, cancellationToken),
            ImportResult.Refused refused => refused.Why,
            _ => turn.Words["desk.file.not-read"],
        };
    }

    private async Task<string> WriteAsync(PolicyTurn turn, ImportResult.Imported imported, CancellationToken cancellationToken)
    {
        try
        {
            var now = desk.Read(turn.Person.Organisation.Id);
            var made = DeskForms.ImportedPolicy(now, imported);
            if (made.Refusal is { } refusal)
            {
                return turn.Words.Format($"desk.refusal.{refusal.Key}", refusal.Names);
            }

            var joins = await desk.HasWaitingAsync(now.Files.OrganisationId, cancellationToken);
            var person = new ReleasePerson(turn.Person.ObjectId, turn.Person.Name);
            var faults = await desk.WriteAsync(
                now, made.Edits, person, turn.Words.Format("desk.file.why", imported.Title), cancellationToken);
            return faults.Count > 0
                ? turn.Words.Format(
                    "release.has-faults", string.Join("\n\n", FaultWords.Of(faults, now.Titles, turn.Words).Take(MostFaults)))
                : string.Join(
                    "\n\n",
                    [
                        Saved(turn, imported.Title, joins),
                        .. RemarkLines.Of(imported.Remarks, turn.Words),
                    ]);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return turn.Words["desk.folder-not-written"];
        }
    }

    private string Saved(PolicyTurn turn, string title, bool joins) =>
        desk.GoesLiveAtOnce(turn.Person.Organisation.Id) ? turn.Words.Format("desk.file.live", title)
            : !joins ? turn.Words.Format("desk.file.waits", title)
            : $"{turn.Words.Format("desk.file.waits", title)} {turn.Words["desk.joins"]}";

    private static Uri? AddressOf(Attachment file) =>
        (file.Content as JsonObject)?["downloadUrl"].AsText() is { } text
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
            ? address
            : null;
}
