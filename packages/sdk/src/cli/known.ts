import type { z } from 'zod';
import type { BackendAdapter } from '../backends/backend.ts';
import {
  address,
  bothMoves,
  eachPriority,
  eitherMove,
  flag,
  group,
  HTTP,
  mailServer,
  oneOf,
  PACE,
  text,
  texts,
  TICKETS,
  values,
  whole,
  words,
} from './settings.ts';

/** One kind of destination as a configuration names it. */
export interface KnownBackend {
  /** What each of its settings has to be; nothing else may stand there. */
  settings: Readonly<Record<string, z.ZodType>>;
  /** Settings that are secrets: they are written as `$NAME` and read from the environment. */
  secrets: readonly string[];
  /** One of these groups it cannot do without. */
  oneOf?: readonly (readonly string[])[];
  /** As a file would say it. */
  example: Readonly<Record<string, unknown>>;
  /** Loaded only where it is used. */
  load: () => Promise<(options: never) => BackendAdapter>;
}

type InFile<Options> = Omit<Options, 'name' | 'fetch' | 'now'>;
/** One for each option that the backend has, and none that it has not. */
type SettingsOf<Options> = {
  [Key in keyof InFile<Options>]-?: object extends Pick<Options, Key>
    ? z.ZodType<Options[Key] | undefined>
    : z.ZodType<Options[Key]>;
};

function known<Options extends object>(one: {
  load: () => Promise<(options: Options) => BackendAdapter>;
  settings: SettingsOf<Options>;
  secrets: readonly (keyof Options & string)[];
  oneOf?: readonly (readonly (keyof Options & string)[])[];
  example: Partial<Record<keyof InFile<Options>, unknown>>;
}): KnownBackend {
  return one;
}

const secrets = texts('["$HOOK_SECRET"]').min(1, 'is a list, as ["$HOOK_SECRET"]');
const some = text.optional();
const number = whole.optional();

