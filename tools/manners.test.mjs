// Every rule bites: the document is broken in one place, and the rule for that place says so. Run by `npm test`.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, test } from 'node:test';
import core from '@stoplight/spectral-core';
import parsers from '@stoplight/spectral-parsers';
import ruleset from './manners.mjs';

const { Document, Spectral } = core;
const { Json, Yaml } = parsers;

const LIST = '/api/v1/products';
const ITEM = '/api/v1/products/{product}';
const ORDERS = '/api/v1/orders';
const LINE = '/api/v1/carts/{id}/lines/{lineId}';

/** One way to break each rule. */
const BREAKS = {
  'paths-are-nouns': (api) => (api.paths['/api/v1/buy_now'] = api.paths[LIST]),
  'acts-can-be-listed': (api) => (api.paths['/api/v1/orders/{id}/shipments'] = { post: api.paths[ORDERS].post }),
  'lists-are-pages': (api) => (api.paths[LIST].get.parameters = api.paths[LIST].get.parameters.filter((one) => one.name !== 'limit')),
  'names-say-what-it-does': (api) => (api.paths[ITEM].get.operationId = 'fetchProduct'),
  'names-are-camel-case': (api) => (api.components.schemas.Money.properties.minor_units = { type: 'integer' }),
  'enumerations-are-lower-snake': (api) => (api.components.schemas.OrderView.properties.state = { type: 'string', enum: ['Placed'] }),
  'times-are-times': (api) => (api.components.schemas.CartView.properties.createdAt = { type: 'integer' }),
  'nothing-is-a-fraction': (api) => (api.components.schemas.Money.properties.amount = { type: 'number' }),
  'it-says-what-it-does': (api) => (api.paths[LIST].get.summary = 'List products.'),
  'parameters-are-explained': (api) => delete api.paths[ITEM].get.parameters[0].example,
  'it-says-how-it-fails': (api) => delete api.paths[ITEM].get.responses['404'],
  'errors-are-problems': (api) => (api.components.responses.NotFound.content = { 'application/json': { schema: { type: 'object' } } }),
  'problems-have-their-fields': (api) => (api.components.schemas.Problem.required = ['type', 'title', 'status']),
  'answers-carry-their-headers': (api) => delete api.paths[ORDERS].post.responses['201'].headers.Location,
  'changes-take-a-key': (api) => (api.paths[ORDERS].post.parameters = []),
  'updates-take-if-match': (api) => (api.paths[LINE].patch.parameters = []),
  'patches-are-merge-patches': (api) => delete api.paths[LINE].patch.requestBody.content['application/merge-patch+json'],
  'bodies-are-demanded': (api) => (api.paths[ORDERS].post.requestBody.required = false),
  'deletes-answer-nothing': (api) => (api.paths[LINE].delete.responses['200'] = api.paths[LINE].delete.responses['204']),
  'bodies-have-examples': (api) => delete api.components.schemas.Variant.properties.sku.examples,
};

let committed;

/** Which of the rules find something; a rule alone is quicker than all of them. */
async function codes(api, rules) {
  const spectral = new Spectral();
  spectral.setRuleset(rules);
  const results = await spectral.run(new Document(JSON.stringify(api), Json));
  return [...new Set(results.map(({ code }) => String(code)))];
}

before(async () => {
  const text = await readFile(new URL('../docs/api/openapi.yaml', import.meta.url), 'utf8');
  committed = Yaml.parse(text).data;
});

describe('the manners of the API', () => {
  test('hold for the committed document', async () => {
    assert.deepEqual(await codes(committed, ruleset), []);
  });

  test('are each broken below', () => {
    const own = Object.entries(ruleset.rules).filter(([, rule]) => rule !== 'off');
    assert.deepEqual(Object.keys(BREAKS).sort(), own.map(([name]) => name).sort());
  });

  for (const [rule, breakIt] of Object.entries(BREAKS)) {
    test(`${rule} bites`, async () => {
      const broken = JSON.parse(JSON.stringify(committed));
      breakIt(broken);
      const found = await codes(broken, { rules: { [rule]: ruleset.rules[rule] } });
      assert.ok(found.includes(rule), `found only: ${found.join(', ') || 'nothing'}`);
    });
  }
});
