'use strict';
// Reads questions, a JSON object a line, and answers each with a line: what the official SDK does.

const readline = require('readline');
const { converse } = require('./conversations');
const { authenticate } = require('./tokens');

const answers = { conversation: converse, token: authenticate };

// The SDK logs refused tokens; only answers belong on standard output.
console.log = console.warn = console.error = () => {};

(async () => {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const question = JSON.parse(line);
    process.stdout.write(JSON.stringify(await answers[question.kind](question)) + '\n');
  }
})();
