using System.Text.Json;
using TeamsPolicyBot.Answers.Talk;
using TeamsPolicyBot.Commands;
using TeamsPolicyBot.Commands.Eval;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Answers;

/// <summary>
/// A message in another language is told from English, and English with a foreign name or a quoted word is not taken for one.
/// </summary>
public sealed class OtherLanguageTests
{
    [Theory]
    [InlineData("cy", "Ydw i'n cael rhoi lluniau o'r gwaith ar Facebook?")]
    [InlineData("cy", "bore da, gaf i siarad gyda rhywun os gwelwch yn dda")]
    [InlineData("cy", "beth mae'r polisi yn dweud am Twitter")]
    [InlineData("pl", "Czy mogę pisać o pracy na Facebooku?")]
    [InlineData("pl", "czy moge dodac klienta do znajomych")]
    [InlineData("pl", "dzień dobry, jak mogę zapytać")]
    [InlineData("ro", "Pot să postez poze de la serviciu?")]
    [InlineData("ro", "vreau sa vorbesc cu o persoana")]
    [InlineData("fr", "Est-ce que je peux publier une photo de mon travail ?")]
    [InlineData("fr", "bonjour, je ne comprends pas les règles")]
    [InlineData("pt", "Posso publicar fotos do meu trabalho no Facebook?")]
    [InlineData("pt", "olá, não percebo o que posso fazer")]
    [InlineData("es", "¿Puedo publicar fotos de mi trabajo?")]
    [InlineData("es", "hola, quiero hablar con una persona por favor")]
    [InlineData("ur", "کیا میں فیس بک پر کام کے بارے میں لکھ سکتا ہوں؟")]
    [InlineData("ur", "kya mein apne kaam ki tasveer facebook par laga sakta hoon")]
    [InlineData("ar", "هل يمكنني نشر صور من العمل؟")]
    [InlineData("pa", "ਕੀ ਮੈਂ ਫੇਸਬੁੱਕ ਤੇ ਕੰਮ ਬਾਰੇ ਲਿਖ ਸਕਦਾ ਹਾਂ?")]
    [InlineData("bn", "আমি কি ফেসবুকে কাজের ছবি দিতে পারি?")]
    [InlineData("gu", "શું હું ફેસબુક પર કામ વિશે લખી શકું?")]
    [InlineData("other", "Могу ли я писать о работе в соцсетях?")]
    [InlineData("other", "我可以在脸书上发照片吗")]
    public void Another_language_is_told(string tag, string message) => Assert.Equal(tag, OtherLanguage.Of(message)?.Tag);

    [Theory]
    [InlineData("Can I share the Eisteddfod programme in Llanfair?")]
    [InlineData("My colleague wrote \"c'est la vie\" on her page, is that ok?")]
    [InlineData("Zażółć Wójcik is a client, can I add her")]
    [InlineData("can we tweet \"bore da\" on the council account")]
    [InlineData("is it ok to post feliz navidad")]
    [InlineData("al fresco dining post on facebook")]
    [InlineData("can i do it on my own")]
    [InlineData("naïve question about café photos")]
    [InlineData("José Núñez from the BBC rang me")]
    [InlineData("a la carte menu")]
    [InlineData("hola")]
    [InlineData("wot r da rules pls")]
    [InlineData("facebook")]
    [InlineData("")]
    [InlineData("مرحبا means hello, may I post it on our page")]
    public void English_stays_English(string message) => Assert.Null(OtherLanguage.Of(message));

    [Fact]
    public void No_judged_question_is_taken_for_another_language()
    {
        var taken =
            from file in Directory.EnumerateFiles(Repository.Data(), "*.jsonl", SearchOption.AllDirectories)
            from line in File.ReadLines(file)
            where line.Contains("\"question\":", StringComparison.Ordinal)
            let question = JsonSerializer.Deserialize(line, CommandJson.Default.EvalQuestion)!.Question
            where OtherLanguage.Of(question) is not null
            select question;

        Assert.Empty(taken);
    }
}
