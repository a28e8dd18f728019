using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Tests.Cases;

public sealed class DeskRoutingTests
{
    private static readonly HashSet<string> Nobody = [];

    [Theory]
    [InlineData(null, Capacity.Personal, false, Desks.Manager)]       // own account and conduct
    [InlineData(null, Capacity.Council, false, Desks.Comms)]          // council accounts and publishing
    [InlineData(null, Capacity.Both, false, Desks.Comms)]             // not known: the desk that always exists
    [InlineData(null, Capacity.Personal, true, Desks.Comms)]          // press, on whatever account
    [InlineData(Desks.Comms, Capacity.Personal, false, Desks.Comms)]  // the clause or tree says so
    [InlineData(Desks.Manager, Capacity.Council, false, Desks.Manager)]
    public void A_case_goes_where_the_clause_asks_else_by_capacity(string? askedFor, Capacity capacity, bool isPress, string desk) =>
        Assert.Equal(desk, Route(askedFor, capacity, isPress).Desk);

    [Fact]
    public void The_asker_may_choose_the_other_desk() =>
        Assert.Equal([Desks.Comms], Route(null, Capacity.Personal, false).MayChoose);

    [Fact]
    public void A_contact_nobody_is_mapped_to_is_shown_as_printed_and_is_no_desk()
    {
        var routing = Route("web-team", Capacity.Council, false);

        Assert.Equal((Desks.Comms, "Web Team Leader"), (routing.Desk, routing.NamedContact?.Title));
    }

    [Fact]
    public void A_contact_that_an_administrator_mapped_to_people_is_a_desk()
    {
        var routing = DeskRouting.Route(
            new RoutingRequest("web-team", Capacity.Council, false), Example.Organisation, new HashSet<string> { "web-team" });

        Assert.Equal(("web-team", null), (routing.Desk, routing.NamedContact));
        Assert.Equal([Desks.Manager, Desks.Comms], routing.MayChoose);
    }

    private static Routing Route(string? askedFor, Capacity capacity, bool isPress) =>
        DeskRouting.Route(new RoutingRequest(askedFor, capacity, isPress), Example.Organisation, Nobody);
}
