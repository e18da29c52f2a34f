/** On a kiosk only. */
export const kiosk = {
  'kiosk.touch': 'Touch to start',
};
