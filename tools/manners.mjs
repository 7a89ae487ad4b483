// The manners of the API as rules for Spectral, over docs/api/openapi.yaml. An exception stands here with its reason, never in the document.
import { falsy, pattern, schema, truthy } from '@stoplight/spectral-functions';
import { oas } from '@stoplight/spectral-rulesets';

// Nouns that have no plural, and the caller's own things.
const UNCOUNTED = ['inventory', 'audit', 'auth', 'cart', 'history', 'me', 'today'];
// Steps of a sign-in change no resource that could be listed: `POST /auth/<step>`.
const SIGN_IN = ['login', 'logout', 'refresh', 'register'];
// Few by nature and shown whole: they belong to one thing and grow with what people do to it by hand.
const WHOLE_LISTS = ['shipping-options', 'shipments', 'deliveries', 'cancellations', 'refunds'];
// Made under a thing and shown as a part of it: the lines of a cart; the steps of a payment are its state.
const SHOWN_IN_THEIR_OWNER = ['lines', 'confirmations'];

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const OPERATIONS = METHODS.map((method) => `$.paths[*].${method}`);
const CHANGES = ['post', 'put', 'patch', 'delete'].map((method) => `$.paths[*].${method}`);

const steps = (path) => path.replace('/api/v1/', '').split('/');
const isId = (step) => step.startsWith('{');
const last = (path) => steps(path).at(-1);
const findings = (messages) => messages.filter(Boolean).map((message) => ({ message }));

/** Where a value is in the document: ['paths', '/api/v1/…', 'get', …]. */
const place = (context) => ({ path: String(context.path[1]), method: String(context.path[2]) });
const parameter = (operation, name) => (operation.parameters ?? []).find((one) => one.name === name);

function isPath(path) {
  return findings(
    steps(path).map((step, index, all) => {
      if (isId(step)) return /^\{[a-z][A-Za-z]*\}$/.test(step) ? '' : `${step} is not camelCase.`;
      if (!/^[a-z]+(-[a-z]+)*$/.test(step)) return `${step} is not lower case with hyphens.`;
      if (step.endsWith('s') || UNCOUNTED.includes(step)) return '';
      return all[index - 1] === 'auth' && SIGN_IN.includes(step) ? '' : `${step} is no plural noun.`;
    }),
  );
}

/** An act on a thing is a sub-resource: what was made can be seen. */
function canBeListed(item, _, context) {
  const path = String(context.path[1]);
  const all = steps(path);
  if (!item.post || isId(all.at(-1)) || !all.some(isId) || SHOWN_IN_THEIR_OWNER.includes(all.at(-1))) return [];
  return findings([!item.get && `What POST ${path} makes cannot be listed.`]);
}

function isList(operation, _, context) {
  const { path, method } = place(context);
  if (method !== 'get' || !operation.operationId?.startsWith('list')) return [];
  const answer = operation.responses?.['200'];
  const page = answer?.content?.['application/json']?.schema ?? {};
  const limit = parameter(operation, 'limit')?.schema;
  const problems = [
    (page.properties?.items?.type !== 'array' || !page.required?.includes('items')) && 'A list has `items`.',
    !page.required?.includes('next') && 'A list has `next`.',
    !answer?.headers?.Link && 'A list has a `Link` header.',
  ];
  if (!WHOLE_LISTS.includes(last(path))) {
    problems.push(
      (limit?.minimum !== 1 || limit?.maximum !== 100 || limit?.default !== 20) &&
        'A list takes `limit`, 1 to 100, by default 20.',
      !parameter(operation, 'cursor') && 'A list takes `cursor`.',
      parameter(operation, 'count')?.schema?.type !== 'boolean' && 'A list takes `count`, a boolean.',
    );
  }
  return findings(problems);
}

/** What lists is called so, and nothing else is. */
function isNamedForWhatItDoes(operation, _, context) {
  const { method } = place(context);
  const lists = Boolean(operation.responses?.['200']?.content?.['application/json']?.schema?.properties?.items);
  const name = operation.operationId ?? '';
  return findings([
    method === 'get' && lists !== name.startsWith('list') && `${name}: list… is for lists, and for nothing else.`,
    method === 'get' && !lists && !name.startsWith('read') && `${name}: what reads one thing is called read….`,
    method !== 'get' && /^(list|read|get)[A-Z]/.test(name) && `${name} changes something.`,
  ]);
}

/** The statuses that an operation can always answer. */
function saysHowItFails(operation, _, context) {
  const { path, method } = place(context);
  const changes = method !== 'get';
  const isOpen = (operation.security ?? []).some((way) => Object.keys(way).length === 0);
  const expected = {
    400: true,
    401: true,
    403: changes || !isOpen,
    404: path.includes('{'),
    304: !changes,
    406: true,
    409: changes,
    412: ['put', 'patch', 'delete'].includes(method),
    413: Boolean(operation.requestBody),
    415: Boolean(operation.requestBody),
    422: Boolean(operation.requestBody),
    428: Boolean(parameter(operation, 'If-Match')?.required),
    500: true,
    503: true,
  };
  return findings(
    Object.entries(expected).map(([status, isExpected]) => isExpected && !operation.responses?.[status] && `It does not say when it answers ${status}.`),
  );
}

