import { DeskAlarms } from './elements/alarms.ts';
import { DeskApp } from './elements/app.ts';
import { DeskArchive } from './elements/archive.ts';
import { DeskAttach } from './elements/attach.ts';
import { DeskBar } from './elements/bar.ts';
import { DeskClock } from './elements/clock.ts';
import { DeskComposer } from './elements/composer.ts';
import { DeskBroadcast } from './elements/incident-broadcast.ts';
import { DeskIncident } from './elements/incident.ts';
import { DeskIncidents } from './elements/incidents.ts';
import { DeskPlanRun } from './elements/incident-plan.ts';
import { DeskProposal } from './elements/incident-proposal.ts';
import { DeskAsk } from './elements/dialogs.ts';
import { DeskFilter } from './elements/filter.ts';
import { DeskBoard } from './elements/board.ts';
import { DeskMap } from './elements/map.ts';
import { DeskWall } from './elements/wall.ts';
import { DeskPalette } from './elements/palette.ts';
import { DeskHelp } from './elements/help.ts';
import { DeskDuty } from './elements/duty.ts';
import { DeskHandover } from './elements/handover.ts';
import { DeskReports } from './elements/reports.ts';
import { DeskIssue } from './elements/issue.ts';
import { DeskKnownForm } from './elements/known-form.ts';
import { DeskKnown } from './elements/known.ts';
import { DeskEnter } from './elements/enter.ts';
import { DeskFieldAsk } from './elements/field-ask.ts';
import { DeskField } from './elements/field.ts';
import { DeskPlaybook } from './elements/playbook.ts';
import { DeskPhotos } from './elements/photos.ts';
import { DeskSimilar } from './elements/similar.ts';
import { DeskQueue } from './elements/queue.ts';
import { DeskSignIn } from './elements/sign-in.ts';
import { DeskWelcome } from './elements/welcome.ts';
import { DeskTasks } from './elements/tasks.ts';
import { DeskThread } from './elements/thread.ts';

const elements = {
  'desk-welcome': DeskWelcome,
  'desk-clock': DeskClock,
  'desk-thread': DeskThread,
  'desk-composer': DeskComposer,
  'desk-ask': DeskAsk,
  'desk-help': DeskHelp,
  'desk-archive': DeskArchive,
  'desk-attach': DeskAttach,
  'desk-enter': DeskEnter,
  'desk-field-ask': DeskFieldAsk,
  'desk-field': DeskField,
  'desk-photos': DeskPhotos,
  'desk-playbook': DeskPlaybook,
  'desk-similar': DeskSimilar,
  'desk-tasks': DeskTasks,
  'desk-issue': DeskIssue,
  'desk-alarms': DeskAlarms,
  'desk-broadcast': DeskBroadcast,
  'desk-incident': DeskIncident,
  'desk-incidents': DeskIncidents,
  'desk-plan-run': DeskPlanRun,
  'desk-proposal': DeskProposal,
  'desk-known-form': DeskKnownForm,
  'desk-known': DeskKnown,
  'desk-filter': DeskFilter,
  'desk-board': DeskBoard,
  'desk-map': DeskMap,
  'desk-wall': DeskWall,
  'desk-palette': DeskPalette,
  'desk-duty': DeskDuty,
  'desk-handover': DeskHandover,
  'desk-reports': DeskReports,
  'desk-queue': DeskQueue,
  'desk-sign-in': DeskSignIn,
  'desk-bar': DeskBar,
  'desk-app': DeskApp,
};

/** Registers the elements of the console; twice does no harm. */
export function defineDesk(): void {
  for (const [tag, element] of Object.entries(elements)) {
    if (!customElements.get(tag)) customElements.define(tag, element);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-app': DeskApp;
    'desk-ask': DeskAsk;
    'desk-archive': DeskArchive;
    'desk-attach': DeskAttach;
    'desk-bar': DeskBar;
    'desk-clock': DeskClock;
    'desk-composer': DeskComposer;
    'desk-filter': DeskFilter;
    'desk-board': DeskBoard;
    'desk-map': DeskMap;
    'desk-wall': DeskWall;
    'desk-palette': DeskPalette;
    'desk-duty': DeskDuty;
    'desk-handover': DeskHandover;
    'desk-help': DeskHelp;
    'desk-issue': DeskIssue;
    'desk-alarms': DeskAlarms;
    'desk-broadcast': DeskBroadcast;
    'desk-incident': DeskIncident;
    'desk-incidents': DeskIncidents;
    'desk-plan-run': DeskPlanRun;
    'desk-proposal': DeskProposal;
    'desk-known': DeskKnown;
    'desk-known-form': DeskKnownForm;
    'desk-enter': DeskEnter;
    'desk-field': DeskField;
    'desk-field-ask': DeskFieldAsk;
    'desk-photos': DeskPhotos;
    'desk-playbook': DeskPlaybook;
    'desk-queue': DeskQueue;
    'desk-reports': DeskReports;
    'desk-sign-in': DeskSignIn;
    'desk-similar': DeskSimilar;
    'desk-tasks': DeskTasks;
    'desk-thread': DeskThread;
  }
}
