'use strict';
const { recognizeChoices, ConfirmPrompt } = require('botbuilder-dialogs');

const recognize = ({ utterance, choices, options }) =>
  recognizeChoices(utterance, choices, options).map(({ text, start, end, resolution }) => ({ text, start, end, ...resolution }));

const prompt = new ConfirmPrompt('confirm');

async function confirm({ utterance }) {
  const context = { activity: { type: 'message', text: utterance, locale: 'en-us', channelId: 'test' } };
  const { succeeded, value } = await prompt.onRecognize(context, {}, {});
  return { answer: succeeded ? value : null };
}

module.exports = { recognize, confirm };
