"use strict";

// Each line in: { document, schema, version }. Each line out: what the schema finds wrong, all of it.
const fs = require("node:fs");
const path = require("node:path");
const readline = require("node:readline");
const Ajv = require("ajv-draft-04");
const addFormats = require("ajv-formats");

const schemas = path.join(path.dirname(require.resolve("@microsoft/app-manifest")), "json-schemas", "teams");

function errors({ document, schema, version }) {
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(fs.readFileSync(path.join(schemas, `v${version}`, `${schema}.schema.json`), "utf8")));
  return validate(document) ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}

readline.createInterface({ input: process.stdin }).on("line", (line) => console.log(JSON.stringify(errors(JSON.parse(line)))));
