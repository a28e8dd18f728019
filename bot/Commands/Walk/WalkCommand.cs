using System.CommandLine;
using System.Globalization;
using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Advice.DraftCheck;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Commands.Walk;

/// <summary><c>walk --org ORG [--tree ID] [--answers ...]</c>: stateless; prints the next open question, or the verdict.</summary>
internal static class WalkCommand
{
    public static Command Create(CommandContext context)
    {
        var organisation = CommonOptions.Organisation();
        var tree = new Option<string>("--tree")
        {
            Description = "Which decision tree.",
            DefaultValueFactory = _ => "can-i-post",
            HelpName = "ID",
        };
        var draft = new Option<string?>("--draft") { Description = "The text somebody wants to post.", HelpName = "TEXT" };
        var draftFile = new Option<FileInfo?>("--draft-file") { Description = "A file with that text.", HelpName = "FILE" };
        var answers = new Option<string?>("--answers") { Description = "question=option,question=a+b", HelpName = "ANSWERS" };
        var asOf = new Option<string?>("--as-of") { Description = "The day, year-month-day; else today.", HelpName = "DATE" };
        var interactive = new Option<bool>("--interactive") { Description = "Ask in this terminal until there is a verdict." };
        var json = CommonOptions.Json();
        var command = new Command("walk", "Walk a decision tree. Example: walk --org melton --answers account=own,content=none")
        {
            organisation, tree, draft, draftFile, answers, asOf, interactive, json,
        };
        command.SetAction(parsed =>
            Run(
                context, parsed.GetRequiredValue(organisation), parsed.GetRequiredValue(tree),
                new WalkRequest(
                    parsed.GetValue(draft), parsed.GetValue(draftFile), parsed.GetValue(answers), parsed.GetValue(asOf),
                    parsed.GetValue(interactive), parsed.GetValue(json))
            )
        );
        return command;
    }

    private static int Run(CommandContext context, string organisation, string treeId, WalkRequest request)
    {
        if (context.Release(organisation, out var exitCode) is not { } release)
        {
            return exitCode;
        }

        if (release.Trees.FirstOrDefault(each => each.Id == treeId) is not { } tree)
        {
            return Refuse(context, $"There is no tree '{treeId}'. There are: {string.Join(", ", release.Trees.Select(each => each.Id))}.");
        }

        if (request.DraftFile is { Exists: false } missing)
        {
            return Refuse(context, $"There is no file {missing.FullName}.");
        }

        if (Day(request.AsOf, release) is not { } day)
        {
            return Refuse(context, $"'{request.AsOf}' is not a day. Write year, month and day, for example 2027-05-06.");
        }

        var (answers, fault) = WalkAnswers.Parse(tree, request.Answers);
        return fault is null ? Walk(context, release, tree, day, answers, request) : Refuse(context, fault);
    }

    private static int Walk(
        CommandContext context, KnowledgeRelease release, DecisionTree tree, DateOnly day, IReadOnlyList<Answer> answers,
        WalkRequest request)
    {
        var text = request.DraftFile is null ? request.Draft : File.ReadAllText(request.DraftFile.FullName);
        var draft = text is null ? [] : release.Drafts.Check(text);
        var banners = PolicyCalendar.Banners(release.Calendar, day);
        if (request.Interactive)
        {
            answers = InteractiveWalk.Run(
                tree, answers, walk => new WalkReport(release, walk, draft, banners).Print(context.Output), Console.In, context.Output);
        }

        var report = new WalkReport(
            release, TreeWalker.Replay(tree, answers, capacity => PolicyCalendar.Findings(release.Calendar, day, capacity)), draft, banners
        );
        if (request.Json)
        {
            context.Output.WriteLine(report.Json());
        }
        else
        {
            report.Print(context.Output);
        }

        return ExitCode.Success;
    }

    private static DateOnly? Day(string? asOf, KnowledgeRelease release)
    {
        if (asOf is null)
        {
            return DateOnly.FromDateTime(
                TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), release.Organisation.WorkingTime.TimeZone).DateTime);
        }

        return DateOnly.TryParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    private static int Refuse(CommandContext context, string why)
    {
        context.Error.WriteLine(why);
        return ExitCode.WrongUse;
    }
}

/// <summary>What the caller of <c>walk</c> has written.</summary>
internal sealed record WalkRequest(string? Draft, FileInfo? DraftFile, string? Answers, string? AsOf, bool Interactive, bool Json);
