namespace TeamsPolicyBot.Commands.Import;

/// <summary>What a person does after a policy came in, as the first page of the knowledge folder's guide has it.</summary>
internal static class NextSteps
{
    public static string Of(string council, string policy) => $"""

        What to do now:
        1. Look through {council}/policies/{policy}.md, its title first: headings with #, an empty line between paragraphs, "- " before the points of a list. You may rename the file before you write notes.
        2. Fill in {council}/council.yaml.
        3. suggest --org {council}     choose each clause's subjects, one key each
        4. coverage --org {council}    see how far you are, and what the policies are silent on
        5. ask --org {council} "can i post a photo of a client"
        A further policy: import FILE --org {council} --id ITS-NAME
        """;
}
