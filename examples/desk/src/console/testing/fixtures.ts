import type { DeskVenue, IssueDetail, IssueRow, KnownIssueRow, Me } from '../../api/types.ts';

const MINUTE = 60_000;

export const venue: DeskVenue = {
  name: { en: 'North Arena', 'zh-Hans': '北方体育馆' },
  timeZone: 'Europe/Dublin',
  labels: {
    en: { entry: 'Getting in', 'entry.scan_fail': 'Ticket will not scan', 'medical.emergency': 'Emergency' },
    'zh-Hans': { entry: '入场', 'entry.scan_fail': '门票无法扫描', 'medical.emergency': '紧急医疗' },
  },
  words: {
    en: {
      'entry.scan_fail errorShown': 'What did the scanner show?',
      'entry.scan_fail errorShown=used': 'Already used',
    },
    'zh-Hans': {
      'entry.scan_fail errorShown': '扫描时显示什么？',
      'entry.scan_fail errorShown=used': '已使用',
    },
  },
  zones: { 'gate-C': { en: 'Gate C', 'zh-Hans': 'C 入口' } },
  places: ['gate-C'],
  teams: { GATE: { en: 'Gate crew', 'zh-Hans': '入口组' }, MED: { en: 'Medical', 'zh-Hans': '医疗组' } },
  people: [
    { id: 'ana', name: 'Ana', role: 'supervisor' },
    { id: 'li', name: 'Li', role: 'responder' },
  ],
};

export const ana: Me = { id: 'ana', name: 'Ana', email: 'ana@arena.example', role: 'supervisor', team: 'CS' };

export function iso(minutes = 0): string {
  return new Date(Date.now() + minutes * MINUTE).toISOString();
}

export function row(id: string, more: Partial<IssueRow> = {}): IssueRow {
  return {
    id,
    reference: '7K3F-9QXM',
    version: 3,
    category: 'entry.scan_fail',
    priority: 'P2',
    state: 'assigned',
    team: 'GATE',
    location: { gate: 'gate-C' },
    summary: 'The scanner says already used.',
    language: 'en',
    channel: 'widget',
    capturedAt: iso(-4),
    receivedAt: iso(-4),
    clock: {
      metric: 'firstResponse',
      dueAt: iso(6),
      targetMs: 10 * MINUTE,
      ruleId: 'seed000.urgent',
      state: 'running',
    },
    unread: true,
    test: false,
    ...more,
  };
}

export function detail(id: string, more: Partial<IssueDetail> = {}): IssueDetail {
  const line = row(id, { unread: false });
  const { category, location } = line;
  return {
    ...line,
    issue: {
      category,
      kind: 'problem',
      stage: 'entry',
      location,
      fields: { errorShown: 'used' },
      description: 'The scanner says already used, we are four.',
      reporter: { name: 'Sofia', language: 'en' },
      attachments: [],
      channel: 'widget',
      consent: { version: '1' },
    },
    clocks: line.clock ? [line.clock] : [],
    messages: [{ id: 'm1', at: iso(-3), from: 'reporter', text: 'We still wait.' }],
    notes: [{ id: 'n1', at: iso(-2), author: 'Li', text: 'Lane 3 is broken.' }],
    events: [
      {
        sequence: 1,
        at: iso(-4),
        type: 'registered',
        actor: { id: 'r', name: '', role: 'reporter' },
        data: {},
      },
      {
        sequence: 2,
        at: iso(-2),
        type: 'noted',
        actor: { id: 'li', name: 'Li', role: 'responder' },
        data: {},
      },
      {
        sequence: 3,
        at: iso(-1),
        type: 'opened',
        actor: { id: 'ana', name: 'Ana', role: 'supervisor' },
        data: {},
      },
    ],
    commands: ['take', 'assign', 'reply', 'note', 'ask', 'delay', 'resolve', 'reprioritise', 'reject'],
    photos: [],
    codes: [
      { code: 'admitted', needsAmount: false, needsEvidence: false, countsAsSolved: true },
      { code: 'no_answer', needsAmount: false, needsEvidence: false, countsAsSolved: false },
    ],
    ...more,
  };
}

export function knownRow(id: string, more: Partial<KnownIssueRow> = {}): KnownIssueRow {
  return {
    id,
    version: 1,
    category: 'entry.scan_fail',
    zone: 'gate-C',
    texts: { en: 'Gate C is slow.', 'zh-Hans': 'C 入口较慢。' },
    nextNews: iso(12),
    late: false,
    told: 41,
    publishedAt: iso(-8),
    updatedAt: iso(-8),
    by: 'Ana',
    ...more,
  };
}
