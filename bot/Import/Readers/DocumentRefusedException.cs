namespace TeamsPolicyBot.Import.Readers;

/// <summary>A document cannot be read; the message is one sentence for the person who sent it.</summary>
internal sealed class DocumentRefusedException(string message, Exception? inner = null) : Exception(message, inner);
