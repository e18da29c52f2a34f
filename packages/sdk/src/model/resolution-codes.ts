import type { DelayReason } from './status.ts';

/** How an issue ended, in a word the reports can count. */
export interface ResolutionCode {
  code: string;
  /** The responder has to say how much, as a decimal string with its currency ("12.50 EUR"). */
  needsAmount: boolean;
  /** The responder has to attach or name a proof, such as a photo of the repair. */
  needsEvidence: boolean;
  /** Counts as solved in the resolution rate. Codes that do not count still close the issue. */
  solved: boolean;
}

const NEEDS_AMOUNT = new Set([
  'refund_full',
  'refund_part',
  'voucher',
  'credit_note',
  'compensation',
  'payment_reversed',
]);
const NEEDS_EVIDENCE = new Set(['repaired', 'evidence_kept']);
/** An honest "no" ends an issue without having solved it. */
const NOT_SOLVED = new Set(['cannot_fix_explained', 'declined_with_reason', 'no_answer', 'not_found']);

const codes = (...names: string[]): readonly ResolutionCode[] =>
  names.map((code) => ({
    code,
    needsAmount: NEEDS_AMOUNT.has(code),
    needsEvidence: NEEDS_EVIDENCE.has(code),
    solved: !NOT_SOLVED.has(code),
  }));

/** Codes that fit every category. */
export const generalResolutionCodes: readonly ResolutionCode[] = /* @__PURE__ */ codes(
  'answered',
  'guided',
  'fixed',
  'workaround',
  'handed_over',
  'cannot_fix_explained',
  'not_reproducible',
  'no_answer',
  'declined_with_reason',
);

const food = /* @__PURE__ */ codes(
  'remade',
  'refund_full',
  'refund_part',
  'voucher',
  'exchange',
  'medical_called',
  'stand_inspected',
  'restocked',
);
const ways = /* @__PURE__ */ codes(
  'flow_opened',
  'extra_service',
  'redirected',
  'vehicle_assisted',
  'information_given',
);

/** Codes of one category, beside the general ones. A category that is not named has none of its own. */
export const categoryResolutionCodes: Readonly<Record<string, readonly ResolutionCode[]>> = {
  ticketing: /* @__PURE__ */ codes(
    'refund_full',
    'refund_part',
    'exchange',
    'upgrade',
    'reissue',
    'correction',
    'credit_note',
    'void_confirmed',
    'goodwill',
  ),
  entry: /* @__PURE__ */ codes(
    'admitted',
    're_scanned',
    'redirected_gate',
    'manual_admission',
    'escorted',
    'refused_valid',
    'lane_restored',
  ),
  facility: /* @__PURE__ */ codes(
    'repair_dispatched',
    'repaired',
    'cleaned',
    'restocked',
    'closed_off',
    'alternative_shown',
    'scheduled_repair',
  ),
  experience: /* @__PURE__ */ codes(
    'reseated',
    'seat_cleared',
    'steward_action',
    'volume_adjusted',
    'screen_restored',
    'warned',
    'ejected',
    'ponchos_or_shelter',
  ),
  food,
  retail: food,
  access: /* @__PURE__ */ codes(
    'assisted',
    'space_provided',
    'route_opened',
    'equipment_lent',
    'companion_seated',
    'quiet_room',
  ),
  safety: /* @__PURE__ */ codes(
    'person_removed',
    'de_escalated',
    'police_called',
    'item_secured',
    'area_cleared',
    'false_alarm',
    'evidence_kept',
  ),
  medical: /* @__PURE__ */ codes(
    'treated_on_site',
    'taken_to_first_aid',
    'ambulance',
    'declined_care',
    'false_alarm',
  ),
  lost: /* @__PURE__ */ codes('reunited', 'item_returned', 'item_registered', 'police_report', 'not_found'),
  transport: ways,
  exit: ways,
  digital: /* @__PURE__ */ codes('restored', 'account_fixed', 'payment_reversed', 'data_request_done'),
  staff: /* @__PURE__ */ codes('apology', 'coaching', 'correction', 'compensation', 'no_fault_found'),
  idea: /* @__PURE__ */ codes('accepted', 'planned', 'declined_with_reason', 'passed_on', 'thanked'),
};

/**
 * Every code a responder may choose for an issue, those of the category first.
 *
 * @param category  A category or one of its subcategories: `ticketing` or `ticketing.refund`.
 */
export function resolutionCodesFor(category: string): readonly ResolutionCode[] {
  const own = ownCodes(category);
  return [...own, ...generalResolutionCodes.filter(({ code }) => !own.some((other) => other.code === code))];
}

/** Finds a code by name among those that fit a category; `undefined` when it does not fit. */
export function findResolutionCode(category: string, code: string): ResolutionCode | undefined {
  return resolutionCodesFor(category).find((one) => one.code === code);
}

function ownCodes(category: string): readonly ResolutionCode[] {
  const root = category.split('.', 1)[0] ?? '';
  return Object.hasOwn(categoryResolutionCodes, root) ? (categoryResolutionCodes[root] ?? []) : [];
}

/** Why an issue is late, as the venue counts it. One primary cause, any number of others. */
export interface DelayCause {
  code: string;
  /** Whether the venue could have changed it. `undefined` for `unknown`. */
  origin: 'internal' | 'external' | undefined;
  /** What the reporter is told; nothing while nobody knows. */
  told: DelayReason | undefined;
  /** Finer causes a responder may add. */
  details: readonly string[];
  /** Only a supervisor may leave the cause open. */
  supervisorOnly: boolean;
}

const delay = (
  code: string,
  origin: DelayCause['origin'],
  told: DelayReason | undefined,
  details: readonly string[] = [],
): DelayCause => ({ code, origin, told, details, supervisorOnly: code === 'unknown' });

export const delayCauses: readonly DelayCause[] = [
  /* @__PURE__ */ delay('INT-STAFF', 'internal', 'staff', ['CAPACITY', 'SKILL']),
  /* @__PURE__ */ delay('INT-TECH', 'internal', 'tech', ['SYSTEM', 'DEVICE', 'CONNECTIVITY']),
  /* @__PURE__ */ delay('INT-COMMS', 'internal', 'comms'),
  /* @__PURE__ */ delay('INT-PROCESS', 'internal', 'process'),
  /* @__PURE__ */ delay('EXT-CUSTOMER', 'external', 'request'),
  /* @__PURE__ */ delay('EXT-THIRD-PARTY', 'external', 'partner'),
  /* @__PURE__ */ delay('EXT-REGULATION', 'external', 'rule'),
  /* @__PURE__ */ delay('EXT-EVENT', 'external', 'event'),
  /* @__PURE__ */ delay('unknown', undefined, undefined),
];

/** Finds a delay cause by its code. */
export function findDelayCause(code: string): DelayCause | undefined {
  return delayCauses.find((cause) => cause.code === code);
}
