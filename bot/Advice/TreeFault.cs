namespace TeamsPolicyBot.Advice;

/// <summary>Something wrong with a tree, told to its author.</summary>
/// <param name="Path">Where in the file, by keys: <c>questions/content/options/photo/next</c>.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Mend">What to write instead.</param>
public sealed record TreeFault(string Path, string What, string Mend);
