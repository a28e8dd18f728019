using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Cards;

/// <summary>Contacts who can help, as one line.</summary>
internal static class HelpWords
{
    public static string List(IEnumerable<Contact> contacts) => string.Join("; ", contacts.Select(AsPrinted));

    /// <summary>A contact as its policy prints it: title, telephone, e-mail, as far as it does.</summary>
    public static string AsPrinted(Contact contact) =>
        string.Join(", ", new[] { contact.Title, contact.Telephone, contact.Email }.OfType<string>());
}
