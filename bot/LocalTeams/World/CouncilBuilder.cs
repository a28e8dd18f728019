namespace TeamsPolicyBot.LocalTeams.World;

/// <summary>Invents the people and rooms of a council. The same council always gets the same ones.</summary>
internal static class CouncilBuilder
{
    /// <summary>Staff member, manager, colleague, two comms officers and a guest; sets are dealt out in turn.</summary>
    private static readonly string[][] NameSets =
    [
        ["Hannah Cole", "David Marsh", "Tom Ellis", "Ruth Bennett", "Owen Price", "Rosa Meadows"],
        ["Laura Finch", "Peter Holt", "Amy Reid", "Colin Ward", "Grace Doyle", "Alan Brook"],
        ["Megan Hughes", "Simon Clarke", "Jack Turner", "Helen Frost", "Ben Carter", "Kate Lowe"],
        ["Emily Stone", "Martin Shaw", "Lucy Barnes", "Claire Webb", "Adam Fox", "Ian Marlow"],
        ["Sarah Lane", "Paul Gibson", "Joe Parker", "Anna Byrne", "Neil Watts", "Jane Ashby"],
    ];

    private static readonly (Role Role, string Title)[] Posts =
    [
        (Role.Staff, "Support worker"),
        (Role.Manager, "Team manager"),
        (Role.Colleague, "Support worker"),
        (Role.Comms, "Communications officer"),
        (Role.Comms, "Digital communications officer"),
        (Role.Guest, "Guest from another organisation"),
    ];

    /// <summary>The tenant id that stands for a council in the stand-in.</summary>
    public static string TenantIdOf(string councilId) => StableId.Guid($"{councilId}/tenant");

    /// <param name="number">The council's place in the list, which decides who works there.</param>
    public static Council Build(string councilId, string name, int number)
    {
        var names = NameSets[number % NameSets.Length];
        List<Person> people = [.. Posts.Select((post, i) => PersonOf(councilId, names[i], post.Role, post.Title))];
        var comms = people.Where(person => person.Role == Role.Comms).ToList();
        var pair = people.Where(person => person.Role is Role.Staff or Role.Colleague).ToList();

        List<Room> rooms =
        [
            .. people.Where(person => person.Role is not Role.Guest).Select(person => PersonalChat(councilId, person)),
            new(
                $"19:{StableId.Opaque($"{councilId}/pair")}@unq.gbl.spaces", RoomKind.People,
                string.Join(" and ", pair.Select(person => person.Name)), null, Ids(pair)),
            new(
                $"19:{StableId.Opaque($"{councilId}/group")}@thread.v2", RoomKind.Group, "Team chat", null,
                Ids(people.Where(person => person.Role is not (Role.Comms or Role.Guest)))),
            Channel(councilId, "All staff", "General", people),
            Channel(councilId, "Communications", "Comms desk", comms),
        ];
        return new Council(councilId, name, TenantIdOf(councilId), people, rooms);
    }

    private static Person PersonOf(string councilId, string name, Role role, string title)
    {
        var key = $"{councilId}/{name}";
        var mailbox = name.ToLowerInvariant().Replace(' ', '.');
        var home = role is Role.Guest ? StableId.Guid("another organisation") : null;
        return new Person(role, StableId.Guid(key), $"29:1{StableId.Opaque(key)}", name, title, $"{mailbox}@{councilId}.example", home);
    }

    private static Room PersonalChat(string councilId, Person person) =>
        new($"a:1{StableId.Opaque($"{councilId}/{person.Name}/chat")}", RoomKind.Personal, Bot.Name, null, [person.ObjectId]);

    private static Room Channel(string councilId, string team, string channel, IReadOnlyList<Person> members)
    {
        var key = $"{councilId}/{team}";
        var general = $"19:{StableId.Opaque(key)}@thread.tacv2";
        var id = channel == "General" ? general : $"19:{StableId.Opaque($"{key}/{channel}")}@thread.tacv2";
        return new Room(id, RoomKind.Channel, channel, new Team(general, team, StableId.Guid(key)), Ids(members));
    }

    private static List<string> Ids(IEnumerable<Person> people) => [.. people.Select(person => person.ObjectId)];
}
