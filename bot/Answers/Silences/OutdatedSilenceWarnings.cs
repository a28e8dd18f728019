using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Answers.Silences;

/// <summary>Names each silence that a new rule may outdate, with the ways to settle which of the two holds.</summary>
internal static class OutdatedSilenceWarnings
{
    public static IEnumerable<Fault> Of(KnowledgeRelease release) =>
        OutdatedSilences.Of(release).Select(outdated => Warning(outdated, release.Organisation.Id));

    private static Fault Warning(OutdatedSilence outdated, string organisation)
    {
        var (silence, rule) = (outdated.Silence, outdated.By);
        var what =
            $"The silence \"{silence.Topic}\" may be outdated by {rule.Citation}: staff who ask about it are offered this policy's rules, and the silence is not told.";
        var mend = silence switch
        {
            { IsListed: true } => "Where the rule settles it, type \"remove a silence\" at the comms desk.",
            _ => $"Write \"subjects: [{silence.SubjectId}]\" in the rule's note: then it is found by the ways staff ask for it.",
        };
        var file = silence.IsListed ? $"{organisation}/silent-on.yaml" : $"{organisation}/policies/{rule.Policy.Id}.md";
        return new Fault(
            file, silence.IsListed ? silence.Line : 1, what,
            $"{mend} If the rule does not settle it, write \"subjects: []\" in the rule's note, and the silence is told again.")
            .Telling("silence-outdated", silence.Topic, rule.Citation);
    }
}
