// node manifest/check.cjs SCHEMA FILE: holds a file against an official Teams schema, offline. Prints each error on a line.
// SCHEMA is MicrosoftTeams or MicrosoftTeams.Localization; its version is the manifest's own.
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');

const tools = createRequire(join(__dirname, '..', 'infra', 'local', 'package.json'));
const Ajv = tools('ajv-draft-04');
const { ManifestUtil } = tools('@microsoft/app-manifest');

const [, , schemaName, file] = process.argv;
const subject = JSON.parse(readFileSync(file, 'utf8'));
const version = /\/teams\/(v[^/]+)\//.exec(subject.$schema)[1];
const schemas = join(__dirname, '..', 'infra', 'local', 'node_modules', '@microsoft', 'app-manifest', 'build', 'json-schemas', 'teams');
const schema = JSON.parse(readFileSync(join(schemas, version, `${schemaName}.schema.json`), 'utf8'));

check().then((errors) => {
  for (const error of errors) console.log(error);
  process.exitCode = errors.length === 0 ? 0 : 1;
});

async function check() {
  if (schemaName === 'MicrosoftTeams') return ManifestUtil.validateManifestAgainstSchema(subject, schema);

  // The patterns of the localization schema are no valid Unicode expressions, which ManifestUtil insists on.
  const validate = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false, formats: { uri: true } }).compile(schema);
  return validate(subject) ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}
