'use strict';
const { BotAdapter, ConversationState, MemoryStorage, TurnContext } = require('botbuilder');
const { DialogSet } = require('botbuilder-dialogs');
const { build } = require('./dialogs');
const { plain, said, stacked } = require('./normalize');

const CONVERSATION = 'convo1';

class Recorder extends BotAdapter {
  sent = [];

  async sendActivities(context, activities) {
    this.sent.push(...activities);
    return activities.map((_, index) => ({ id: `sent-${index}` }));
  }
}

/** Runs a script and returns, turn by turn, what the bot said, how the turn ended and what is on the stack. */
async function converse({ dialogs, turns, channel = 'test' }) {
  const storage = new MemoryStorage();
  const transcript = [];
  for (const turn of turns) {
    transcript.push(await runTurn(storage, dialogs, turn, channel));
  }

  return transcript;
}

async function runTurn(storage, specs, turn, channel) {
  const adapter = new Recorder();
  const state = new ConversationState(storage);
  const dialogs = new DialogSet(state.createProperty('dialogs'));
  specs.forEach((spec) => dialogs.add(build(spec)));
  const context = new TurnContext(adapter, activityOf(turn, channel));
  const { status, result } = await outcome(dialogs, context, turn, specs[0].id, state);
  return { sent: adapter.sent.map(said), status, result: plain(result), stack: await stored(storage, channel) };
}

async function outcome(dialogs, context, turn, root, state) {
  try {
    const result = await act(await dialogs.createContext(context), turn, root);
    await state.saveChanges(context);
    return result;
  } catch (error) {
    return { status: error.message.startsWith('script:') ? error.message : 'error' };
  }
}

async function act(dc, turn, root) {
  const [command, argument] = turn.split(' ', 2);
  switch (command) {
    case '!cancel': return dc.cancelAllDialogs();
    case '!end': return dc.endDialog(argument);
    case '!begin': return dc.beginDialog(argument);
    case '!replace': return dc.replaceDialog(argument);
    case '!reprompt':
      await dc.repromptDialog();
      return { status: 'waiting' };
    default: {
      const result = await dc.continueDialog();
      return result.status === 'empty' ? dc.beginDialog(root) : result;
    }
  }
}

function activityOf(turn, channelId) {
  return {
    type: turn === '!event' ? 'event' : 'message',
    text: turn === '!wordless' ? undefined : turn === '!blank' ? '' : turn,
    channelId,
    locale: 'en-us',
    from: { id: 'user1' },
    recipient: { id: 'bot' },
    conversation: { id: CONVERSATION, conversationType: 'personal' },
  };
}

async function stored(storage, channel) {
  const key = `${channel}/conversations/${CONVERSATION}/`;
  const items = await storage.read([key]);
  return stacked((items[key] || {}).dialogs);
}

module.exports = { converse };