/** The headers that every answer of its kind carries. */
function carriesHeaders(answer, _, context) {
  const status = String(context.path.at(-1));
  const { path, method } = place(context);
  const makesAThing = status === '201' && method === 'post';
  const isSignIn = steps(path)[0] === 'auth';
  return findings(
    ['X-Request-Id', 'Cache-Control', status !== '204' && !isSignIn && 'ETag', makesAThing && 'Location']
      .filter(Boolean)
      .map((header) => !answer.headers?.[header] && `${status} does not name the header ${header}.`),
  );
}

function takesAKey(operation) {
  return findings([!parameter(operation, 'Idempotency-Key') && 'A change takes an `Idempotency-Key`.']);
}

function isMergePatch(body) {
  return findings([!body.content?.['application/merge-patch+json'] && 'PATCH takes application/merge-patch+json.']);
}

/** A body that has nothing to say may be left out. */
function isDemanded(body) {
  const fields = body.content?.['application/json']?.schema?.properties;
  return findings([Boolean(body.required) !== Boolean(fields ?? body.content?.['application/merge-patch+json']) && 'A body is demanded if it says something.']);
}

/** Something a reader can send as it is: whole, or put together from the fields. */
function hasAnExample(media) {
  const isShown = (one, depth = 0) => {
    if (!one || typeof one !== 'object' || depth > 8) return true;
    if (one.examples || one.enum || one.const !== undefined || one.default !== undefined) return true;
    const ways = one.anyOf ?? one.oneOf;
    if (ways) return ways.some((way) => way.type !== 'null' && isShown(way, depth + 1));
    if (one.properties) return Object.values(one.properties).every((field) => isShown(field, depth + 1));
    if (one.items) return isShown(one.items, depth + 1);
    return one.type === 'boolean' || [one.type].flat().includes('boolean');
  };
  if (media.example !== undefined || media.examples) return [];
  const patches = media.schema?.type === 'object' && !media.schema.properties && !media.schema.additionalProperties;
  return findings([(patches || !isShown(media.schema)) && 'There is no example, nor one of every field.']);
}

function isTime(property) {
  const text = [property, ...(property.anyOf ?? [])].find((one) => [one.type].flat().includes('string'));
  return findings([text?.format !== 'date-time' && 'What is named …At is a time: format date-time.']);
}

