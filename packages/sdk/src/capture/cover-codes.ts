import { ticketCodesIn, type Cover } from './ticket-codes.ts';

/** Looks at what was drawn and changes it. @returns how many places it painted over */
export type Look = (context: OffscreenCanvasRenderingContext2D) => Promise<number>;

/** What some browsers bring along; no type library has it yet. */
interface Detector {
  detect(image: OffscreenCanvas): Promise<{ cornerPoints: { x: number; y: number }[] }[]>;
}
type DetectorClass = new () => Detector;

/** Beyond the corners that a detector tells, as part of the way from the middle. */
const MARGIN = 1.15;
const COLOUR = '#3a3a3a';

/**
 * Paints over the codes of tickets: solid, since what is only blurred can be read again. Asks the browser where it
 * can tell, which finds every kind of barcode, and looks for the marks of QR codes in any case.
 */
export const coverCodes: Look = async (context) => {
  const { canvas } = context;
  const covers: Cover[] = [
    ...(await detected(canvas)),
    ...ticketCodesIn(context.getImageData(0, 0, canvas.width, canvas.height)),
  ];
  context.fillStyle = COLOUR;
  for (const [first, ...others] of covers) {
    if (!first) continue;
    context.beginPath();
    context.moveTo(first.x, first.y);
    for (const { x, y } of others) context.lineTo(x, y);
    context.closePath();
    context.fill();
  }
  return covers.length;
};

async function detected(canvas: OffscreenCanvas): Promise<Cover[]> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass };
  if (!BarcodeDetector) return [];
  try {
    return (await new BarcodeDetector().detect(canvas)).map(({ cornerPoints }) => grown(cornerPoints));
  } catch {
    // Some browsers have the class and no detector behind it.
    return [];
  }
}

function grown(corners: Cover): Cover {
  const middle = {
    x: corners.reduce((sum, { x }) => sum + x, 0) / corners.length,
    y: corners.reduce((sum, { y }) => sum + y, 0) / corners.length,
  };
  return corners.map(({ x, y }) => ({
    x: middle.x + (x - middle.x) * MARGIN,
    y: middle.y + (y - middle.y) * MARGIN,
  }));
}
