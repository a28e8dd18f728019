using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeamsPolicyBot.Answers.Acceptance;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Organisations;
using TeamsPolicyBot.Knowledge.Releases;

namespace TeamsPolicyBot.Answers;

/// <summary>Puts together what organisations know, and what answers from it.</summary>
internal static class AnswersServices
{
    /// <param name="knowledgeFolder">The comms teams' folder.</param>
    /// <param name="dataFolder">Where the last good release of each organisation is kept.</param>
    public static IServiceCollection AddAnswers(this IServiceCollection services, string knowledgeFolder, string dataFolder)
    {
        services.AddSingleton(provider => OrganisationDirectory.Read(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton(provider => new KnowledgeBase<PolicyAnswerer>(
            knowledgeFolder,
            new LastGoodReleases(dataFolder),
            release => PolicyAnswerer.Create(release, AnswerOptions.From(provider.GetRequiredService<IConfiguration>())),
            QuestionTests.Run,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<KnowledgeWatcher>>(),
            id => provider.GetRequiredService<OrganisationDirectory>().Find(id) is { Approvals: > 0 }));
        services.AddSingleton<Func<string, Organisation?>>(provider =>
        {
            var knowledge = provider.GetRequiredService<KnowledgeBase<PolicyAnswerer>>();
            return id => knowledge.Find(id)?.Release.Organisation;
        });
        services.AddSingleton<Func<IReadOnlyList<OrganisationStatus>>>(provider =>
            () => provider.GetRequiredService<KnowledgeBase<PolicyAnswerer>>().Statuses
        );
        return services;
    }
}
