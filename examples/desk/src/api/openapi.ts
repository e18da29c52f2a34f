import * as z from 'zod';
import { ChangeAccount, MakeAccount, Welcome } from './account-routes.ts';
import { IssueListAnswer, ProblemAnswer } from './answers.ts';
import { MakeKey } from './audit-routes.ts';
import { Duty, Handover, Preferences } from './console-routes.ts';
import { EnterReport } from './entering.ts';
import { FiguresQuery } from './figures.ts';
import {
  ChangeMembers,
  DismissProposal,
  OpenIncident,
  SendBroadcast,
  StartPlan,
  StopPlan,
  TickPlanTask,
} from './incident-routes.ts';
import { TickStep, UndoStep } from './issue-page.ts';
import { AttachIssue, PublishKnown, SolveKnown, UpdateKnown } from './known-routes.ts';
import { IssuesQuery } from './paging.ts';
import { GiveCommand } from './parse.ts';
import { RULES, type Rule } from './rules.ts';
import { DeclareSuspension } from './suspension-routes.ts';

interface Operation {
  summary: string;
  query?: z.ZodType;
  body?: z.ZodType;
  answer?: z.ZodType;
  /** What it answers with where that is no JSON. */
  media?: string;
}

/** What each route is for, and the very schemas that it reads with. */
const OPERATIONS: Record<string, Operation> = {
  'GET /desk/api/openapi.json': { summary: 'This document.' },
  'GET /desk/api/sign-in': { summary: 'How one signs in here, or what a link of welcome is for.' },
  'POST /desk/api/welcome': { summary: 'Uses a link of welcome: sets a password.', body: Welcome },
  'GET /desk/api/me': { summary: 'Who is signed in.' },
  'GET /desk/api/venue': { summary: 'Names of topics, places, teams and people.' },
  'GET /desk/api/issues': {
    summary: 'A page of the queue.',
    query: IssuesQuery,
    answer: IssueListAnswer,
  },
  'GET /desk/api/feed': {
    summary: 'What changes, as events: issue, alarms, beat. `cursor` or `Last-Event-ID` says from where on.',
    query: z.object({ cursor: z.string().optional() }),
    media: 'text/event-stream',
  },
  'GET /desk/api/issues/:id': { summary: 'One issue with its history. Opening it acknowledges it.' },
  'POST /desk/api/issues/:id/commands': { summary: 'Does something with an issue.', body: GiveCommand },
  'GET /desk/api/issues/:id/attachments/:sha256': { summary: 'A photo of the report.', media: 'image/*' },
  'POST /desk/api/issues/:id/ticks': { summary: 'Ticks a step of the playbook.', body: TickStep },
  'POST /desk/api/issues/:id/undo': { summary: 'Takes back the last step of one’s own.', body: UndoStep },
  'GET /desk/api/issues/:id/similar': { summary: 'What was solved before, and how.' },
  'GET /desk/api/issues/:id/photos/:photo': {
    summary: 'A photo of the venue’s own people.',
    media: 'image/*',
  },
  'POST /desk/api/issues/:id/photos/:photo': { summary: 'Adds a photo; the body is the picture.' },
  'POST /desk/api/reports': { summary: 'Enters a report for somebody else.', body: EnterReport },
  'GET /desk/api/tasks': {
    summary: 'Open tasks, the earliest first.',
    query: z.object({ owner: z.string().optional() }),
  },
  'GET /desk/api/steps': { summary: 'What has to be done before something is solved, by category.' },
  'GET /desk/api/suspensions': { summary: 'When all clocks were stopped.' },
  'POST /desk/api/suspensions': {
    summary: 'Stops all clocks but the critical ones.',
    body: DeclareSuspension,
  },
  'POST /desk/api/suspensions/:id/lift': { summary: 'Lets the clocks run again.' },
  'GET /desk/api/known': { summary: 'What visitors are told.' },
  'POST /desk/api/known': { summary: 'Tells visitors of something.', body: PublishKnown },
  'POST /desk/api/known/:id/update': { summary: 'Tells visitors what is new about it.', body: UpdateKnown },
  'POST /desk/api/known/:id/solve': { summary: 'Tells visitors that it is over.', body: SolveKnown },
  'POST /desk/api/known/:id/issues': { summary: 'Says that a reporter has it too.', body: AttachIssue },
  'GET /desk/api/incidents': { summary: 'Incidents, proposals, alarms and plans.' },
  'POST /desk/api/incidents': { summary: 'Opens an incident.', body: OpenIncident },
  'GET /desk/api/incidents/:id': { summary: 'One incident with its reports.' },
  'POST /desk/api/incidents/:id/members': {
    summary: 'Adds reports, or leaves them out.',
    body: ChangeMembers,
  },
  'GET /desk/api/proposals': { summary: 'One proposal.', query: z.object({ key: z.string() }) },
  'POST /desk/api/proposals/dismiss': { summary: 'Hides a proposal for a while.', body: DismissProposal },
  'GET /desk/api/alarms': { summary: 'What somebody has to look at.' },
  'POST /desk/api/alarms/:id/acknowledge': { summary: 'Says that somebody looks after it.' },
  'GET /desk/api/audience': {
    summary: 'How many a message would reach.',
    query: z.object({
      kind: z.enum(['incident', 'zone', 'all']),
      zone: z.string().optional(),
      incident: z.string().optional(),
    }),
  },
  'POST /desk/api/broadcasts': { summary: 'Tells many people something.', body: SendBroadcast },
  'POST /desk/api/plans/:plan/runs': { summary: 'Puts a contingency plan to work.', body: StartPlan },
  'POST /desk/api/plan-runs/:id/tasks/:task': { summary: 'Ticks a task of a plan.', body: TickPlanTask },
  'POST /desk/api/plan-runs/:id/stop': { summary: 'Ends a plan.', body: StopPlan },
  'GET /desk/api/preferences': { summary: 'Saved filters and keys.', answer: Preferences },
  'POST /desk/api/preferences': {
    summary: 'Keeps filters and keys.',
    body: Preferences,
    answer: Preferences,
  },
  'GET /desk/api/shift': { summary: 'The shift of whoever asks, and the one after it.' },
  'GET /desk/api/duty': {
    summary: 'Who is on duty, with what they have in hand, and the shifts of all teams.',
  },
  'POST /desk/api/duty': { summary: 'Goes on duty or off.', body: Duty },
  'GET /desk/api/handovers': { summary: 'Sheets from one shift to the next.' },
  'POST /desk/api/handovers': { summary: 'Writes a sheet.', body: Handover },
  'POST /desk/api/handovers/:id/sign': { summary: 'Takes over.' },
  'GET /desk/api/health': { summary: 'What waits to arrive, and which kiosks live.' },
  'GET /desk/api/figures': { summary: 'How it went, in numbers.', query: FiguresQuery },
  'GET /desk/api/surveys': {
    summary: 'How content people were.',
    query: z.object({ from: z.string().optional(), to: z.string().optional() }),
  },
  'GET /desk/api/kiosks': { summary: 'Which kiosks live.' },
  'POST /desk/api/kiosks/:id/remove': { summary: 'Forgets a kiosk.' },
  'GET /desk/api/accounts': { summary: 'Accounts.' },
  'POST /desk/api/accounts': { summary: 'Makes an account.', body: MakeAccount },
  'POST /desk/api/accounts/:id': { summary: 'Changes an account.', body: ChangeAccount },
  'POST /desk/api/accounts/:id/invite': { summary: 'Makes a new link of welcome.' },
  'GET /desk/api/keys': { summary: 'Keys of machines.' },
  'POST /desk/api/keys': { summary: 'Makes a key; it is shown once.', body: MakeKey },
  'POST /desk/api/keys/:id/revoke': { summary: 'Ends a key.' },
  'GET /desk/api/archive': { summary: 'Events that are over, and how many of their reports are archived.' },
  'POST /desk/api/archive/:event': {
    summary: 'Archives an event: reports that are over for good leave the tables of every day.',
  },
  'GET /desk/api/audit': {
    summary: 'Who saw and did what, the newest first.',
    query: z.object({
      before: z.string().optional(),
      subject: z.string().optional(),
      actor: z.string().optional(),
    }),
  },
  'GET /desk/api/audit/check': { summary: 'Whether every line of the log is as it was written.' },
};

