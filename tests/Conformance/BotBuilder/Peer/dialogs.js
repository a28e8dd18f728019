'use strict';
const { ChoicePrompt, ComponentDialog, Dialog, ListStyle, TextPrompt, WaterfallDialog } = require('botbuilder-dialogs');
const { plain, words } = require('./normalize');

/** Makes a dialog of its description in a script. */
function build(spec) {
  switch (spec.type) {
    case 'waterfall': return new WaterfallDialog(spec.id, spec.steps.map((operations) => (step) => run(step, operations)));
    case 'component': return component(spec);
    case 'text': return new TextPrompt(spec.id, validator(spec.valid));
    case 'choice': return styled(new ChoicePrompt(spec.id, validator(spec.valid), 'en-us'), spec.style);
    default: throw new Error(`A script names a dialog type '${spec.type}'.`);
  }
}

class Interruptible extends ComponentDialog {
  async onContinueDialog(inner) {
    switch (inner.context.activity.text) {
      case 'help':
        await inner.context.sendActivity('Helped.');
        await inner.repromptDialog();
        return Dialog.EndOfTurn;
      case 'cancel':
        await inner.context.sendActivity('Cancelled.');
        return inner.cancelAllDialogs();
      default:
        return super.onContinueDialog(inner);
    }
  }
}

function component({ id, dialogs, initial, interrupts }) {
  const made = interrupts ? new Interruptible(id) : new ComponentDialog(id);
  dialogs.forEach((dialog) => made.addDialog(build(dialog)));
  made.initialDialogId = initial || made.initialDialogId;
  return made;
}

function styled(prompt, style) {
  prompt.style = style ? ListStyle[style] : prompt.style;
  return prompt;
}

function validator(rule) {
  return rule && (async ({ context, recognized, attemptCount }) => {
    const valid = recognized.succeeded && (!rule.longerThan || recognized.value.length > rule.longerThan);
    const givenUp = rule.attempts && attemptCount >= rule.attempts;
    if (!valid && !givenUp && rule.say) {
      await context.sendActivity(rule.say.replace('{attempt}', attemptCount));
    }

    return valid || Boolean(givenUp);
  });
}

/** Runs the operations of a step; the last of them says how the step ends. */
async function run(step, operations) {
  if (step.index === 0) {
    Object.assign(step.values, step.options);
  }

  for (const operation of operations) {
    const end = await perform(step, operation);
    if (end) {
      return end;
    }
  }
}

async function perform(step, operation) {
  const [name] = Object.keys(operation);
  const argument = operation[name];
  switch (name) {
    case 'say': await step.context.sendActivity(fill(argument, step)); return undefined;
    case 'keep': step.values[argument] = words(step.result); return undefined;
    case 'set': Object.assign(step.values, argument); return undefined;
    case 'reprompt': await step.repromptDialog(); return undefined;
    case 'when': return run(step, words(step.result) === argument ? operation.then : operation.else || []);
    case 'prompt': return step.prompt(argument, promptOptions(operation));
    case 'begin': return step.beginDialog(argument, operation.options);
    case 'replace': return step.replaceDialog(argument, operation.options);
    case 'next': return step.next(argument === null ? undefined : argument);
    case 'twice': await step.next(); return step.next();
    case 'end': return step.endDialog(argument === null ? undefined : fill(argument, step));
    case 'cancel': return step.cancelAllDialogs(argument === 'parents');
    case 'wait': return Dialog.EndOfTurn;
    case 'fail': throw new Error(`script: ${argument}`);
    default: throw new Error(`A script names an operation '${name}'.`);
  }
}

function promptOptions({ text, retry, choices, style }) {
  return { prompt: text, retryPrompt: retry, choices, style: style && ListStyle[style] };
}

function fill(text, step) {
  return text
    .replace('{result}', words(step.result))
    .replace('{reason}', step.reason)
    .replace('{index}', step.index)
    .replace(/\{(\w+)\}/g, (_, name) => plain(step.values[name]) ?? '');
}

module.exports = { build };
