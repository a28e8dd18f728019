// Written and not run: there is no Azure subscription where this project is built. Read `az deployment group what-if` before the first run.
// Container Apps, PostgreSQL Flexible Server and the Azure Bot with its Teams channel, for one council, with a managed identity and no secret but the
// database's password. Deploy:
//   az deployment group create --resource-group policy-bot --template-file deploy/main.bicep \
//     --parameters image=... organisation=... administrators='["..."]' databasePassword=...

@description('Short name that the resources begin with.')
@minLength(3)
@maxLength(20)
param name string = 'policy-bot'

param location string = resourceGroup().location

@description('The container image, built from deploy/Containerfile.')
param image string

@description('Server of a private registry, for example council.azurecr.io. The identity below needs AcrPull there before the first run. Empty for a public image.')
param registryServer string = ''

@description('The council: its folder under knowledge.')
param organisation string

@description('Entra tenant of the council\'s staff.')
param tenantId string = tenant().tenantId

@description('Entra object ids of those who may set up the comms desk and run the self-test.')
@minLength(1)
param administrators array

@secure()
@minLength(16)
@description('Without a semicolon or a quote: it goes into a connection string.')
param databasePassword string

@description('Shown to staff instead of any answer while it is not empty.')
param offMessage string = ''

var databaseUser = 'policybot'
var databaseName = 'policybot'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
  }
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: '${name}-${uniqueString(resourceGroup().id)}'
  location: location
  sku: { name: 'Standard_B1ms', tier: 'Burstable' }
  properties: {
    version: '16'
    administratorLogin: databaseUser
    administratorLoginPassword: databasePassword
    storage: { storageSizeGB: 32 }
    backup: { backupRetentionDays: 14, geoRedundantBackup: 'Disabled' }
    highAvailability: { mode: 'Disabled' }
  }

  resource bot 'databases' = {
    name: databaseName
  }

  // Azure's own addresses only. Where your network rules ask for more, give server and environment a virtual network instead.
  resource azure 'firewallRules' = {
    name: 'azure'
    properties: { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' }
    // The server takes one change at a time.
    dependsOn: [bot]
  }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-environment'
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
  }
}

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    managedEnvironmentId: environment.id
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: { external: true, targetPort: 8080, allowInsecure: false }
      registries: empty(registryServer) ? [] : [{ server: registryServer, identity: identity.id }]
      secrets: [
        {
          name: 'postgresql'
          value: 'Host=${database.properties.fullyQualifiedDomainName};Database=${databaseName};Username=${databaseUser};Password=${databasePassword};SSL Mode=VerifyFull'
        }
      ]
    }
    template: {
      // The bot lets turns finish for two minutes.
      terminationGracePeriodSeconds: 130
      scale: { minReplicas: 1, maxReplicas: 3 }
      containers: [
        {
          name: 'bot'
          image: image
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: concat([
            { name: 'MicrosoftAppType', value: 'UserAssignedMSI' }
            { name: 'MicrosoftAppId', value: identity.properties.clientId }
            { name: 'MicrosoftAppTenantId', value: identity.properties.tenantId }
            { name: 'ConnectionStrings__PostgreSQL', secretRef: 'postgresql' }
            { name: 'Organisations__${organisation}__Tenants__0', value: tenantId }
            { name: 'Bot__OffMessage', value: offMessage }
          ], map(range(0, length(administrators)), i => { name: 'Organisations__${organisation}__Administrators__${i}', value: administrators[i] }))
          probes: [
            { type: 'Liveness', httpGet: { path: '/healthz', port: 8080 }, periodSeconds: 30 }
            // Not /readyz: without its database the bot can still tell people so. Watch that one yourself.
            { type: 'Readiness', httpGet: { path: '/healthz', port: 8080 }, periodSeconds: 10 }
            { type: 'Startup', httpGet: { path: '/healthz', port: 8080 }, periodSeconds: 5, failureThreshold: 24 }
          ]
        }
      ]
    }
  }
  dependsOn: [database::bot, database::azure]
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-${uniqueString(resourceGroup().id)}'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Policy Bot'
    endpoint: 'https://${app.properties.configuration.ingress.fqdn}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: identity.properties.clientId
    msaAppTenantId: identity.properties.tenantId
    msaAppMSIResourceId: identity.id
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: {
      channelName: 'MsTeamsChannel'
      properties: { isEnabled: true }
    }
  }
}

@description('For the package command.')
output appId string = identity.properties.clientId
output domain string = app.properties.configuration.ingress.fqdn