export default {
  extends: [[oas, 'all']],
  rules: {
    // Nobody answers mail for every shop; the licence is named by its SPDX identifier; tags stand in the order of a purchase.
    'info-contact': 'off',
    'license-url': 'off',
    'openapi-tags-alphabetical': 'off',

    'paths-are-nouns': {
      description: 'Paths are /api/v1/<plural-noun>[/{id}[/<sub-resource>]], lower case with hyphens.',
      severity: 'error',
      given: '$.paths[*]~',
      then: [{ function: pattern, functionOptions: { match: '^/api/v1/[^?#]*[^/]$' } }, { function: isPath }],
    },
    'acts-can-be-listed': {
      description: 'An act that is not a change of a field is a sub-resource that can be listed.',
      severity: 'error',
      given: '$.paths[*]',
      then: { function: canBeListed },
    },
    'lists-are-pages': {
      description: 'Lists are {items, next} with limit, cursor, count and a Link header.',
      severity: 'error',
      given: OPERATIONS,
      then: { function: isList },
    },
    'names-say-what-it-does': {
      description: 'GET operations are called list… or read…, others are not; names are camelCase.',
      severity: 'error',
      given: OPERATIONS,
      then: [
        { function: isNamedForWhatItDoes },
        { field: 'operationId', function: pattern, functionOptions: { match: '^[a-z]+([A-Z][a-z]+)*$' } },
      ],
    },
    'names-are-camel-case': {
      description: 'Fields and parameters are camelCase.',
      severity: 'error',
      given: [
        '$.components.schemas..properties[*]~',
        '$.paths[*][*].parameters[?(@.in=="query")].name',
        '$.paths[*][*].parameters[?(@.in=="path")].name',
      ],
      then: { function: pattern, functionOptions: { match: '^[a-z][a-zA-Z0-9]*$' } },
    },
    'enumerations-are-lower-snake': {
      description: 'Enumerations are lower_snake.',
      severity: 'error',
      given: '$.components.schemas..enum[?(@ !== null)]',
      then: { function: pattern, functionOptions: { match: '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' } },
    },
    'times-are-times': {
      description: 'A field …At is RFC 3339.',
      severity: 'error',
      given: '$.components.schemas..properties[?(@property.match(/[a-z]At$/))]',
      then: { function: isTime },
    },
    'nothing-is-a-fraction': {
      description: 'Money and measures are text or whole numbers; an average rating is no money.',
      severity: 'error',
      given: '$.components.schemas..properties[?(@property !== "average")].type',
      then: { function: schema, functionOptions: { schema: { not: { anyOf: [{ const: 'number' }, { type: 'array', contains: { const: 'number' } }] } } } },
    },
    'it-says-what-it-does': {
      description: 'A short summary without a full stop, a description in sentences, one tag.',
      severity: 'error',
      given: OPERATIONS,
      then: [
        { field: 'summary', function: pattern, functionOptions: { match: '^[A-Z].{4,78}[^.]$' } },
        { field: 'description', function: pattern, functionOptions: { match: '^[A-Z`][\\s\\S]*[.!:`)]\\s*$' } },
        { field: 'tags', function: schema, functionOptions: { schema: { type: 'array', minItems: 1, maxItems: 1 } } },
        { field: 'security', function: truthy },
      ],
    },
    'parameters-are-explained': {
      description: 'A parameter has a sentence and, but for numbers and flags, an example.',
      severity: 'error',
      given: '$.paths[*][*].parameters[*]',
      then: [
        { field: 'description', function: pattern, functionOptions: { match: '^[A-Z`][\\s\\S]*[.]$' } },
        {
          function: schema,
          functionOptions: {
            schema: {
              anyOf: [
                { required: ['example'] },
                { required: ['examples'] },
                {
                  properties: {
                    schema: {
                      anyOf: [
                        { required: ['examples'] },
                        { required: ['enum'] },
                        { required: ['default'] },
                        { properties: { type: { enum: ['integer', 'boolean', 'number'] } } },
                      ],
                    },
                  },
                },
              ],
            },
          },
        },
      ],
    },
    'it-says-how-it-fails': {
      description: 'Every status that an operation of its kind can answer is named.',
      severity: 'error',
      given: OPERATIONS,
      then: { function: saysHowItFails },
    },
    'errors-are-problems': {
      description: 'Errors are application/problem+json and nothing else.',
      severity: 'error',
      given: ["$.paths[*][*].responses[?(@property.match(/^[45]/))]"],
      then: [
        {
          field: 'content',
          function: schema,
          functionOptions: {
            schema: {
              type: 'object',
              required: ['application/problem+json'],
              additionalProperties: false,
              properties: { 'application/problem+json': { type: 'object', required: ['schema'] } },
            },
          },
        },
      ],
    },
    'problems-have-their-fields': {
      description: 'A problem has type, title, status, detail and instance, and may have more.',
      severity: 'error',
      given: '$.components.schemas.Problem',
      then: {
        function: schema,
        functionOptions: {
          schema: {
            type: 'object',
            required: ['required', 'properties'],
            properties: {
              required: { type: 'array', allOf: ['type', 'title', 'status', 'detail', 'instance'].map((name) => ({ contains: { const: name } })) },
              additionalProperties: { const: true },
            },
          },
        },
      },
    },
    'answers-carry-their-headers': {
      description: 'Answers name X-Request-Id, Cache-Control, ETag, and Location with 201.',
      severity: 'error',
      given: "$.paths[*][*].responses[?(@property.match(/^2/))]",
      then: { function: carriesHeaders },
    },
    'changes-take-a-key': {
      description: 'Every change takes an Idempotency-Key.',
      severity: 'error',
      given: CHANGES,
      then: { function: takesAKey },
    },
    'updates-take-if-match': {
      description: 'PUT, PATCH and DELETE take If-Match.',
      severity: 'error',
      given: ['put', 'patch', 'delete'].map((method) => `$.paths[*].${method}.parameters`),
      then: { function: schema, functionOptions: { schema: { contains: { properties: { name: { const: 'If-Match' } }, required: ['name'] } } } },
    },
    'patches-are-merge-patches': {
      description: 'PATCH is JSON Merge Patch (RFC 7396).',
      severity: 'error',
      given: '$.paths[*].patch.requestBody',
      then: { function: isMergePatch },
    },
    'bodies-are-demanded': {
      description: 'A body that is described must be sent.',
      severity: 'error',
      given: OPERATIONS.map((operation) => `${operation}.requestBody`),
      then: { function: isDemanded },
    },
    'deletes-answer-nothing': {
      description: 'DELETE answers 204 without a body.',
      severity: 'error',
      given: '$.paths[*].delete.responses',
      then: [
        { field: '204', function: truthy },
        { field: '200', function: falsy },
      ],
    },
    'bodies-have-examples': {
      description: 'Every body that is sent or answered has an example, whole or of every field.',
      severity: 'error',
      given: [
        '$.paths[*][*].requestBody.content[*]',
        "$.paths[*][*].responses[?(@property.match(/^2/))].content['application/json']",
        "$.paths[*][*].responses[?(@property.match(/^[45]/))].content['application/problem+json']",
      ],
      then: { function: hasAnExample },
    },
  },
};
