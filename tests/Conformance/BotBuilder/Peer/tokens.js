'use strict';
const { ChannelValidation, JwtTokenValidation, SimpleCredentialProvider } = require('botframework-connector');

async function authenticate({ header, appId, metadata, activity }) {
  ChannelValidation.OpenIdMetadataEndpoint = metadata;
  try {
    await JwtTokenValidation.authenticateRequest(activity, header, new SimpleCredentialProvider(appId, 'secret'), '');
    return { accepted: true };
  } catch (refusal) {
    return { accepted: false, reason: refusal.message };
  }
}

module.exports = { authenticate };
