import type { BackendAdapter } from '../backends/backend.ts';

/** One kind of destination as a configuration names it. */
export interface KnownBackend {
  /** Settings that it cannot do without. */
  needs: readonly string[];
  /** Those of them and of the others that are secrets: they are written as `$NAME` and read from the environment. */
  secrets: readonly string[];
  more: readonly string[];
  /** As a file would say it. */
  example?: Readonly<Record<string, unknown>>;
  /** Loaded only where it is used. */
  load: () => Promise<(options: never) => BackendAdapter>;
}

const HTTP = ['url', 'timeoutMs', 'perSecond'];
const TICKETS = ['statusMap', 'language', 'onAmbiguous', 'concurrency'];
/** Of those that have priorities of their own. */
const RANKED = [...TICKETS, 'priorityMap'];
const HUBSPOT = [
  'refField',
  'answerField',
  'hookUrl',
  'pipeline',
  'stages',
  'fields',
  'folder',
  'noteToTicket',
];

/** Every backend that a configuration can name. */
export const KNOWN: Readonly<Record<string, KnownBackend>> = {
  zendesk: {
    load: async () => (await import('../backends/zendesk.ts')).zendeskBackend,
    needs: ['url', 'email', 'token'],
    secrets: ['token', 'hookSecret'],
    more: [...HTTP, ...RANKED, 'groupId', 'formId'],
  },
  zammad: {
    load: async () => (await import('../backends/zammad.ts')).zammadBackend,
    needs: ['url', 'token', 'group', 'customer'],
    secrets: ['token', 'hookSecret'],
    more: [...HTTP, ...RANKED, 'refField'],
  },
  redmine: {
    load: async () => (await import('../backends/redmine.ts')).redmineBackend,
    needs: ['url', 'token', 'project', 'refField'],
    secrets: ['token', 'hookSecret'],
    more: [...HTTP, ...RANKED, 'trackerId', 'moves'],
    example: {
      url: 'https://redmine.arena.example',
      token: '$REDMINE_KEY',
      project: 'visitors',
      refField: 5,
      hookSecret: '$REDMINE_HOOK',
      moves: { open: 'In Progress', solved: 'Resolved' },
      statusMap: { Duplicate: 'closed' },
    },
  },
  chatwoot: {
    load: async () => (await import('../backends/chatwoot.ts')).chatwootBackend,
    needs: ['url', 'inbox'],
    secrets: ['inbox', 'hookSecret', 'hmacToken'],
    more: [...HTTP, ...TICKETS],
    example: {
      url: 'https://chat.arena.example',
      inbox: '$CHATWOOT_INBOX',
      hookSecret: '$CHATWOOT_HOOK',
    },
  },
  freescout: {
    load: async () => (await import('../backends/freescout.ts')).freescoutBackend,
    needs: ['url', 'token', 'mailbox', 'customer'],
    secrets: ['token', 'hookSecret'],
    more: [...HTTP, ...TICKETS, 'refField'],
    example: {
      url: 'https://help.arena.example',
      token: '$FREESCOUT_KEY',
      mailbox: 1,
      customer: 'reports@arena.example',
      hookSecret: '$FREESCOUT_HOOK',
    },
  },
  glpi: {
    load: async () => (await import('../backends/glpi.ts')).glpiBackend,
    needs: ['url', 'token'],
    secrets: ['token', 'appToken', 'hookSecret'],
    more: [...HTTP, ...RANKED, 'timeZone', 'entityId', 'categoryId', 'requesterId', 'searchOptions'],
    example: {
      url: 'https://glpi.arena.example',
      token: '$GLPI_USER_TOKEN',
      appToken: '$GLPI_APP_TOKEN',
      timeZone: 'Europe/Paris',
      categoryId: 12,
      statusMap: { '10': 'in_progress' },
    },
  },
  osticket: {
    load: async () => (await import('../backends/osticket.ts')).osticketBackend,
    needs: ['url', 'token', 'from', 'to'],
    secrets: ['token'],
    more: [...HTTP, ...TICKETS],
    example: {
      url: 'https://help.arena.example',
      token: '$OSTICKET_KEY',
      from: 'North Arena <reports@arena.example>',
      to: 'help@arena.example',
    },
  },
  rt: {
    load: async () => (await import('../backends/rt.ts')).rtBackend,
    needs: ['url', 'token', 'queue'],
    secrets: ['token'],
    more: [...HTTP, ...RANKED, 'requestor', 'refField'],
  },
  freshdesk: {
    load: async () => (await import('../backends/freshdesk.ts')).freshdeskBackend,
    needs: ['url', 'token', 'customer'],
    secrets: ['token'],
    more: [...HTTP, ...RANKED, 'refField', 'source', 'groupId', 'productId', 'fields'],
    example: {
      url: 'https://arena.freshdesk.com',
      token: '$FRESHDESK_KEY',
      customer: 'reports@arena.example',
      statusMap: { '8': 'scheduled' },
    },
  },
  jira: {
    load: async () => (await import('../backends/jira.ts')).jiraBackend,
    needs: ['url', 'token', 'serviceDeskId', 'requestTypeId', 'refField'],
    secrets: ['token', 'hookSecret'],
    more: [...HTTP, ...RANKED, 'email', 'fields', 'transitions', 'textFormat'],
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
  },
  servicenow: {
    load: async () => (await import('../backends/servicenow.ts')).serviceNowBackend,
    needs: ['url'],
    secrets: ['token', 'clientSecret'],
    more: [...HTTP, ...RANKED, 'user', 'clientId', 'apiKey', 'table', 'fields', 'moves'],
    example: {
      url: 'https://arena.service-now.com',
      user: 'touchline',
      token: '$SERVICENOW_PASSWORD',
      fields: { assignment_group: '287ebd7da9fe198100f92cc8d1d2154e' },
    },
  },
  salesforce: {
    load: async () => (await import('../backends/salesforce.ts')).salesforceBackend,
    needs: ['url'],
    secrets: ['token', 'clientSecret'],
    more: [...HTTP, ...RANKED, 'clientId', 'refField', 'version', 'fields', 'assign', 'moves'],
    example: {
      url: 'https://arena.my.salesforce.com',
      clientId: '3MVG9…',
      clientSecret: '$SALESFORCE_SECRET',
      fields: { Type: 'Visitor' },
    },
  },
  hubspot: {
    load: async () => (await import('../backends/hubspot.ts')).hubspotBackend,
    needs: ['token'],
    secrets: ['token', 'hookSecret'],
    more: [...HTTP, ...RANKED, ...HUBSPOT],
    example: {
      token: '$HUBSPOT_TOKEN',
      hookSecret: '$HUBSPOT_SECRET',
      hookUrl: 'https://line.arena.example/touchline/v1/hooks/helpdesk',
      stages: { open: '1', solved: '4' },
    },
  },
  intercom: {
    load: async () => (await import('../backends/intercom.ts')).intercomBackend,
    needs: ['token', 'ticketTypeId', 'contact'],
    secrets: ['token', 'hookSecret'],
    more: [...HTTP, ...RANKED, 'refField', 'adminId', 'states', 'fields', 'priorityField', 'version'],
    example: {
      token: '$INTERCOM_TOKEN',
      ticketTypeId: '1234',
      contact: 'reports@arena.example',
      hookSecret: '$INTERCOM_SECRET',
    },
  },
  slack: {
    load: async () => (await import('../backends/slack.ts')).slackBackend,
    needs: ['url'],
    secrets: ['url'],
    more: [...HTTP, ...TICKETS],
  },
  teams: {
    load: async () => (await import('../backends/teams.ts')).teamsBackend,
    needs: ['url'],
    secrets: ['url'],
    more: [...HTTP, ...TICKETS],
    example: { url: '$TEAMS_HOOK', onAmbiguous: 'hold' },
  },
  discord: {
    load: async () => (await import('../backends/discord.ts')).discordBackend,
    needs: ['url'],
    secrets: ['url'],
    more: [...HTTP, ...TICKETS],
  },
  email: {
    load: async () => (await import('../backends/email.ts')).emailBackend,
    needs: ['url', 'from', 'to'],
    secrets: ['url', 'hookSecrets'],
    more: [...TICKETS, 'timeoutMs'],
  },
  webhook: {
    load: async () => (await import('../backends/webhook.ts')).webhookBackend,
    needs: ['url', 'secrets'],
    secrets: ['secrets'],
    more: [...HTTP, 'style', 'source', 'photos'],
  },
};