/** The API of the desk in OpenAPI 3.1, made of the rules and of the schemas that its routes read with. */
export function openApi(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const rule of RULES) {
    const path = rule.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [rule.method.toLowerCase()]: operationOf(rule) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Touchline desk',
      version: '1',
      description:
        'Instants are ISO 8601 in UTC, durations milliseconds. Whoever posts comes from the desk’s own origin.',
    },
    paths,
    components: {
      schemas: { Problem: schemaOf(ProblemAnswer, 'output') },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'better-auth.session_token' },
        key: { type: 'http', scheme: 'bearer', description: 'A key of a machine, with scopes.' },
      },
    },
  };
}

function operationOf({ method, path, roles, scope }: Rule): object {
  const operation = OPERATIONS[`${method} ${path}`];
  if (!operation) throw new Error(`${method} ${path} is described nowhere.`);
  const { summary, query, body, answer, media = 'application/json' } = operation;
  return {
    summary,
    parameters: [
      ...[...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      })),
      ...(query ? parametersOf(query) : []),
    ],
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } },
    }),
    responses: {
      '200': {
        description: 'Done.',
        content: { [media]: answer ? { schema: schemaOf(answer, 'output') } : {} },
      },
      default: {
        description: 'In words, what is wrong.',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
    security: roles === 'anybody' ? [] : [{ session: [] }, ...(scope ? [{ key: [] }] : [])],
    'x-roles': roles,
    ...(scope && { 'x-scope': scope }),
  };
}

function parametersOf(query: z.ZodType): object[] {
  const { properties = {}, required = [] } = schemaOf(query, 'input') as {
    properties?: Record<string, object>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

/** Every route that is described, as `GET /desk/api/…`. */
export const described: readonly string[] = Object.keys(OPERATIONS);
