using Microsoft.Extensions.Configuration;
using Microsoft.Identity.Client;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Commands;

/// <summary>What a command works with. Standard output carries its result only; everything else goes to standard error.</summary>
public sealed record CommandContext(IConfiguration Configuration, ProjectFolders Folders, TextWriter Output, TextWriter Error)
{
    /// <summary>What a person types while a command runs.</summary>
    public TextReader Input { get; init; } = Console.In;

    /// <summary>The clock that commands go by.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How long a command waits for one answer of a service.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Holds dialogues with the whole bot, which is composed outside this room.</summary>
    public Func<IReadOnlyList<Dialogue>, CancellationToken, IAsyncEnumerable<DialogueTurn>> Rehearse { get; init; } =
        (_, _) => throw new InvalidOperationException("There is no bot to talk to.");

    /// <summary>
    /// How the login service is called; null as usual. MSAL takes no http address, so that a stand-in has to be reached through this.
    /// </summary>
    internal IMsalHttpClientFactory? Login { get; init; }

    /// <summary>
    /// Reads an organisation's knowledge. When there is no such organisation, or its knowledge has faults, says so on
    /// standard error and returns null with the exit code.
    /// </summary>
    public PolicyAnswerer? Answerer(string organisation, out int exitCode) =>
        Release(organisation, out exitCode) is { } release ? Answerer(release) : null;

    /// <summary>What answers from a release as the bot would.</summary>
    public PolicyAnswerer Answerer(KnowledgeRelease release) => PolicyAnswerer.Create(release, AnswerOptions.From(Configuration));

    /// <summary>As <see cref="Answerer"/>, for commands that do not ask questions.</summary>
    public KnowledgeRelease? Release(string organisation, out int exitCode)
    {
        if (!IsKnown(organisation))
        {
            exitCode = ExitCode.WrongUse;
            return null;
        }

        var loaded = KnowledgeFolder.Load(Folders.Knowledge, organisation);
        foreach (var fault in loaded.Faults)
        {
            Error.WriteLine(fault);
        }

        exitCode = loaded.Release is null ? ExitCode.FoundFaults : ExitCode.Success;
        return loaded.Release;
    }

    /// <summary>
    /// Whether the knowledge folder has this organisation; says so on standard error, with the nearest name, where it has not.
    /// </summary>
    public bool IsKnown(string organisation)
    {
        var known = KnowledgeFolder.Organisations(Folders.Knowledge);
        if (known.Contains(organisation))
        {
            return true;
        }

        Error.WriteLine(
            $"There is no organisation '{organisation}' in {Folders.Knowledge}. {NearestName.Suggest(organisation, known)}There are: {string.Join(", ", known)}."
        );
        return false;
    }
}
