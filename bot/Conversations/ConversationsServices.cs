using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cases.Handling;
using TeamsPolicyBot.Conversations.Administration;
using TeamsPolicyBot.Conversations.Ask;
using TeamsPolicyBot.Conversations.CanIPost;
using TeamsPolicyBot.Conversations.Cases;
using TeamsPolicyBot.Conversations.Escalate;
using TeamsPolicyBot.Conversations.Extension;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Conversations.Gate;
using TeamsPolicyBot.Conversations.Incoming;
using TeamsPolicyBot.Conversations.Main;
using TeamsPolicyBot.Conversations.Privacy;
using TeamsPolicyBot.Conversations.Releases;
using TeamsPolicyBot.Conversations.Reports;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.SelfTest;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Conversations;

/// <summary>Puts together what the bot says, and what every turn goes through.</summary>
internal static class ConversationsServices
{
    /// <exception cref="ArgumentException">A setting that has to be a number is none.</exception>
    public static IServiceCollection AddConversations(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(Languages.Embedded);
        services.AddSingleton(SettingValues.Retention(configuration));
        services.AddSingleton<ConversationState>();
        services.AddSingleton<PrivateConversationState>();
        services.AddSingleton<IBot, PolicyBot>();
        services.AddSingleton<AnswerWithoutDatabase>();
        services.AddSingleton<TurnErrors>();
        AddGate(services, configuration);
        AddPlaces(services);
        AddQuestions(services);
        AddWalks(services);
        AddCases(services);
        services.AddSingleton<IFeatureSource, ExtensionFeature>();
        services.AddSingleton<IFeatureSource, ForgetFeature>();
        services.AddSingleton<IFeatureSource, SelfTestFeature>();
        return services;
    }

    /// <summary>What every turn goes through, outermost first.</summary>
    public static void UseTurnPipeline(this BotAdapter adapter, IServiceProvider services)
    {
        var time = services.GetRequiredService<TimeProvider>();
        adapter.OnTurnError = services.GetRequiredService<TurnErrors>().OnTurnErrorAsync;
        adapter.Use(new TelemetryMiddleware(time));
        adapter.Use(new AcceptedChannelsMiddleware(services.GetRequiredService<AcceptedChannels>()));
        adapter.Use(new TextLimitMiddleware());
        adapter.Use(new RateLimitMiddleware(services.GetRequiredService<SenderPace>(), services.GetRequiredService<Languages>()));
        adapter.Use(new DoubleClickMiddleware(time));
        adapter.Use(services.GetRequiredService<OffSwitchMiddleware>());
        adapter.Use(new SerialTurnsMiddleware(services.GetRequiredService<Dialect>().ConversationLock));
        adapter.Use(new TurnWritesMiddleware(services.GetRequiredService<Database>()));
        adapter.Use(new DuplicateActivityMiddleware(services.GetRequiredService<RecentActivityStore>()));
        adapter.Use(new ShowTypingMiddleware(time));
        adapter.Use(
            new AutoSaveStateMiddleware(
                services.GetRequiredService<ConversationState>(), services.GetRequiredService<PrivateConversationState>())
        );
        adapter.Use(new TurnEndMiddleware());
    }

    private static void AddGate(IServiceCollection services, IConfiguration configuration)
    {
        var perMinute = SettingValues.MessagesPerMinute(configuration);
        services.AddSingleton(provider => new SenderPace(perMinute, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(new OffSwitchMiddleware(() => configuration["Bot:OffMessage"]));
    }

    private static void AddPlaces(IServiceCollection services)
    {
        services.AddSingleton<Roster>();
        services.AddSingleton<PolicyTurns>();
        services.AddSingleton<FeatureTable>();
        services.AddSingleton<MainDialog>();
        services.AddSingleton<TypedButtons>();
        services.AddSingleton<OwnChat>();
        services.AddSingleton<GroupChat>();
        services.AddSingleton<Invokes>();
        services.AddSingleton<Installation>();
    }

    private static void AddQuestions(IServiceCollection services)
    {
        services.AddSingleton(provider =>
            provider.GetRequiredService<PrivateConversationState>().CreateProperty("Asked", AskJsonContext.Default.AskedQuestions)
        );
        services.AddSingleton<RecentQuestions>();
        services.AddSingleton<AskJournal>();
        services.AddSingleton<SentSoFar>();
        services.AddSingleton<CareTalk>();
        services.AddSingleton<AnswerSender>();
        services.AddSingleton<MessageQuestions>();
        services.AddSingleton<AnswerButtons>();
        services.AddSingleton<AskPolicy>();
        services.AddSingleton<PromptAsides>();
        services.AddSingleton<AskPolicyDialog>();
        services.AddSingleton<IFeatureSource, AskFeature>();
        services.AddHostedService<WarmUp>();
    }

    private static void AddWalks(IServiceCollection services)
    {
        services.AddSingleton<CanIPostDialog>();
        services.AddSingleton<IFeatureSource, CanIPostFeature>();
    }

    private static void AddCases(IServiceCollection services)
    {
        services.AddSingleton<CaseActors>();
        services.AddSingleton<CaseButtons>();
        services.AddSingleton<CaseLists>();
        services.AddSingleton<CaseKeeping>();
        services.AddSingleton<PeopleNames>();
        services.AddSingleton<ConfirmWaterfall>();
        services.AddSingleton<DeadlineWaterfall>();
        services.AddSingleton<EscalateDialog>();
        services.AddSingleton<IFeatureSource, EscalateFeature>();
        services.AddSingleton<ReplyDialog>();
        services.AddSingleton<IFeatureSource>(provider => provider.GetRequiredService<ReplyDialog>());
        services.AddSingleton<IFeatureSource, CaseFeature>();
        services.AddSingleton<IFeatureSource, CommsDeskFeature>();
        services.AddSingleton<FileDownload>(SharePointDownload.GetAsync);
        services.AddSingleton<SentPolicy>();
        services.AddSingleton<LearningOffer>();
        services.AddSingleton<IFeatureSource, ReleasesFeature>();
        services.AddSingleton<DeskOpening>();
        services.AddSingleton<DeskSubmission>();
        services.AddSingleton<IFeatureSource, DeskFeature>();
        services.AddSingleton<IFeatureSource, AskedFeature>();
    }
}
