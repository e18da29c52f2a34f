import {
  createTouchline,
  type IssueState,
  type Touchline,
  type VenueConfig,
  type Zone,
} from '@touchline/sdk';
import { provideTouchline } from '@touchline/widget';
import { venue } from '@touchline/widget/testing';

const zone = (id: string, kind: string, en: string, zh: string): Zone => ({
  id,
  kind,
  labels: { en, 'zh-Hans': zh },
});
const PLACES = [
  zone('stand-N', 'stand', 'North stand', '北看台'),
  zone('conc-N1', 'concourse', 'North walkway, level 1', '北通道 1 层'),
  zone('food-1', 'foodStand', 'Food stand 1, North walkway', '北通道 1 号餐饮点'),
  zone('food-2', 'foodStand', 'Food stand 2, South walkway', '南通道 2 号餐饮点'),
  zone('shop-1', 'shop', 'Fan shop at gate A', 'A 入口商店'),
  zone('park-1', 'carPark', 'Car park P1', 'P1 停车场'),
  zone('stop-1', 'stop', 'Bus stop North plaza', '北广场公交站'),
  zone('taxi-1', 'taxi', 'Taxi rank East', '东侧出租车站'),
  zone('exit-4', 'exit', 'Exit 4', '4 号出口'),
  zone('exit-5', 'exit', 'Exit 5', '5 号出口'),
];

/** A kiosk says where it stands and who is near. */
const AROUND = [
  { ...zone('kiosk-1', 'kiosk', 'Kiosk 1', '自助终端 1'), parent: 'plaza-N' },
  { ...zone('help-1', 'helpDesk', 'Help desk 1', '服务台 1'), parent: 'plaza-N' },
  { ...zone('aid-1', 'firstAid', 'First aid 1', '急救站 1'), parent: 'plaza-N' },
];

function config(kiosk: boolean): VenueConfig {
  const own = venue(Date.now());
  return { ...own, zones: [...own.zones, ...PLACES, ...(kiosk ? AROUND : [])] };
}

/** The SDK as it is, at a venue that takes everything at once. Nothing leaves the page. */
export function liveHere(kiosk = false) {
  provideTouchline((options): Touchline => {
    const touchline = createTouchline({
      ...options,
      transport: async (events) => ({
        kind: 'results',
        results: events.map(({ id, digest }) => ({
          id,
          digest,
          outcome: 'accepted',
          replayed: false,
          receipt: {
            reference: '7K3F-9QXM',
            receivedAt: new Date().toISOString(),
            respondBy: new Date(Date.now() + 8.5 * 60_000).toISOString(),
          },
        })),
      }),
    });
    return {
      ...touchline,
      config: async () => config(kiosk),
      // The venue never says more than its receipt, so nobody asks it.
      watch(id, listener) {
        let told = false;
        const tell = (issue: IssueState) => {
          told = true;
          listener(issue);
        };
        touchline.issues().then(
          (issues) => {
            // What changed meanwhile is newer.
            for (const issue of issues) if (issue.id === id && !told) tell(issue);
          },
          () => {},
        );
        return touchline.subscribe((issue) => issue.id === id && tell(issue));
      },
    };
  });
}
