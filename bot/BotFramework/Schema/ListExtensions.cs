namespace TeamsPolicyBot.BotFramework.Schema;

internal static class ListExtensions
{
    /// <summary>
    /// JSON arrays may hold nulls where nothing sensible can be meant; no reader of an activity should have to expect them.
    /// </summary>
    public static List<T>? WithoutNulls<T>(this List<T>? list)
        where T : class
    {
        list?.RemoveAll(static item => item is null);
        return list;
    }
}
