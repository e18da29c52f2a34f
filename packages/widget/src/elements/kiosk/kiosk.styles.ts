import frame from './styles/frame.styles.ts';
import handover from './styles/handover.styles.ts';
import idle from './styles/idle.styles.ts';
import rest from './styles/rest.styles.ts';
import sizes from './styles/sizes.styles.ts';
import told from './styles/told.styles.ts';
import touched from './styles/touched.styles.ts';
import typed from './styles/typed.styles.ts';

/** The lower half is touched, the upper half only tells. What comes later wins. */
export default [frame, touched, rest, told, typed, handover, idle, sizes].join('');
