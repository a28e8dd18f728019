'use strict';

/** A dialog's result as it is compared: nothing is null, a found choice keeps what both sides know of it. */
function plain(result) {
  return result === undefined || result === null ? null
    : result.index !== undefined ? { value: result.value, index: result.index }
    : result;
}

/** A result as a word of a sentence. */
function words(result) {
  const value = plain(result);
  return value === null ? '' : String(value.index !== undefined ? value.value : value);
}

/** A sent activity as it is compared. */
function said(activity) {
  return {
    type: activity.type,
    text: activity.text || '',
    inputHint: activity.inputHint,
    buttons: ((activity.suggestedActions || {}).actions || []).map(({ title, value }) => `${title}=${value}`),
    cards: (activity.attachments || []).map(({ content }) => ({ text: content.text, buttons: content.buttons.map(({ title, value }) => `${title}=${value}`) })),
  };
}

/** The stored stack, the active dialog first: ids, steps, values, and the stacks inside components. */
function stacked(state) {
  return ((state || {}).dialogStack || []).slice().reverse().map((instance) => {
    const { instanceId, ...values } = instance.state.values || {};
    return {
      id: instance.id,
      step: instance.state.stepIndex ?? null,
      values,
      inside: stacked(instance.state.dialogs),
    };
  });
}

module.exports = { plain, words, said, stacked };
