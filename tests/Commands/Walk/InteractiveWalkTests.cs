using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Commands.Walk;
using TeamsPolicyBot.Tests.Advice;

namespace TeamsPolicyBot.Tests.Commands.Walk;

public sealed class InteractiveWalkTests
{
    [Theory]
    [InlineData("1\n1\n2\n", "not-allowed")] // numbers
    [InlineData("mine\nthe council's logo\n", "allowed-with-changes")] // words
    [InlineData("1\n1\nback\nnone\n", "allowed")] // changed a mind
    [InlineData("1\nwhatever\n3\n", "allowed")] // asked again after what is no answer
    public void Typed_lines_lead_to_a_verdict(string lines, string verdict)
    {
        var answers = InteractiveWalk.Run(SampleTree.Good, [], _ => { }, new StringReader(lines), new StringWriter());

        Assert.Equal(verdict, TreeWalker.Replay(SampleTree.Good, answers).Verdict?.Word());
    }

    [Theory]
    [InlineData("1\ncancel\n")]
    [InlineData("1\n")] // the input ends
    public void A_walk_can_be_left(string lines) =>
        Assert.Single(InteractiveWalk.Run(SampleTree.Good, [], _ => { }, new StringReader(lines), new StringWriter()));
}
