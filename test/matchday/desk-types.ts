// What the simulation reads of the desk's answers; the desk's own types say more.
export type {
  AlarmRow,
  AudienceCount,
  IncidentBoard,
  IncidentPage,
} from '../../examples/desk/src/api/incident-types.ts';
