import type { Strings } from '../strings.ts';

/** On a kiosk only. */
export const kiosk: Strings = {
  'kiosk.touch': '触摸屏幕开始',
};
