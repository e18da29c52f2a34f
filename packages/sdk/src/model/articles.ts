import type { Stage } from './taxonomy.ts';
import { isSensitive, stagesOf, subcategoryOf } from './taxonomy.ts';

/** What somebody may try before they report. Its words stand in `../words/<language>/articles.ts`. */
export interface Article {
  id: string;
  stages: readonly Stage[];
  /** What it may solve: `ticketing.refund`. */
  subcategories: readonly string[];
  /** Whoever reads it seldom has to report. */
  solvesOften: boolean;
  /** Days after which somebody should read it again. */
  reviewAfterDays: number;
  /** Names of the facts of the venue that its words need; without all of them it is not shown. */
  facts: readonly string[];
}

/** When all of them were last read and found right. */
export const ARTICLES_REVIEWED = '2026-11-22';

/** One line an article: id, stages, subcategories, `+` if it solves often, days until it is read again, facts. */
const ROWS = `
  ticket-not-arrived Bb ticketing.not_received + 180 ticketSender,ticketApp,ticketReleaseHours
  ticket-phone-offline bE ticketing.not_received,entry.scan_fail,digital.app + 180 ticketApp,ticketDesk
  double-charge B ticketing.payment + 180 reservationDays
  fix-name-or-seat Bb ticketing.wrong_details + 180 ticketApp,nameChangeDeadline
  refund-how BbA ticketing.refund + 180 refundDeadline,refundDays
  exchange-upgrade BbE ticketing.exchange + 180 ticketApp,ticketDesk
  transfer-ticket Bb ticketing.transfer + 180 ticketApp,transferDeadline
  spot-fake-ticket bE ticketing.fake - 180 officialShops,ticketApp
  waiting-room B ticketing.site_problem + 180 queueStuckMinutes
  event-moved bA ticketing.event_changed + 180 ticketApp,changeDeadline,refundDays
  ticket-will-not-scan E entry.scan_fail + 180 ticketApp
  which-gate bE entry.wrong_gate,info.where + 180 gateList,walkMinutes,accessibleGate
  best-time-to-arrive bE entry.queue,info.when + 180 earlyMinutes
  id-check bE entry.id_check + 180 acceptedIds,ticketApp
  bags-and-search bE entry.bag_search,info.rules + 180 bagSize,bagDrop
  re-entry EW entry.reentry + 180 reentryDeadline,smokingAreas
  entry-refused-why E entry.denied - 180 ticketDesk
  broken-or-wet-seat W facility.seat - 180
  toilet-nearest-free EWF facility.toilet,info.where + 180 quietLevel
  drinking-water WF facility.water + 180 waterPoints,bottleSize
  too-hot-or-cold W facility.temperature - 180 shelterPlaces
  lift-and-stairs EWX facility.lift - 180
  someone-in-my-seat W experience.seat_taken + 180
  view-blocked W experience.blocked_view,experience.standing - 180
  smoke-free-seats W experience.smoke_smell - 180 smokingAreas
  rain-delay W experience.weather + 180 updateMinutes
  programme-times bW experience.programme,info.when + 30 programmeLink
  sound-and-screen W experience.sound,experience.screen - 180 earPlugPoints
  food-short-queue F food.queue,food.sold_out + 180 orderApp,quietLevel
  wrong-food-order F food.wrong_order,food.quality - 180
  allergens-menu bF food.allergen - 90 allergenLink
  pay-at-the-stand F food.price_pay,digital.topup + 180 payMethods
  shop-returns FA retail.exchange,retail.overcharged + 180 returnDays
  shop-sizes-pickup BbFA retail.out_of_stock,retail.online_order + 180 pickupPoint,pickupDays
  access-plan-visit Bb access.wheelchair_space,access.parking - 180 accessBooking,accessPhone,accessibleParking
  hearing-and-sight-services bW access.hearing,access.sight - 180 accessDesk,loopBlocks
  lost-something WXA lost.item_lost - 180 lostDesk,lostDays
  found-something WXA lost.item_found + 180 lostDesk
  lost-my-group EWX lost.party + 180 meetingPoints
  parking-arrive-leave EX transport.parking_full + 180 parkingHoldTime,exitRushMinutes
  shuttle-bus EX transport.shuttle + 60 shuttleStops,shuttleInterval,shuttleEnd,shuttleAfter
  taxi-pickup X transport.taxi + 90 taxiRank,ridePickup,roadsOpen
  last-train bX transport.public + 60 nearStations,lastTrain,travelLink
  roads-and-routes bEX transport.route,exit.lost_way + 30 closedRoads,closedUntil,mainStation
  held-back-after-event X exit.hold_back,exit.early_leave - 180 holdBackMinutes
  wifi-connect EWFX digital.wifi + 180 wifiName,wifiPortal
  app-trouble BbEW digital.app + 120 ticketLink
  account-sign-in Bb digital.account + 180 accountSender,codeMinutes,lockMinutes
  wristband-topup F digital.topup + 180 topupLink,topupDelay,topupRefundDeadline
  kiosk-not-working EF digital.kiosk + 180 reservationDays
  my-data bA digital.privacy - 365 privacyDays
  my-report-status EWXA info.status,staff.slow + 180
  what-may-i-bring bE info.rules + 180 bagSize,bagDrop,pramPark
  families-and-babies bEWF info.where,info.other + 180 familyRoom,pramPark,earPlugPoints
  wrong-details-recorded bEA staff.form_error - 180
  complaint-how A staff.complaint - 365 complaintHours`;

export const ARTICLES: readonly Article[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [id = '', stages = '', subcategories = '', often, days, facts = ''] = row.trim().split(' ');
    return {
      id,
      stages: stagesOf(stages),
      subcategories: subcategories.split(','),
      solvesOften: often === '+',
      reviewAfterDays: Number(days),
      facts: facts ? facts.split(',') : [],
    };
  });

/**
 * What may solve it, best first: what is about little else and fits the moment, then what solves often.
 * Nothing where somebody may be in danger, hurt or missing: there a person is asked, not read.
 */
export function articlesFor(subcategory: string, stage: Stage): Article[] {
  if (!mayBeSolved(subcategory)) return [];
  const rank = ({ stages, subcategories, solvesOften }: Article) =>
    (stages.includes(stage) ? 0 : 3) + subcategories.length * 2 - Number(solvesOften);
  return ARTICLES.filter(({ subcategories }) => subcategories.includes(subcategory)).sort(
    (a, b) => rank(a) - rank(b),
  );
}

/** Whether reading could ever be enough. */
export function mayBeSolved(subcategory: string): boolean {
  const { category, urgency } = subcategoryOf(subcategory) ?? {};
  return !!category && !/^(safety|medical)$/.test(category) && urgency !== 'U1' && !isSensitive(subcategory);
}
