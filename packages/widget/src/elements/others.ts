/** What a page may hold besides the launcher: each is fetched only where its tag stands on the page. */
const OTHERS: Record<string, () => Promise<void>> = {
  'touchline-kiosk': () => import('./kiosk/kiosk.ts').then(({ defineKiosk }) => defineKiosk()),
  'touchline-status': () => import('./status/status.ts').then(({ defineStatus }) => defineStatus()),
  'touchline-known-issues': () =>
    import('./known-issues/known-issues.ts').then(({ defineKnownIssues }) => defineKnownIssues()),
  'touchline-survey': () => import('./survey/survey.ts').then(({ defineSurvey }) => defineSurvey()),
};

/** Registers those that are there. */
export function define() {
  for (const [tag, load] of Object.entries(OTHERS)) if (document.querySelector(tag)) void load();
}
