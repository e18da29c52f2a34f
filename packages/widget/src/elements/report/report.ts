import type { Scene, Screen, View } from '../panel/view.ts';
import { issueView } from './issue.ts';
import { mine, settings } from './mine.ts';
import { receipt } from './receipt.ts';
import styles from './report.styles.ts';

export { moreIcons } from '../../icons/more.ts';

/** The screens that follow a report. They come when the line is free, ahead of their need. */
export function view(scene: Scene, screen: Screen): View {
  return screen === 'receipt'
    ? receipt(scene)
    : screen === 'mine'
      ? mine(scene)
      : screen === 'settings'
        ? settings(scene)
        : issueView(scene);
}

let shared: CSSStyleSheet | undefined;
/** Their look, made once for all roots. */
export function sheet(): CSSStyleSheet {
  if (!shared) {
    shared = new CSSStyleSheet();
    shared.replaceSync(styles);
  }
  return shared;
}
