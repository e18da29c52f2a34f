import { html, nothing, type TemplateResult } from 'lit';
import type { IssueDetail, Me, OwnShift } from '../../api/types.ts';
import type { Address } from '../address.ts';
import type { Hands } from '../hands.ts';
import type { Health } from '../health.ts';
import type { Live } from '../live.ts';
import { mayJoin } from '../merging.ts';
import type { Preferences } from '../preferences.ts';
import { say } from '../words.ts';
import type { BoardMove } from './board.ts';

/** What the screens are made of. */
export interface RoomWorld {
  at: Address;
  me: Me;
  live: Live;
  hands: Hands;
  choices: Preferences;
  health: Health | undefined;
  shift: OwnShift | undefined;
  handedOver: () => void;
  active: string | undefined;
  /** Id of the issue that is open. */
  open: string | undefined;
  activate: (id: string) => void;
  moveCard: (move: BoardMove) => void;
}

/** The screen of an address. */
export function roomOf(world: RoomWorld): TemplateResult {
  const { at, me, live, hands, choices, health, shift, active } = world;
  const { venue, board } = live;
  const took = (event: CustomEvent<IssueDetail>) => live.take([event.detail]);
  switch (at.room) {
    case 'known':
      return html`<desk-known
        .venue=${venue}
        .from=${at.of ? board.rows.get(at.of) : undefined}
      ></desk-known>`;
    case 'incidents':
      return html`<desk-incidents .venue=${venue} .of=${at.of} .alarms=${live.alarms}></desk-incidents>`;
    case 'field':
      return html`<desk-field
        .me=${me}
        .rows=${board.rows}
        .venue=${venue}
        ?lost=${live.lost}
        @desk-changed=${took}
      ></desk-field>`;
    case 'enter':
      return html`<desk-enter .venue=${venue}></desk-enter>`;
    case 'wall':
      return html`<desk-wall
        .board=${board}
        .venue=${venue}
        .health=${health}
        .newsAt=${live.newsAt}
      ></desk-wall>`;
    case 'duty':
      return html`<desk-duty
        .me=${me}
        .board=${board}
        .venue=${venue}
        .shift=${shift}
        @desk-give=${({ detail }: CustomEvent<{ id: string; to: string }>) =>
          hands.give([detail.id], { type: 'assign', to: detail.to })}
      ></desk-duty>`;
    case 'handover':
      return html`<desk-handover
        .me=${me}
        .board=${board}
        .venue=${venue}
        .shift=${shift}
        @desk-handed-over=${world.handedOver}
      ></desk-handover>`;
    case 'reports':
      return html`<desk-reports .me=${me} .venue=${venue} .choice=${at.filter ?? ''}></desk-reports>`;
    case 'board':
      return html`<h1 class="visually-hidden">${say('board.title')}</h1>
        <desk-board
          class="list-view"
          .board=${board}
          .venue=${venue}
          .active=${active}
          .saved=${choices.own.filters}
          @desk-active=${(event: CustomEvent<string>) => world.activate(event.detail)}
          @desk-move=${(event: CustomEvent<BoardMove>) => world.moveCard(event.detail)}
        ></desk-board>`;
    case 'map':
      return html`<h1 class="visually-hidden">${say('map.title')}</h1>
        <desk-map
          class="list-view"
          .board=${board}
          .venue=${venue}
          .saved=${choices.own.filters}
        ></desk-map>`;
    default:
      return work(world, took);
  }
}

/** The queue, and the open issue beside it. */
function work(
  { me, live, choices, active, open }: RoomWorld,
  took: (event: CustomEvent<IssueDetail>) => void,
): TemplateResult {
  const { board, venue } = live;
  const row = open === undefined ? undefined : board.rows.get(open);
  return html`<h1 class="visually-hidden">${say('queue.title')}</h1>
    <desk-queue
      class="list-view"
      .board=${board}
      .venue=${venue}
      .active=${active}
      .open=${open}
      ?loading=${live.loading}
      .saved=${choices.own.filters}
      ?dense=${choices.dense}
    ></desk-queue>
    ${
      open
        ? html`<desk-issue
            .issueId=${open}
            .row=${row}
            .others=${mayJoin(board.rows.values(), row)}
            .venue=${venue}
            .me=${me}
            ?keys=${choices.letters}
            @desk-changed=${took}
          ></desk-issue>`
        : nothing
    }`;
}