/** Every backend that a configuration can name. */
export const KNOWN: Readonly<Record<string, KnownBackend>> = {
  zendesk: known({
    load: async () => (await import('../backends/zendesk.ts')).zendeskBackend,
    settings: {
      ...HTTP,
      ...TICKETS,
      email: text,
      token: text,
      hookSecret: some,
      groupId: number,
      formId: number,
      priorityMap: eachPriority(text),
    },
    secrets: ['token', 'hookSecret'],
    example: {
      url: 'https://arena.zendesk.com',
      email: 'relay@arena.example',
      token: '$ZENDESK_TOKEN',
      hookSecret: '$ZENDESK_HOOK',
    },
  }),
  zammad: known({
    load: async () => (await import('../backends/zammad.ts')).zammadBackend,
    settings: {
      ...HTTP,
      ...TICKETS,
      token: text,
      group: text,
      customer: text,
      refField: some,
      hookSecret: some,
      priorityMap: eachPriority(text),
    },
    secrets: ['token', 'hookSecret'],
    example: {
      url: 'https://help.arena.example',
      token: '$ZAMMAD_TOKEN',
      group: 'Visitors',
      customer: 'reports@arena.example',
      hookSecret: '$ZAMMAD_HOOK',
    },
  }),
  redmine: known({
    load: async () => (await import('../backends/redmine.ts')).redmineBackend,
    settings: {
      ...HTTP,
      ...TICKETS,
      token: text,
      project: text,
      refField: whole,
      trackerId: number,
      hookSecret: some,
      moves: bothMoves(text),
      priorityMap: eachPriority(text),
    },
    secrets: ['token', 'hookSecret'],
    example: {
      url: 'https://redmine.arena.example',
      token: '$REDMINE_KEY',
      project: 'visitors',
      refField: 5,
      hookSecret: '$REDMINE_HOOK',
      moves: { open: 'In Progress', solved: 'Resolved' },
      statusMap: { Duplicate: 'closed' },
    },
  }),
  chatwoot: known({
    load: async () => (await import('../backends/chatwoot.ts')).chatwootBackend,
    settings: { ...HTTP, ...TICKETS, inbox: text, hookSecret: some, hmacToken: some },
    secrets: ['inbox', 'hookSecret', 'hmacToken'],
    example: {
      url: 'https://chat.arena.example',
      inbox: '$CHATWOOT_INBOX',
      hookSecret: '$CHATWOOT_HOOK',
    },
  }),
  freescout: known({
    load: async () => (await import('../backends/freescout.ts')).freescoutBackend,
    settings: {
      ...HTTP,
      ...TICKETS,
      token: text,
      mailbox: whole,
      customer: text,
      refField: number,
      hookSecret: some,
    },
    secrets: ['token', 'hookSecret'],
    example: {
      url: 'https://help.arena.example',
      token: '$FREESCOUT_KEY',
      mailbox: 1,
      customer: 'reports@arena.example',
      hookSecret: '$FREESCOUT_HOOK',
    },
  }),
  glpi: known({
    load: async () => (await import('../backends/glpi.ts')).glpiBackend,
    settings: {
      ...HTTP,
      ...TICKETS,
      token: text,
      appToken: some,
      timeZone: some,
      entityId: number,
      categoryId: number,
      requesterId: number,
      priorityMap: eachPriority(whole),
      searchOptions: group({ content: whole, changed: whole }, '{ "content": 21, "changed": 19 }').optional(),
    },
    secrets: ['token', 'appToken'],
    example: {
      url: 'https://glpi.arena.example',
      token: '$GLPI_USER_TOKEN',
      appToken: '$GLPI_APP_TOKEN',
      timeZone: 'Europe/Paris',
      categoryId: 12,
      statusMap: { '10': 'in_progress' },
    },
  }),
  osticket: known({
    load: async () => (await import('../backends/osticket.ts')).osticketBackend,
    settings: { ...HTTP, ...TICKETS, token: text, from: text, to: text },
    secrets: ['token'],
    example: {
      url: 'https://help.arena.example',
      token: '$OSTICKET_KEY',
      from: 'North Arena <reports@arena.example>',
      to: 'help@arena.example',
    },
  }),
  rt: known({
    load: async () => (await import('../backends/rt.ts')).rtBackend,
    settings: {
      ...HTTP,
      ...TICKETS,
      token: text,
      queue: text,
      requestor: some,
      refField: some,
      priorityMap: eachPriority(whole),
    },
    secrets: ['token'],
    example: { url: 'https://rt.arena.example', token: '$RT_TOKEN', queue: 'Visitors' },
  }),
  freshdesk: known({
    load: async () => (await import('../backends/freshdesk.ts')).freshdeskBackend,
    settings: {
      ...HTTP,
      ...TICKETS,
      token: text,
      customer: text,
      refField: some,
      source: number,
      groupId: number,
      productId: number,
      fields: values.optional(),
      priorityMap: eachPriority(whole),
    },
    secrets: ['token'],
    example: {
      url: 'https://arena.freshdesk.com',
      token: '$FRESHDESK_KEY',
      customer: 'reports@arena.example',
      statusMap: { '8': 'scheduled' },
    },
  }),
  jira: known({
    load: async () => (await import('../backends/jira.ts')).jiraBackend,
    settings: {
      ...HTTP,
      ...TICKETS,
      email: some,
      token: text,
      serviceDeskId: text,
      requestTypeId: text,
      refField: text,
      hookSecret: some,
      fields: values.optional(),
      transitions: eitherMove,
      textFormat: oneOf(['wiki', 'plain']).optional(),
      priorityMap: eachPriority(text),
    },
    secrets: ['token', 'hookSecret'],
    example: {
      url: 'https://arena.atlassian.net',
      email: 'relay@arena.example',
      token: '$JIRA_TOKEN',
      serviceDeskId: '10',
      requestTypeId: '25',
      refField: 'customfield_10050',
      hookSecret: '$JIRA_HOOK',
      transitions: { solved: 'Mark as done' },
    },
  }),
  servicenow: known({
    load: async () => (await import('../backends/servicenow.ts')).serviceNowBackend,
    settings: {
      ...HTTP,
      ...TICKETS,
      user: some,
      token: some,
      clientId: some,
      clientSecret: some,
      apiKey: flag.optional(),
      table: some,
      fields: words.optional(),
      priorityMap: eachPriority(words),
      moves: bothMoves(words),
    },
    secrets: ['token', 'clientSecret'],
    oneOf: [['token'], ['clientId', 'clientSecret']],
    example: {
      url: 'https://arena.service-now.com',
      user: 'touchline',
      token: '$SERVICENOW_PASSWORD',
      fields: { assignment_group: '287ebd7da9fe198100f92cc8d1d2154e' },
    },
  }),
  salesforce: known({
    load: async () => (await import('../backends/salesforce.ts')).salesforceBackend,
    settings: {
      ...HTTP,
      ...TICKETS,
      token: some,
      clientId: some,
      clientSecret: some,
      refField: some,
      version: some,
      fields: values.optional(),
      assign: flag.optional(),
      priorityMap: eachPriority(text),
      moves: bothMoves(values),
    },
    secrets: ['token', 'clientSecret'],
    oneOf: [['token'], ['clientId', 'clientSecret']],
    example: {
      url: 'https://arena.my.salesforce.com',
      clientId: '3MVG9…',
      clientSecret: '$SALESFORCE_SECRET',
      fields: { Type: 'Visitor' },
    },
  }),
  hubspot: known({
    load: async () => (await import('../backends/hubspot.ts')).hubspotBackend,
    settings: {
      ...PACE,
      ...TICKETS,
      url: address.optional(),
      token: text,
      refField: some,
      answerField: some,
      hookSecret: some,
      hookUrl: address.optional(),
      pipeline: some,
      stages: eitherMove,
      fields: words.optional(),
      noteToTicket: number,
      folder: some,
      priorityMap: eachPriority(text),
    },
    secrets: ['token', 'hookSecret'],
    example: {
      token: '$HUBSPOT_TOKEN',
      hookSecret: '$HUBSPOT_SECRET',
      hookUrl: 'https://line.arena.example/touchline/v1/hooks/helpdesk',
      stages: { open: '1', solved: '4' },
    },
  }),
  intercom: known({
    load: async () => (await import('../backends/intercom.ts')).intercomBackend,
    settings: {
      ...PACE,
      ...TICKETS,
      url: address.optional(),
      token: text,
      ticketTypeId: text,
      contact: text,
      refField: some,
      hookSecret: some,
      adminId: some,
      states: eitherMove,
      fields: values.optional(),
      priorityMap: eachPriority(text),
      priorityField: some,
      version: some,
    },
    secrets: ['token', 'hookSecret'],
    example: {
      token: '$INTERCOM_TOKEN',
      ticketTypeId: '1234',
      contact: 'reports@arena.example',
      hookSecret: '$INTERCOM_SECRET',
    },
  }),
  slack: known({
    load: async () => (await import('../backends/slack.ts')).slackBackend,
    settings: { ...HTTP, ...TICKETS },
    secrets: ['url'],
    example: { url: '$SLACK_URL', onAmbiguous: 'hold' },
  }),
  teams: known({
    load: async () => (await import('../backends/teams.ts')).teamsBackend,
    settings: { ...HTTP, ...TICKETS },
    secrets: ['url'],
    example: { url: '$TEAMS_URL', onAmbiguous: 'hold' },
  }),
  discord: known({
    load: async () => (await import('../backends/discord.ts')).discordBackend,
    settings: { ...HTTP, ...TICKETS },
    secrets: ['url'],
    example: { url: '$DISCORD_URL', onAmbiguous: 'hold' },
  }),
  email: known({
    load: async () => (await import('../backends/email.ts')).emailBackend,
    settings: {
      ...TICKETS,
      url: mailServer,
      timeoutMs: PACE.timeoutMs,
      from: text,
      to: text,
      hookSecrets: secrets.optional(),
    },
    secrets: ['url', 'hookSecrets'],
    example: {
      url: '$SMTP_URL',
      from: 'North Arena <reports@arena.example>',
      to: 'help@arena.example',
      hookSecrets: ['$MAIL_HOOK'],
    },
  }),
  webhook: known({
    load: async () => (await import('../backends/webhook.ts')).webhookBackend,
    settings: {
      ...HTTP,
      secrets,
      style: oneOf(['standard', 'cloudevents', 'cloudevents-binary']).optional(),
      source: some,
      photos: flag.optional(),
    },
    secrets: ['secrets'],
    example: { url: 'https://helpdesk.example/hook', secrets: ['$HOOK_SECRET'] },
  }),
};
